import { describe, expect, it } from 'vitest';
import { actorOf, report, reported, UNITS, uuid } from './deviation.fixture';
import { openDossier } from './dossier';
import { DOSSIER_SORTS, sortOf, sortOfEntity } from './dossier-sort';
import { factsOf } from './facts';
import { KINDS_OF } from './kinds';
import { runMutation } from './run-mutation';
import { mayRead, readersOf } from './visibility';

describe('the sort of a dossier', () => {
  it.each([
    ['nothing', [], 'case'],
    ['a frame', ['frame'], 'case'],
    ['a deviation', ['deviation', 'deviationReply'], 'deviation'],
    ['an answer alone', ['deviationReply'], 'deviation'],
    ['a matter', ['escalation', 'matter'], 'matter'],
    ['two wordings of a deviation', ['conflict', 'deviation'], 'deviation'],
    ['what this version does not know', ['constructor', 'child'], 'case'],
  ] as const)('of %s', (_, entities, expected) => {
    expect(sortOf(entities.map((entity) => ({ entity })))).toBe(expected);
  });

  it('every entity has one of the sorts, or lies in any', () => {
    const sorts = new Set(Object.values(KINDS_OF).map(({ sort }) => sort));
    expect([...sorts].filter((sort) => ![...DOSSIER_SORTS, 'any'].includes(sort))).toEqual([]);
    expect([sortOfEntity('consent'), sortOfEntity('deviation'), sortOfEntity('conflict')]).toEqual([
      'case',
      'deviation',
      undefined,
    ]);
  });
});

describe('no dossier holds two sorts', () => {
  const consent = {
    meetingId: uuid(1),
    meeting: { purpose: 'sip', date: '2026-12-01', start: '10:00', minutes: 60 },
  };
  it('what opens one is refused where there is anything', () => {
    const { dossier, run } = reported();
    expect(run('soc', 'reportDeviation', report())).toBe('dossier-exists');
    expect(dossier.all()).toHaveLength(2);
  });
  it('what belongs to a case is refused in a deviation, whatever its args', () => {
    const { run } = reported();
    expect(
      run('soc', 'noteDuty', {
        noteId: uuid(2),
        note: { duty: 'DU1', on: '2026-11-20', by: 'x', receiver: 'x', channel: 'phone', guardiansInformed: true },
      }),
    ).toBe('not-permitted');
    expect(run('soc', 'planMeeting', consent)).not.toBe('applied');
  });
  it('what belongs to a deviation needs one', () => {
    const empty = openDossier(uuid(3), []);
    const ctx = { actor: actorOf('soc'), now: 0, unit: UNITS, facts: () => factsOf([], UNITS) };
    const said = { replyId: uuid(4), says: 'message', text: 'Hej.' };
    expect(runMutation(empty, 'answerDeviation', said, ctx)).toMatchObject({ refusal: { code: 'unknown-dossier' } });
  });
});

describe('who a record between units names as its readers', () => {
  const { dossier, run, facts } = reported();
  run('bup', 'answerDeviation', { replyId: uuid(5), says: 'answer', text: 'Vi svarar.' });
  const readers = (entity: string) => readersOf(dossier.all().find((one) => one.entity === entity)!, facts());
  it.each([
    ['deviation', ['bup', 'school']],
    ['deviationReply', ['school', 'soc']],
    ['deviationCase', []],
  ])('%s: %j', (entity, expected) => expect(readers(entity)).toEqual(expected));
  it('and no grant opens it to another', () => {
    const record = dossier.all().find((one) => one.entity === 'deviation')!;
    const grant = { from: 'soc', to: 'nurse', kind: record.kind, validFrom: 0, validTo: null, ground: 'C1' as const };
    expect(mayRead(record, 'nurse', [grant], new Set(), 1)).toBe(false);
    expect(mayRead(record, 'bup', [], new Set([record.id]), 1)).toBe(true);
  });
  it('in a case none: an escalation that lay in one would be its author’s alone', () => {
    expect(facts().concerned).toEqual(['soc', 'bup', 'school']);
    expect(factsOf([], UNITS).concerned).toEqual([]);
  });
});
