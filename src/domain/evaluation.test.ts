import { describe, expect, it } from 'vitest';
import { planned, uuid } from './case.fixture';
import { evaluation, evaluationReceipt } from './evaluation';

const MARKS = { information: 3, participation: 3, cooperation: 3, meaning: 3, gotPlan: 3 };
const ANSWERS = { respondent: 'guardian', on: '2026-03-10', via: 'paper', ...MARKS };
const args = (part: object) => ({
  evaluationId: uuid(464),
  receiptId: uuid(465),
  answers: { ...ANSWERS, ...part },
});

describe('taking in answers', () => {
  it.each([
    [{ information: 5, gotPlan: 1 }, 'applied'],
    [{ information: null }, 'applied'],
    [{ information: 6 }, 'invalid-args answers.information'],
    [{ meaning: 0 }, 'invalid-args answers.meaning'],
    [{ via: 'telepathy' }, 'invalid-args answers.via'],
    [{ on: '2026-12-01' }, 'bad-date answers.on'],
  ])('%j: %s', (part, expected) => {
    expect(planned().run('soc', 'takeInAnswers', args(part))).toBe(expected);
  });

  it('is done for a closed case too', () => {
    const story = planned();
    story.must('soc', 'closeCase', { closingId: uuid(466), reason: 'need-gone', on: '2026-03-11', text: '' });
    expect(story.run('soc', 'takeInAnswers', args({}))).toBe('applied');
  });

  it('leaves a receipt without the answers, and counts them for the unit that coordinates', () => {
    const story = planned().must('bup', 'takeInAnswers', args({}));
    expect(story.body(evaluationReceipt, uuid(465))).toEqual({
      respondent: 'guardian',
      on: '2026-03-10',
      via: 'paper',
    });
    expect(story.body(evaluation, uuid(464))).toMatchObject({ countedFor: 'soc', via: 'paper', comment: '' });
  });

  it('still takes what an old device sends, which counts as given on the screen', () => {
    const old = { respondent: 'guardian', on: '2026-03-11', comment: 'Bra', ...MARKS };
    const story = planned().must('soc', 'recordEvaluation', { evaluationId: uuid(464), evaluation: old });
    expect(story.body(evaluation, uuid(464))).toMatchObject({ via: 'screen', countedFor: 'soc', comment: 'Bra' });
  });
});
