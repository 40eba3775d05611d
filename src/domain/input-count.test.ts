import { describe, expect, it } from 'vitest';
import { attack, recovered } from '#tests/policy/recovery-attack';
import { consented, opened, type Story } from './case.fixture';
import { FEWEST } from './fewest';
import { countInputs, schoolYearOf } from './input-count';
import { ALL, type Dimension, keyOf } from './statistics-table';
import type { InputOutcome, Occasion } from './structured-input';
import { emptyInput } from './structured-input.fixture';

/** So many health talks of one occasion that ended alike, each in a case of its own. */
const talks = (n: number, occasion: Occasion, outcome: InputOutcome, on = '2026-02-02') =>
  Array.from({ length: n }, () => {
    const story = opened();
    const input = { ...emptyInput('school-health-talk', on), occasion, outcome };
    story.must('soc', 'recordInput', { inputId: story.fresh(), shared: false, input });
    return story;
  });
const dossiers = (...stories: Story[][]) => stories.flat().map((one) => one.dossier);
const lineOf = (found: ReturnType<typeof countInputs>, occasion: Occasion) =>
  found.find((one) => one.occasion === occasion);

describe('what a unit has written down in a school year', () => {
  it('goes from July to June', () => {
    expect(['2025-06-30', '2025-07-01', '2026-06-30'].map(schoolYearOf)).toEqual([2024, 2025, 2025]);
  });

  it('is counted by form, occasion and outcome, of that year and unit alone', () => {
    const all = dossiers(
      talks(6, 'middle-years', 'need'),
      talks(7, 'middle-years', 'no-need'),
      talks(9, 'late-years', 'need', '2025-03-02'),
    );
    const found = countInputs(all, 'soc', 2025);
    expect(lineOf(found, 'middle-years')).toMatchObject({
      form: 'school-health-talk',
      ends: { need: 6, 'no-need': 7 },
    });
    expect(lineOf(countInputs(all, 'soc', 2024), 'late-years')?.ends.need).toBe(9);
    expect(countInputs(all, 'bup', 2025)).toEqual([]);
  });

  it('counts a shared copy once', () => {
    const stories = Array.from({ length: 5 }, () => {
      const story = consented();
      const inputId = story.fresh();
      const input = { ...emptyInput('my-child', '2026-02-02'), occasion: 'age-4', outcome: 'watch' };
      story.must('soc', 'recordInput', { inputId, shared: false, input });
      story.must('soc', 'shareInput', { inputId, sharedId: story.fresh() });
      return story;
    });
    expect(lineOf(countInputs(dossiers(stories), 'soc', 2025), 'age-4')?.ends.watch).toBe(5);
  });

  it('tells nothing under five, and nothing from which it could be worked out', () => {
    const all = dossiers(
      talks(8, 'middle-years', 'need'),
      talks(3, 'middle-years', 'watch'),
      talks(9, 'late-years', 'need'),
      talks(12, 'late-years', 'watch'),
    );
    const found = countInputs(all, 'soc', 2025);
    expect(lineOf(found, 'middle-years')?.ends.watch).toBeNull();
    const ends = ['need', 'watch'] as const;
    const names = found.map((one) => String(one.occasion));
    const dimensions: Dimension[] = [
      { name: 'line', partitions: [names] },
      { name: 'end', partitions: [ends] },
    ];
    const told = new Map<string, number | null>();
    for (const { occasion, all: whole, ends: counted } of found) {
      told.set(keyOf([String(occasion), ALL]), whole);
      for (const end of ends) told.set(keyOf([String(occasion), end]), counted[end] ?? null);
    }
    // The sums over the lines are not shown, and so not known.
    for (const end of [ALL, ...ends]) told.set(keyOf([ALL, end]), null);
    expect(recovered(attack(dimensions, told)).filter(([, count]) => count < FEWEST)).toEqual([]);
    expect([...told.values()].filter((one) => one !== null).length).toBeGreaterThan(0);
  });
});
