import { describe, expect, it } from 'vitest';
import { caseEntity } from './case';
import { CASE, CONSENT, GOAL, gathered, MOTHER, PLAN, planned, type Story, uuid } from './case.fixture';
import { isClosed } from './closing';
import { plan } from './plan';
import { answerTo } from './referral-reply';

const close = (story: Story, part: object = {}, unit = 'soc') =>
  story.run(unit, 'closeCase', { closingId: uuid(460), reason: 'need-gone', on: '2026-03-11', text: '', ...part });

describe('closing a case', () => {
  it.each([
    ['a day to come', { on: '2026-04-01' }, 'bad-date on'],
    ['a request turned down without a reason', { reason: 'request-refused' }, 'needs-reason text'],
    ['another reason that is not written', { reason: 'other' }, 'needs-reason text'],
    ['a reason that does not exist', { reason: 'tired' }, 'invalid-args reason'],
  ])('is refused with %s', (_what, part, expected) => {
    expect(close(gathered(), part)).toBe(expected);
  });

  it('needs no consent, so that a case without one can end', () => {
    const story = gathered();
    expect(close(story, { reason: 'no-consent' })).toBe('applied');
    expect(story.body(caseEntity, CASE).status).toBe('closed');
    expect(isClosed(story.dossier)).toBe(true);
  });

  it('stops new words, but never a withdrawal, a mark of protection or a duty', () => {
    const story = planned();
    close(story);
    expect(story.run('soc', 'removeGoal', { goalId: GOAL })).toBe('closed');
    const withdrawal = { consentId: CONSENT, by: MOTHER, how: 'oral', at: story.now, receivedBy: 'Lo', part: 'whole' };
    expect(story.run('nurse', 'withdrawConsent', { withdrawalId: uuid(461), withdrawal })).toBe('applied');
  });

  it('leaves the unit that a referral was sent to free to answer it, for it can not know that the case is closed', () => {
    const permission = { by: [MOTHER], form: 'written', journalRef: '', on: '2026-03-10' };
    const referralId = uuid(463);
    const story = gathered()
      .must('soc', 'permitReferral', { referralId, toUnit: 'hab', permission })
      .must('soc', 'sendReferral', { referralId, sentOn: '2026-03-10', channel: 'Brev', reference: '' });
    close(story);
    const reply = { referralId, step: 'accepted', on: '2026-03-11', note: '' };
    expect(story.run('hab', 'answerReferral', { replyId: uuid(464), reply })).toBe('applied');
    expect(answerTo(story.dossier.all(), referralId)).toBe('accepted');
  });

  it('is undone with a reason by the unit that coordinates', () => {
    const story = gathered();
    const reopen = (unit: string) => story.run(unit, 'reopenCase', { reason: 'Behovet kom tillbaka' });
    expect(reopen('soc')).toBe('already-done');
    close(story);
    expect(reopen('bup')).toBe('not-your-unit');
    expect(reopen('soc')).toBe('applied');
    expect(isClosed(story.dossier)).toBe(false);
    expect(close(story, { closingId: uuid(462) })).toBe('applied');
    expect(isClosed(story.dossier)).toBe(true);
  });
});

describe('following up', () => {
  const followUp = (story: Story, part: object = {}, unit = 'soc') =>
    story.run(unit, 'recordFollowUp', {
      followUpId: story.fresh(),
      followUp: {
        on: '2026-03-11',
        participants: ['Kim'],
        consentStillGiven: 'yes',
        decision: 'continue',
        nextDate: '2026-06-11',
        text: '',
        ...part,
      },
    });

  it.each([
    ['no next date for a plan that goes on', { nextDate: null }, 'missing-part followUp.nextDate'],
    ['a next date that lies before this one', { nextDate: '2026-03-01' }, 'bad-date followUp.nextDate'],
    ['a day to come', { on: '2026-04-01' }, 'bad-date followUp.on'],
  ])('is refused with %s', (_what, part, expected) => {
    expect(followUp(planned(), part)).toBe(expected);
  });

  it('moves the plan’s own date, round by round', () => {
    const story = planned();
    expect(followUp(story)).toBe('applied');
    expect(story.body(plan, PLAN).followUpDate).toBe('2026-06-11');
    expect(followUp(story, { decision: 'close', nextDate: null })).toBe('applied');
    expect(followUp(story, {}, 'bup')).toBe('not-your-unit');
  });

  const outcome = (story: Story, unit: string, part: object = {}) =>
    story.run(unit, 'recordGoalOutcome', {
      outcomeId: story.fresh(),
      outcome: { followUpId: null, goalId: GOAL, result: 'reached', why: '', next: '', ...part },
    });

  it('records each goal’s outcome, by any unit; a goal not reached needs a next step', () => {
    const story = planned();
    expect(outcome(story, 'bup')).toBe('applied');
    expect(outcome(story, 'soc', { result: 'partly' })).toBe('needs-reason outcome.next');
    expect(outcome(story, 'soc', { result: 'partly', next: 'Ny insats' })).toBe('applied');
    expect(outcome(story, 'soc', { goalId: uuid(463) })).toBe('not-found');
    expect(outcome(story, 'soc', { followUpId: uuid(463) })).toBe('not-found');
  });
});
