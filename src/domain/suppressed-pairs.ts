import { ALL, cellsOf, keyOf } from './statistics-table';
import { suppress } from './suppression';

/**
 * Counts what has one level in each of two dimensions, as one table whose cells and sums are hidden together
 * (suppression.ts). The table has the levels that came about, and no others. Gives a cell's or a sum's (`ALL`) number;
 * null: fewer than five, or hidden.
 */
export function suppressedPairs(
  pairs: readonly (readonly [string, string])[],
): (one: string, other: string) => number | null {
  const levels = (at: 0 | 1) => ({ name: String(at), partitions: [[...new Set(pairs.map((pair) => pair[at]))]] });
  const dimensions = [levels(0), levels(1)];
  const counts = new Map(cellsOf(dimensions).map((cell) => [cell, 0]));
  for (const [one, other] of pairs)
    for (const cell of [
      [one, other],
      [one, ALL],
      [ALL, other],
      [ALL, ALL],
    ].map(keyOf))
      counts.set(cell, (counts.get(cell) ?? 0) + 1);
  const told = suppress(dimensions, counts);
  return (one, other) => told.get(keyOf([one, other])) ?? null;
}
