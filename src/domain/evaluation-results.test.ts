import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { startOfDay } from './civil-date';
import type { Respondent } from './evaluation';
import { type Counted, evaluationResults, periodOf, publishedFrom } from './evaluation-results';

const SPRING = startOfDay('2026-03-02');
const AUTUMN = startOfDay('2026-09-01');
const AFTER = startOfDay('2026-07-02');

const one = (mark: number | null, by = 'ylva', at = SPRING, respondent: Respondent = 'guardian'): Counted => ({
  at,
  by,
  respondent,
  marks: { information: mark, participation: 3, cooperation: 3, meaning: 3, gotPlan: 3 },
});
const many = (marks: readonly (number | null)[], by = 'ylva', at = SPRING) => marks.map((mark) => one(mark, by, at));
const information = (counted: readonly Counted[], now = AFTER, respondent: Respondent = 'guardian') =>
  evaluationResults(counted, now)
    .find((period) => period.from === '2026-01-01')
    ?.groups.find((group) => group.respondent === respondent)?.questions.information;

describe('the half-years', () => {
  it.each([
    ['2026-01-01', '2026-01-01', '2026-06-30'],
    ['2026-06-30', '2026-01-01', '2026-06-30'],
    ['2026-07-01', '2026-07-01', '2026-12-31'],
    ['2026-12-31', '2026-07-01', '2026-12-31'],
  ])('%s lies in the one from %s to %s', (date, from, to) => {
    expect(periodOf(startOfDay(date))).toEqual({ from, to });
  });

  it('is told a day after its end, by the date in Stockholm', () => {
    expect(publishedFrom(periodOf(SPRING))).toBe(startOfDay('2026-07-02'));
    expect(information(many([4, 4, 4, 4, 4]), AFTER - 1)).toBeUndefined();
    expect(information(many([4, 4, 4, 4, 4]), AFTER)).toEqual({ count: 5, mean: 4 });
  });
});

describe('what is told', () => {
  it.each<[string, Counted[], { count: number; mean: number } | null]>([
    ['five answers', many([2, 3, 3, 4, 4]), { count: 5, mean: 3 }],
    ['four answers', many([2, 3, 3, 4]), null],
    ['five, one of which leaves the question out', many([2, 3, 3, 4, null]), null],
    ['five who all say the lowest', many([1, 1, 1, 1, 1]), { count: 5, mean: 1.5 }],
    ['five who all say the highest', many([5, 5, 5, 5, 5]), { count: 5, mean: 4.5 }],
    ['five, four of them typed in by one person', [...many([1, 1, 1, 1]), one(5, 'nadja')], null],
    ['ten, five by each of two', [...many([2, 2, 2, 2, 2]), ...many([4, 4, 4, 4, 4], 'nadja')], { count: 10, mean: 3 }],
    ['nine, five by one and four by another', [...many([2, 2, 2, 2, 2]), ...many([4, 4, 4, 4], 'nadja')], null],
    ['five, of which one came in another half-year', [...many([3, 3, 3, 3]), one(3, 'ylva', AUTUMN)], null],
  ])('of %s', (_what, counted, expected) => {
    expect(information(counted) ?? null).toEqual(expected);
  });

  it('is told by group, and never as a sum from which a hidden group could be had', () => {
    const child = one(1, 'ylva', SPRING, 'child');
    const [period] = evaluationResults([...many([4, 4, 4, 4, 4]), child], AFTER);
    expect(Object.keys(period!)).toEqual(['from', 'to', 'groups']);
    expect(period!.groups.map(({ respondent, questions }) => [respondent, questions.information?.count])).toEqual([
      ['child', undefined],
      ['guardian', 5],
      ['staff', undefined],
    ]);
  });
});

const mark = fc.constantFrom(1, 2, 3, 4, 5);
const answer = fc.record({ mark: fc.option(mark), by: fc.constantFrom('ylva', 'nadja', 'ester'), day: fc.nat(700) });
const counted = fc
  .array(answer, { maxLength: 30 })
  .map((all) => all.map(({ mark: said, by, day }) => one(said, by, startOfDay('2026-01-01') + day * 86_400_000)));

describe('an attack on one answer', () => {
  it('by reading before and after it came in: whatever was told stays as it was told', () => {
    fc.assert(
      fc.property(counted, fc.nat(900), fc.nat(900), (answers, first, wait) => {
        const before = startOfDay('2026-01-01') + first * 86_400_000;
        const after = before + wait * 86_400_000;
        const had = (now: number) =>
          evaluationResults(
            answers.filter((each) => each.at <= now),
            now,
          );
        const told = had(before);
        const later = had(after);
        expect(later.slice(later.length - told.length)).toEqual(told);
      }),
    );
  });

  it('by someone who typed answers in: what remains is five or more, or nothing', () => {
    fc.assert(
      fc.property(counted, fc.constantFrom('ylva', 'nadja', 'ester'), (answers, insider) => {
        for (const period of evaluationResults(answers, Number.MAX_SAFE_INTEGER / 4096)) {
          const inside = answers.filter((each) => periodOf(each.at).from === period.from && each.marks.information);
          const told = period.groups[1]!.questions.information;
          const unknown = inside.filter((each) => each.by !== insider).length;
          if (told) expect(unknown === 0 || unknown >= 5).toBe(true);
        }
      }),
    );
  });
});
