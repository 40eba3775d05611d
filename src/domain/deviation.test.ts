import { describe, expect, it } from 'vitest';
import { conflict } from './conflict';
import { deviationRecord } from './deviation';
import { BODY, between, report, reported, uuid } from './deviation.fixture';

const DAY = 86_400_000;

describe('reporting a deviation', () => {
  it.each([
    ['as it should be', {}, 'applied'],
    ['a day to come', { happenedOn: '2026-11-24', due: '2026-12-07' }, 'bad-date happenedOn'],
    ['solved before it happened', { due: '2026-11-15' }, 'bad-date due'],
    ['to be solved on the day it happened', { due: '2026-11-16' }, 'applied'],
    ['no other unit', { toUnits: [] }, 'invalid-args deviation.toUnits'],
    ['the own unit', { toUnits: ['soc'] }, 'invalid-args toUnits'],
    ['one unit twice', { toUnits: ['bup', 'bup'] }, 'invalid-args toUnits'],
    ['a private school', { toUnits: ['school'] }, 'applied'],
    ['a unit that does not exist', { toUnits: ['nobody'] }, 'not-found toUnits'],
    ['a collective name, behind which nobody stands', { toUnits: ['skolan'] }, 'not-found toUnits'],
    ['a forum, to which it is raised later', { toUnits: ['chefsforum'] }, 'not-found toUnits'],
    ['a personnummer', { what: 'Det gällde 20160504-2382.' }, 'names-somebody what'],
    ['a personnummer without its century', { consequence: '160504 2382 väntar.' }, 'names-somebody consequence'],
    ['a samordningsnummer', { wanted: '201605642382' }, 'names-somebody wanted'],
    ['a telephone number', { wanted: 'Ring 036-555 12 34 eller 0365551234.' }, 'applied'],
    ['no text', { what: '  ' }, 'invalid-args deviation.what'],
  ])('%s: %j', (_, over, expected) => {
    expect(between().run('soc', 'reportDeviation', report(over))).toBe(expected);
  });

  it('anybody at work may, and the case that it was seen in stays with the own unit', () => {
    const told = between();
    expect(told.run('soc', 'reportDeviation', report(), { role: 'teacher' })).toBe('applied');
    expect(told.dossier.all().map(({ entity, audience }) => [entity, audience])).toEqual([
      ['deviation', 'shared'],
      ['deviationCase', 'own'],
    ]);
    expect(JSON.stringify(told.dossier.all()[0])).not.toContain(report().link.caseId);
  });

  it('mended, it is held to the same', () => {
    const { run } = reported();
    const mend = (field: string, to: unknown) =>
      run('soc', 'editDeviation', {
        deviationId: uuid(100),
        changes: { [field]: { from: BODY[field as 'what'], to } },
        conflictIds: { [field]: uuid(110) },
      });
    expect(mend('due', '2026-11-01')).toBe('bad-date due');
    expect(mend('what', 'Ring 20160504-2382.')).toBe('names-somebody what');
    expect(mend('toUnits', ['soc'])).toBe('invalid-args toUnits');
    expect(mend('toUnits', ['bup', 'nurse'])).toBe('applied');
  });

  it('what was kept beside it by a conflict is held to the same before others read it', () => {
    const { run, dossier } = reported();
    const mend = (to: string) =>
      run('soc', 'editDeviation', {
        deviationId: uuid(100),
        changes: { what: { from: BODY.what, to } },
        conflictIds: { what: uuid(110) },
      });
    expect(mend('Den som samordnar var sjuk.')).toBe('applied');
    expect(mend('Ring 20160504-2382.')).toBe('applied');
    expect(dossier.get(conflict, uuid(110))?.body.kept).toBe('Ring 20160504-2382.');
    const settle = (choice: string, wording: string | null = null) =>
      run('soc', 'resolveConflict', {
        conflictId: uuid(110),
        choice,
        seen: 'Den som samordnar var sjuk.',
        wording,
        conflictId2: uuid(111),
      });
    expect(settle('kept')).toBe('names-somebody what');
    expect(settle('both')).toBe('names-somebody what');
    expect(settle('new', '160504-2382 väntar.')).toBe('names-somebody what');
    expect(settle('new', 'Barnet väntar.')).toBe('applied');
    expect(deviationRecord(dossier)?.body.what).toBe('Barnet väntar.');
  });
});

describe('what the units say', () => {
  const say = (says: string, text = 'Vi har fel.') => ({ replyId: uuid(120), says, text });
  it.each([
    ['manager', 'answer', 'applied'],
    ['caseworker', 'answer', 'not-your-role'],
    ['caseworker', 'message', 'applied'],
  ] as const)('a %s writes an %s: %s', (role, says, expected) => {
    expect(reported().run('bup', 'answerDeviation', say(says), { role })).toBe(expected);
  });
  it('nobody is named by number there either', () => {
    expect(reported().run('bup', 'answerDeviation', say('message', '160504-2382'))).toBe('names-somebody text');
  });
  it('the region’s number is noted by a unit of the region’s, and changed by it', () => {
    const { run, dossier } = reported();
    const note = (number: string) => ({ numberId: uuid(number.length + 130), number });
    expect(run('school', 'noteDeviationNumber', note('A-1'))).toBe('not-your-unit');
    expect(run('bup', 'noteDeviationNumber', note('A-1'))).toBe('applied');
    expect(run('bup', 'noteDeviationNumber', note('A-17'))).toBe('applied');
    expect(
      dossier
        .all()
        .filter((one) => one.entity === 'deviationNumber')
        .map((one) => one.body.number),
    ).toEqual(['A-17']);
  });
});

describe('solving it', () => {
  const closing = (over = {}) => ({
    closingId: uuid(140),
    closing: { solvedOn: '2026-11-20', solution: 'BUP kallar.', cause: 'interpretation', learning: '', ...over },
  });
  it.each([
    ['as it should be', {}, undefined, 'applied'],
    ['before it happened', { solvedOn: '2026-11-15' }, undefined, 'bad-date solvedOn'],
    ['on a day to come', { solvedOn: '2026-11-24' }, undefined, 'bad-date solvedOn'],
    ['without saying how', { solution: '' }, undefined, 'invalid-args closing.solution'],
    ['with a number', { learning: '20160504-2382' }, undefined, 'names-somebody learning'],
    ['by somebody who is no manager', {}, 'caseworker', 'not-your-role'],
  ] as const)('%s', (_, over, role, expected) => {
    expect(reported().run('bup', 'closeDeviation', closing(over), { role })).toBe(expected);
  });
  it('is over then, save for the talk, until the unit that said so opens it again', () => {
    const { run } = reported();
    run('bup', 'closeDeviation', closing());
    expect(run('soc', 'closeDeviation', { ...closing(), closingId: uuid(141) })).toBe('closed');
    expect(run('soc', 'answerDeviation', { replyId: uuid(142), says: 'message', text: 'Nej.' })).toBe('applied');
    const again = { closingId: uuid(140), reason: 'Det var inte löst.' };
    expect(run('soc', 'reopenDeviation', again)).toBe('not-your-unit');
    expect(run('bup', 'reopenDeviation', again, { role: 'clinician' })).toBe('not-your-role');
    expect(run('bup', 'reopenDeviation', again)).toBe('applied');
    expect(run('bup', 'reopenDeviation', again)).toBe('already-done');
    expect(run('soc', 'closeDeviation', { ...closing(), closingId: uuid(141) })).toBe('applied');
  });
});

describe('raising it', () => {
  const up = (over = {}) => ({
    escalationId: uuid(150),
    escalation: { level: 'chefsforum', forum: 'chefsforum', matterId: uuid(151), why: 'Vi är inte överens.', ...over },
  });
  it.each([
    ['by a manager', up(), undefined, 'applied'],
    ['by somebody who is none', up(), 'caseworker', 'not-your-role'],
    ['to a unit that is no forum', up({ forum: 'bup' }), undefined, 'not-found forum'],
    ['to another forum than it says', up({ forum: 'reko' }), undefined, 'not-found forum'],
  ] as const)('%s', (_, args, role, expected) => {
    expect(reported().run('bup', 'escalate', args, { role })).toBe(expected);
  });
  it('one step at a time, and what came back is brought by the unit that raised it', () => {
    const { run } = reported();
    const answer = { on: '2026-11-23', outcome: 'back', text: 'Cheferna träffas igen.' };
    const back = { escalationId: uuid(150), answer };
    run('bup', 'escalate', up());
    expect(run('soc', 'escalate', { ...up(), escalationId: uuid(152) })).toBe('already-done');
    expect(run('soc', 'bringBack', back)).toBe('not-your-unit');
    expect(run('bup', 'bringBack', back)).toBe('applied');
    expect(run('bup', 'bringBack', back)).toBe('already-done');
    expect(run('soc', 'escalate', { ...up(), escalationId: uuid(152) })).toBe('applied');
  });
});

const MATTER = {
  toUnits: ['chefsforum'],
  level: 'chefsforum',
  type: 'referral',
  sectors: ['HEALTH_PUB', 'SOC_PUB'],
  daysOpen: 14,
  step: 'follow-up',
  municipality: 'Lindsjö',
  ageBand: '6-12',
  question: 'Vem kallar?',
};
const BLANK = { step: null, municipality: '' };

describe('a matter before a forum', () => {
  it.each([
    ['a manager to Chefsforum', 'soc', {}, undefined, 'applied'],
    ['somebody who is no manager', 'soc', {}, 'caseworker', 'not-your-role'],
    ['past the first forum', 'soc', { toUnits: ['reko'], level: 'reko' }, undefined, 'not-found toUnits'],
    ['with another level than the forum’s', 'soc', { level: 'reko' }, undefined, 'not-found toUnits'],
    [
      'Chefsforum to Strategigrupp, with the municipality',
      'chefsforum',
      { toUnits: ['strategigrupp'], level: 'strategigrupp', step: null },
      'nurse',
      'not-permitted municipality',
    ],
    [
      'with the step',
      'chefsforum',
      { toUnits: ['strategigrupp'], level: 'strategigrupp', municipality: '' },
      'nurse',
      'not-permitted step',
    ],
    ['stripped', 'chefsforum', { toUnits: ['strategigrupp'], level: 'strategigrupp', ...BLANK }, 'nurse', 'applied'],
    [
      'Strategigrupp to ReKo, with the age',
      'strategigrupp',
      { toUnits: ['reko'], level: 'reko', ...BLANK },
      'nurse',
      'not-permitted ageBand',
    ],
    [
      'stripped of it',
      'strategigrupp',
      { toUnits: ['reko'], level: 'reko', ...BLANK, ageBand: null },
      'nurse',
      'applied',
    ],
    [
      'above the last',
      'reko',
      { toUnits: ['reko'], level: 'reko', ...BLANK, ageBand: null },
      'nurse',
      'not-found toUnits',
    ],
    ['with a number', 'soc', { question: 'Gäller 160504-2382.' }, undefined, 'names-somebody question'],
  ] as const)('%s', (_, unit, over, role, expected) => {
    const args = { matterId: uuid(160), matter: { ...MATTER, ...over } };
    expect(between().run(unit, 'openMatter', args, { role })).toBe(expected);
  });

  it('the forum alone takes it up, and decides once, not before its meeting', () => {
    const { run, dossier } = between();
    run('soc', 'openMatter', { matterId: uuid(160), matter: MATTER });
    const item = { itemId: uuid(161), on: '2026-11-25' };
    const decided = { itemId: uuid(161), outcome: 'decided', text: 'BUP kallar.' };
    expect(run('soc', 'putOnAgenda', item)).toBe('not-your-unit');
    expect(run('chefsforum', 'putOnAgenda', item, { role: 'teacher' })).toBe('applied');
    expect(run('chefsforum', 'putOnAgenda', { ...item, itemId: uuid(162) })).toBe('already-done');
    expect(run('chefsforum', 'decideMatter', decided)).toBe('bad-date on');
    const later = { now: Date.parse('2026-11-23T12:00:00+01:00') + 2 * DAY };
    expect(run('soc', 'decideMatter', decided, later)).toBe('not-your-unit');
    expect(run('chefsforum', 'decideMatter', decided, later)).toBe('applied');
    expect(run('chefsforum', 'decideMatter', decided, later)).toBe('already-done');
    expect(dossier.all().find((one) => one.entity === 'matterItem')?.body.outcome).toBe('decided');
  });
});
