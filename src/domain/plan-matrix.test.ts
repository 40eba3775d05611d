import { describe, expect, it } from 'vitest';
import { actionReport } from './action-report';
import { ACTION, GOAL, NEED, planned, type Story, uuid } from './case.fixture';
import { planEntries } from './plan-content';
import { planMatrix } from './plan-matrix';

const matrix = (story: Story) => planMatrix(planEntries(story.dossier), story.dossier.list(actionReport));
const texts = (story: Story) =>
  matrix(story).needs.map((one) => [
    one.need?.body.text ?? null,
    ...one.goals.map((g) => [g.goal?.body.text ?? null, ...g.actions.map((a) => a.entry.body.text)]),
  ]);
const action = (part: object) => ({
  goalId: null,
  needId: null,
  text: 'Skjuts',
  responsible: null,
  start: null,
  due: null,
  indicator: '',
  status: 'not-started',
  ...part,
});

describe('the plan as a matrix', () => {
  it('hangs actions on goals and goals on needs', () => {
    expect(texts(planned())).toEqual([['Lugnare mornar', ['Tre hela dagar', 'Samtal', 'Läggtid']]]);
  });

  it('marks what nobody has taken and what has no date', () => {
    const story = planned().must('soc', 'addAction', { actionId: uuid(520), action: action({ goalId: GOAL }) });
    expect(matrix(story)).toMatchObject({ unowned: 1, undated: 1 });
  });

  it.each([
    ['a goal that was removed', { goalId: uuid(521), needId: NEED }],
    ['a need without a goal', { needId: NEED }],
  ])('loses no action of %s', (_what, part) => {
    const story = planned().must('soc', 'addAction', { actionId: uuid(520), action: action(part) });
    expect(texts(story)).toEqual([['Lugnare mornar', ['Tre hela dagar', 'Samtal', 'Läggtid'], [null, 'Skjuts']]]);
  });

  it('puts what belongs to no need last', () => {
    const story = planned().must('soc', 'addAction', { actionId: uuid(520), action: action({}) });
    expect(texts(story).at(-1)).toEqual([null, [null, 'Skjuts']]);
  });

  it('tells a need that nothing answers to, and a long-term aim apart from the goals', () => {
    const story = planned().must('soc', 'nameNeed', { needId: uuid(522), kind: 'HEALTH', need: { text: 'Sömn' } });
    const goal = { needId: null, longTerm: true, text: 'Må bra', indicator: '', targetDate: null };
    story.must('soc', 'setGoal', { goalId: uuid(523), goal });
    expect(matrix(story).unanswered).toEqual([uuid(522)]);
    expect(matrix(story).aims.map((one) => one.body.text)).toEqual(['Må bra']);
  });

  it('shows the responsible unit’s word', () => {
    const report = { actionId: ACTION, says: 'reports', status: 'ongoing', text: 'Två av sex', on: '2026-03-11' };
    const story = planned().must('bup', 'reportAction', { reportId: uuid(524), report });
    const row = matrix(story).needs[0]?.goals[0]?.actions[0];
    expect(row).toMatchObject({ status: 'ongoing', report: { body: { text: 'Två av sex' } } });
  });
});
