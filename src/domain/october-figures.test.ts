import { describe, expect, it } from 'vitest';
import { type AnswerSum, answersOf } from './october-answers';
import { octoberCsv } from './october-csv';
import { figuresOf, type Sum } from './october-figures';
import { countableYears, lastYear, spanOf } from './october-year';

const COUNTY = { municipalities: ['Lindsjö', 'Tallmo'], sectors: ['health', 'social'] };
const sum = (measure: string, part: string, level: string, n: number, days?: number[], outcome = '*'): Sum => ({
  measure,
  outcome,
  part,
  level,
  n,
  lower: days?.[0] ?? null,
  middle: days?.[1] ?? null,
  upper: days?.[2] ?? null,
});

/** Meetings of a county: so many in each municipality, all of one sector and age band as far as anybody knows. */
function meetings(lindsjo: number, tallmo: number) {
  const days = [10, 20, 30];
  const all = lindsjo + tallmo;
  const sums = [
    sum('first-meetings', 'all', '*', all, days),
    sum('first-meetings', 'municipality', 'Lindsjö', lindsjo, days),
    sum('first-meetings', 'municipality', 'Tallmo', tallmo, days),
    ...['health', 'social'].map((level, at) => sum('first-meetings', 'sector', level, at === 0 ? 10 : all - 10, days)),
    ...['0-5', '6-12', '13-15', '16-17'].map((level, at) =>
      sum('first-meetings', 'age', level, at === 0 ? all - 30 : 10, days),
    ),
  ];
  const found = figuresOf(sums, COUNTY).find((one) => one.measure === 'first-meetings');
  if (!found) throw new Error('no figure');
  return found;
}

describe('the figures of a year', () => {
  it('tell a median of ten and quartiles of twenty: at least five lie on each side', () => {
    const figure = meetings(20, 19);
    expect(figure.all).toMatchObject({ all: 39, days: { lower: 10, middle: 20, upper: 30 } });
    const [lindsjo, tallmo] = figure.municipality;
    expect(lindsjo?.days).toEqual({ lower: 10, middle: 20, upper: 30 });
    expect(tallmo?.days).toEqual({ lower: null, middle: 20, upper: null });
    expect(figure.age[0]?.days).toEqual({ lower: null, middle: null, upper: null });
  });

  it('tell no days where the count is not told, though there are enough of them', () => {
    const figure = meetings(36, 3);
    expect(figure.municipality.map(({ all, days }) => [all, days?.middle])).toEqual([
      [null, null],
      [null, null],
    ]);
    expect(figure.all.all).toBe(39);
  });

  it('count what no list names where it is not lost', () => {
    const sums = [
      ...[
        ['*', 40],
        ['absence', 20],
        ['something new', 20],
      ].flatMap(([outcome, n]) => [
        sum('deviations', 'all', '*', Number(n), undefined, String(outcome)),
        sum('deviations', 'municipality', 'Lindsjö', Number(n), undefined, String(outcome)),
        sum('deviations', 'sector', 'several', Number(n), undefined, String(outcome)),
        sum('deviations', 'age', 'unknown', Number(n), undefined, String(outcome)),
      ]),
    ];
    const figure = figuresOf(sums, COUNTY).find((one) => one.measure === 'deviations');
    expect(figure?.age.map(({ level }) => level)).toContain('unknown');
    expect(figure?.all.outcomes).not.toHaveProperty('something new');
  });

  it('are a file for a spreadsheet where a hidden number is words and no text is a formula', () => {
    const csv = octoberCsv(2026, [meetings(36, 3)], {
      head: ['år', 'mått'],
      measure: () => '=SUM(A1)',
      part: (part) => part,
      level: (_, level) => level,
      outcome: (_, outcome) => outcome,
      whole: 'Alla; "tillsammans"',
      hidden: 'dolt',
    });
    const lines = csv.replace('\uFEFF', '').split('\r\n');
    expect(lines[0]).toBe('år;mått');
    expect(lines[1]).toBe(`2026;'=SUM(A1);all;*;"Alla; ""tillsammans""";39;10;20;30`);
    expect(lines[2]).toMatch(/;Lindsjö;.*;dolt;dolt;dolt;dolt$/);
  });
});

describe('the answers of a year', () => {
  const answer = (typist: string, n: number, mark: number): AnswerSum => ({
    respondent: 'guardian',
    question: 'meaning',
    typist,
    n,
    total: n * mark,
  });
  it('are told of ten or more, in fives, in half steps that stop short of both ends', () => {
    expect(answersOf([answer('a', 5, 5), answer('b', 4, 5)])).toEqual([]);
    expect(answersOf([answer('a', 7, 5), answer('b', 7, 5)])).toEqual([
      { respondent: 'guardian', question: 'meaning', atLeast: 10, mean: 4.5 },
    ]);
  });
  it('are not told where beside what one person typed in fewer than five remain', () => {
    expect(answersOf([answer('a', 9, 3), answer('b', 4, 3)])).toEqual([]);
    expect(answersOf([answer('a', 9, 3), answer('b', 5, 3)])).toHaveLength(1);
  });
});

describe('the year of the agreement', () => {
  it('goes from October to September by the clock of Stockholm, and is countable when it is over', () => {
    expect(spanOf(2026)).toEqual({
      from: Date.parse('2025-10-01T00:00:00+02:00'),
      to: Date.parse('2026-10-01T00:00:00+02:00'),
    });
    expect(lastYear(Date.parse('2026-09-30T23:59:59+02:00'))).toBe(2025);
    expect(lastYear(Date.parse('2026-10-01T00:00:00+02:00'))).toBe(2026);
    expect(countableYears(Date.parse('2026-10-01T00:00:00+02:00'))).toEqual([2026, 2025, 2024, 2023, 2022]);
  });
});
