import { describe, expect, it } from 'vitest';
import { BUP, gathered, HAB, invite, MOTHER, openArgs, opened, Story, uuid } from './case.fixture';
import { contactOverride } from './contact-override';
import { activeServices, service } from './service';

/** The habilitation is referred to, and what came back of it, a day after the other. */
function referred(...steps: ('confirmed' | 'accepted' | 'declined')[]): Story {
  const permission = { by: [MOTHER], form: 'written', journalRef: '', on: '2026-03-01' };
  const story = gathered()
    .must('soc', 'permitReferral', { referralId: uuid(204), toUnit: 'hab', permission })
    .must('soc', 'sendReferral', { referralId: uuid(204), sentOn: '2026-03-01', channel: 'Brev', reference: '' });
  for (const [at, step] of steps.entries())
    story.must('hab', 'answerReferral', {
      replyId: story.fresh(),
      reply: { referralId: uuid(204), step, on: `2026-03-0${at + 2}`, note: 'Ja eller nej' },
    });
  return story;
}

describe('to invite a service', () => {
  it.each([
    ['with ongoing contact', {}, 'applied'],
    ['without contact', { ongoingContact: false }, 'rule ONGOING_CONTACT ongoingContact'],
    ['without contact, on a referral that nobody wrote', { ongoingContact: false, referralId: uuid(201) }, 'not-found'],
    [
      'without contact, for a written reason',
      { ongoingContact: false, override: { overrideId: uuid(202), reason: 'Bråttom' } },
      'applied',
    ],
    [
      'without contact, for no reason',
      { ongoingContact: false, override: { overrideId: uuid(202), reason: '' } },
      'invalid-args override.reason',
    ],
    ['that is nobody in particular', { unit: 'the-school' }, 'rule NOT_SPECIFIC unit'],
    ['that does not exist', { unit: 'nobody' }, 'not-found unit'],
    ['that takes part already', { unit: 'bup' }, 'already-done unit'],
  ])('%s', (_what, part, expected) => {
    expect(gathered().run('soc', 'inviteService', invite(part))).toBe(expected);
  });

  it('needs no ongoing contact where the region does not ask for it', () => {
    const story = new Story().must('soc', 'openCase', { ...openArgs(), region: 'OPEN_CALL' });
    expect(story.run('soc', 'inviteService', invite({ ongoingContact: false }))).toBe('applied');
  });

  it('is for the coordinating unit', () => {
    expect(gathered().run('bup', 'inviteService', invite())).toBe('not-your-unit');
  });

  it.each([
    ['was sent and not answered', [], 'rule ONGOING_CONTACT ongoingContact'],
    ['has only come in', ['confirmed'], 'rule ONGOING_CONTACT ongoingContact'],
    ['was declined', ['confirmed', 'declined'], 'rule ONGOING_CONTACT ongoingContact'],
    ['was accepted', ['confirmed', 'accepted'], 'applied'],
    ['was declined and then accepted', ['declined', 'accepted'], 'applied'],
    ['was accepted and then declined', ['accepted', 'declined'], 'rule ONGOING_CONTACT ongoingContact'],
  ] as const)('without contact: a referral that %s', (_what, steps, expected) => {
    const story = referred(...steps);
    expect(story.run('soc', 'inviteService', invite({ ongoingContact: false, referralId: uuid(204) }))).toBe(expected);
  });

  it('without contact: not on the referral of another service', () => {
    const story = referred('accepted').must('soc', 'endService', { serviceId: BUP });
    const other = invite({ unit: 'bup', ongoingContact: false, referralId: uuid(204) });
    expect(story.run('soc', 'inviteService', other)).toBe('not-found referralId');
  });

  it('keeps the reason beside the agreement in the inviting unit', () => {
    const override = { overrideId: uuid(202), reason: 'Bråttom' };
    const story = opened().must('soc', 'inviteService', invite({ ongoingContact: false, override }));
    expect(story.first(contactOverride).audience).toBe('own');
    expect(JSON.stringify(story.body(service, HAB))).not.toContain('Bråttom');
  });

  it('a second time is possible after its part has ended', () => {
    const story = gathered().must('soc', 'endService', { serviceId: BUP });
    expect(activeServices(story.dossier).map((one) => one.body.unit)).toEqual(['nurse']);
    expect(story.run('soc', 'endService', { serviceId: BUP })).toBe('already-done');
    expect(story.run('soc', 'inviteService', invite({ unit: 'bup' }))).toBe('applied');
  });
});

describe('an invitation', () => {
  const answer = (unit: string, part: object = {}) =>
    gathered().run(unit, 'answerInvitation', {
      replyId: uuid(203),
      reply: { serviceId: BUP, answer: 'joins', contactPerson: 'Kim', reason: '', ...part },
    });
  it('is answered by the invited unit alone', () => {
    expect(answer('bup')).toBe('applied');
    expect(answer('nurse')).toBe('not-your-unit');
  });
  it('is declined with a reason', () => {
    expect(answer('bup', { answer: 'declines' })).toBe('needs-reason reply.reason');
    expect(answer('bup', { answer: 'declines', reason: 'Ingen kontakt' })).toBe('applied');
  });
});

describe('a referral', () => {
  const permission = { by: [MOTHER], form: 'oral', journalRef: 'J 12', on: '2026-03-10' };
  const permit = (part: object = {}) => ({
    referralId: uuid(204),
    toUnit: 'hab',
    permission: { ...permission, ...part },
  });
  const send = { referralId: uuid(204), sentOn: '2026-03-11', channel: 'Brev', reference: '' };
  const reply = (part: object = {}) => ({
    replyId: uuid(205),
    reply: { referralId: uuid(204), step: 'confirmed', on: '2026-03-11', note: '', ...part },
  });

  it.each([
    ['an oral one without a note in the record', { journalRef: '' }, 'invalid-args permission.journalRef'],
    ['one of tomorrow', { on: '2026-03-20' }, 'bad-date permission.on'],
    ['one that nobody gave', { by: [] }, 'invalid-args permission.by'],
  ])('needs a permission: not %s', (_what, part, expected) => {
    expect(gathered().run('soc', 'permitReferral', permit(part))).toBe(expected);
  });

  it('goes from permission to sending to the answer, in that order', () => {
    const story = gathered().must('soc', 'permitReferral', permit());
    expect(story.run('hab', 'answerReferral', reply())).toBe('missing-part reply.referralId');
    expect(story.run('bup', 'sendReferral', send)).toBe('not-your-unit');
    expect(story.run('soc', 'sendReferral', { ...send, sentOn: '2026-03-09' })).toBe('bad-date sentOn');
    expect(story.run('soc', 'sendReferral', send)).toBe('applied');
    expect(story.run('soc', 'sendReferral', send)).toBe('already-done');
    expect(story.run('bup', 'answerReferral', reply())).toBe('not-your-unit');
    expect(story.run('hab', 'answerReferral', reply({ step: 'declined' }))).toBe('needs-reason reply.note');
    expect(story.run('hab', 'answerReferral', reply())).toBe('applied');
  });
});
