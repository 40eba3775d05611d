import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attack } from '#tests/policy/recovery-attack';
import { type Counted, deviationReview } from './deviation-review';
import { FEWEST } from './fewest';
import { ALL, cellsOf, coordinatesOf, keyOf } from './statistics-table';

const one = (over: Partial<Counted> = {}): Counted => ({
  type: 'referral',
  sectors: ['SOC_PUB', 'HEALTH_PUB'],
  happenedOn: '2026-03-02',
  solvedOn: '2026-03-12',
  ...over,
});
const TYPES = ['referral', 'absence', 'task-not-done', 'other'] as const;
const PAIRS: Counted['sectors'][] = [
  ['SOC_PUB'],
  ['HEALTH_PUB', 'SOC_PUB'],
  ['HEALTH_PUB', 'SCHOOL_PUB_EH', 'SOC_PUB'],
];
const nameOf = (sectors: Counted['sectors']) => (sectors.length > 2 ? 'several' : `${sectors[0]},${sectors.at(-1)}`);
const times = (n: number, over: Partial<Counted> = {}) => Array.from({ length: n }, () => one(over));

describe('the yearly review', () => {
  it('counts by type and by pair of sectors, and finds what comes again', () => {
    const review = deviationReview([...times(10), ...times(9, { type: 'absence' })], 2026);
    expect(review.byType).toEqual([
      { key: 'referral', count: 10, medianDays: 10 },
      { key: 'absence', count: 9, medianDays: null },
    ]);
    expect(review.byPair).toEqual([{ key: ['HEALTH_PUB', 'SOC_PUB'], count: 19, medianDays: 10 }]);
    expect(review.patterns).toEqual([
      { type: 'referral', pair: ['HEALTH_PUB', 'SOC_PUB'], count: 10 },
      { type: 'absence', pair: ['HEALTH_PUB', 'SOC_PUB'], count: 9 },
    ]);
  });
  it('never tells fewer than five, nor how long they took', () => {
    const review = deviationReview(times(4), 2026);
    expect(review.byType).toEqual([{ key: 'referral', count: null, medianDays: null }]);
    expect(review.byPair[0]?.count).toBeNull();
    expect(review.patterns).toEqual([]);
    expect(JSON.stringify(review)).not.toContain('4');
  });
  it('of three sectors or more each counts once, as several; within one sector, with itself', () => {
    const three = deviationReview(times(5, { sectors: ['SOC_PUB', 'HEALTH_PUB', 'SCHOOL_PUB_EH'] }), 2026);
    expect(three.byPair).toEqual([{ key: 'several', count: 5, medianDays: null }]);
    expect(deviationReview(times(5, { sectors: ['SOC_PUB'] }), 2026).byPair[0]?.key).toEqual(['SOC_PUB', 'SOC_PUB']);
  });
  it('hides beside a small number what would give it away: by type, by sectors and as patterns', () => {
    // Three of another type between the same two sectors: eight less five would tell them.
    const review = deviationReview([...times(5), ...times(3, { type: 'absence' })], 2026);
    expect(review.byPair.map(({ count }) => count).concat(review.byType.map(({ count }) => count))).not.toEqual(
      expect.arrayContaining([8, 5]),
    );
    let hidden = 0;
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(3), fc.nat(2), fc.nat(9)), { minLength: 1, maxLength: 9 }), (groups) => {
        const told = deviationReview(
          groups.flatMap(([type, pair, n]) => times(n, { type: TYPES[type]!, sectors: PAIRS[pair]! })),
          2026,
        );
        const types = told.byType.map(({ key }) => key);
        const pairs = told.byPair.map(({ key }) => String(key));
        const dimensions = [
          { name: 'type', partitions: [types] },
          { name: 'pair', partitions: [pairs] },
        ];
        // What stands on the sheet, and nothing else: whole numbers that nobody shows are unknown.
        const shown = new Map<string, number | null>(cellsOf(dimensions).map((cell) => [cell, null]));
        for (const { key, count } of told.byType) shown.set(keyOf([key, ALL]), count);
        for (const { key, count } of told.byPair) shown.set(keyOf([ALL, String(key)]), count);
        for (const { type, pair, count } of told.patterns) shown.set(keyOf([type, String(pair)]), count);
        const truth = (type: string, pair: string) =>
          groups
            .filter(([a, b]) => (type === ALL || TYPES[a] === type) && (pair === ALL || nameOf(PAIRS[b]!) === pair))
            .reduce((sum, [, , n]) => sum + n, 0);
        for (const [cell, { low, high }] of attack(dimensions, shown)) {
          const [type = '', pair = ''] = coordinatesOf(cell);
          if (truth(type, pair) >= FEWEST) continue;
          hidden += 1;
          if (low > 0 || high < FEWEST - 1) throw new Error(`${cell}: ${low} to ${high}`);
        }
      }),
      { numRuns: 300, seed: 2026 },
    );
    expect(hidden).toBeGreaterThan(500);
  });
  it('another year is another review; the median of an even number lies between', () => {
    expect(deviationReview(times(5), 2025).byType).toEqual([]);
    const even = [...times(5), ...times(5, { solvedOn: '2026-03-13' })];
    expect(deviationReview(even, 2026).byType[0]?.medianDays).toBe(10.5);
  });
});
