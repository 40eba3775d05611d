import type { CivilDate } from './civil-date';
import type { Deviation } from './deviation';
import { FEWEST } from './fewest';
import type { Sector } from './sector';
import { ALL } from './statistics-table';
import { suppressedPairs } from './suppressed-pairs';
import { daysBetween } from './working-days';

/** One deviation or matter as a review counts it. `solvedOn` null: it is open still. */
export interface Counted {
  type: Deviation['type'];
  sectors: readonly Sector[];
  happenedOn: CivilDate;
  solvedOn: CivilDate | null;
}

/** Two sectors in order, a sector with itself, or more than two at once. */
export type Between = readonly [Sector, Sector] | 'several';

/** A line of the review. `count` null: fewer than five, or hidden. `medianDays` null: too few solved to say. */
export interface ReviewLine<Key> {
  key: Key;
  count: number | null;
  medianDays: number | null;
}

export interface DeviationReview {
  byType: ReviewLine<Deviation['type']>[];
  /** By the sectors that a deviation lay between: each counts once. */
  byPair: ReviewLine<Between>[];
  /** The same type between the same sectors, five times or more: a fault in how they work together. */
  patterns: { type: Deviation['type']; pair: Between; count: number }[];
}

/**
 * The yearly review for faults of the system: of what happened in the year, by type and by the sectors between which it lay.
 * Both are margins of one table, the patterns its cells, and all of it is hidden together (suppression.ts): no number under
 * five can be reckoned from the others on a sheet that is shown or printed. A median is told of ten or more: it is somebody's
 * own number of days.
 */
export function deviationReview(all: readonly Counted[], year: number): DeviationReview {
  const ofYear = all
    .filter(({ happenedOn }) => happenedOn.startsWith(`${year}-`))
    .map((one) => ({ ...one, pair: pairOf(one.sectors) }));
  if (ofYear.length === 0) return { byType: [], byPair: [], patterns: [] };
  const types = [...new Set(ofYear.map(({ type }) => type))];
  const pairs = [...new Set(ofYear.map(({ pair }) => pair))];
  const told = suppressedPairs(ofYear.map(({ type, pair }) => [type, pair]));
  const line = <Key>(key: Key, count: number | null, group: readonly Counted[]): ReviewLine<Key> => {
    const days = group.flatMap(({ happenedOn, solvedOn }) => (solvedOn ? [daysBetween(happenedOn, solvedOn)] : []));
    return { key, count, medianDays: count !== null && days.length >= 2 * FEWEST ? median(days) : null };
  };
  const most = (a: { count: number | null }, b: { count: number | null }) => (b.count ?? 0) - (a.count ?? 0);
  return {
    byType: types
      .map((type) =>
        line(
          type,
          told(type, ALL),
          ofYear.filter((one) => one.type === type),
        ),
      )
      .sort(most),
    byPair: pairs
      .map((pair) =>
        line(
          betweenOf(pair),
          told(ALL, pair),
          ofYear.filter((one) => one.pair === pair),
        ),
      )
      .sort(most),
    patterns: types
      .flatMap((type) =>
        pairs.flatMap((pair) => {
          const count = told(type, pair);
          return count === null ? [] : { type, pair: betweenOf(pair), count };
        }),
      )
      .sort(most),
  };
}

function pairOf(sectors: readonly Sector[]): string {
  const sorted = [...new Set(sectors)].sort();
  return sorted.length > 2 ? 'several' : `${sorted[0]} ${sorted.at(-1)}`;
}
const betweenOf = (pair: string): Between =>
  pair === 'several' ? pair : (pair.split(' ') as unknown as readonly [Sector, Sector]);

function median(days: readonly number[]): number {
  const sorted = [...days].sort((a, b) => a - b);
  const at = sorted.length / 2;
  return sorted.length % 2 === 1 ? sorted[Math.floor(at)]! : (sorted[at - 1]! + sorted[at]!) / 2;
}
