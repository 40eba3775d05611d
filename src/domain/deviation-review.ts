import type { CivilDate } from './civil-date';
import type { Deviation } from './deviation';
import { FEWEST } from './fewest';
import type { Sector } from './sector';
import { daysBetween } from './working-days';

/** One deviation or matter as a review counts it. `solvedOn` null: it is open still. */
export interface Counted {
  type: Deviation['type'];
  sectors: readonly Sector[];
  happenedOn: CivilDate;
  solvedOn: CivilDate | null;
}

/** A line of the review. `count` null: fewer than five. `medianDays` null: too few solved to say. */
export interface ReviewLine<Key> {
  key: Key;
  count: number | null;
  medianDays: number | null;
}

export interface DeviationReview {
  byType: ReviewLine<Deviation['type']>[];
  /** By each pair of sectors that a deviation lay between, in order. */
  byPair: ReviewLine<readonly [Sector, Sector]>[];
  /** The same type between the same two sectors, five times or more: a fault in how they work together. */
  patterns: { type: Deviation['type']; pair: readonly [Sector, Sector]; count: number }[];
}

/**
 * The yearly review for faults of the system: of what happened in the year, by type and by pair of sectors. No sums are
 * told, from which what is kept back could be reckoned.
 */
export function deviationReview(all: readonly Counted[], year: number): DeviationReview {
  const ofYear = all.filter(({ happenedOn }) => happenedOn.startsWith(`${year}-`));
  const types = new Map<string, Counted[]>();
  const pairs = new Map<string, Counted[]>();
  const both = new Map<string, Counted[]>();
  const into = (groups: Map<string, Counted[]>, key: string, one: Counted) =>
    groups.set(key, [...(groups.get(key) ?? []), one]);
  for (const one of ofYear) {
    into(types, one.type, one);
    for (const pair of pairsOf(one.sectors)) {
      into(pairs, pair.join(' '), one);
      into(both, `${one.type} ${pair.join(' ')}`, one);
    }
  }
  return {
    byType: lines(types, (key) => key as Deviation['type']),
    byPair: lines(pairs, pairOf),
    patterns: [...both]
      .filter(([, group]) => group.length >= FEWEST)
      .map(([key, group]) => {
        const [type, ...pair] = key.split(' ');
        return { type: type as Deviation['type'], pair: pairOf(pair.join(' ')), count: group.length };
      })
      .sort((a, b) => b.count - a.count),
  };
}

const pairOf = (key: string) => key.split(' ') as unknown as readonly [Sector, Sector];

function pairsOf(sectors: readonly Sector[]): [Sector, Sector][] {
  const sorted = [...new Set(sectors)].sort();
  if (sorted.length === 1) return [[sorted[0]!, sorted[0]!]];
  return sorted.flatMap((a, at) => sorted.slice(at + 1).map((b): [Sector, Sector] => [a, b]));
}

function lines<Key>(groups: Map<string, Counted[]>, keyOf: (key: string) => Key): ReviewLine<Key>[] {
  return [...groups]
    .map(([key, group]) => {
      const days = group.flatMap(({ happenedOn, solvedOn }) => (solvedOn ? [daysBetween(happenedOn, solvedOn)] : []));
      return {
        key: keyOf(key),
        count: group.length >= FEWEST ? group.length : null,
        medianDays: days.length >= FEWEST ? median(days) : null,
      };
    })
    .sort((a, b) => (b.count ?? 0) - (a.count ?? 0));
}

function median(days: readonly number[]): number {
  const sorted = [...days].sort((a, b) => a - b);
  const at = sorted.length / 2;
  return sorted.length % 2 === 1 ? sorted[Math.floor(at)]! : (sorted[at - 1]! + sorted[at]!) / 2;
}
