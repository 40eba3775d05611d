import { FEWEST } from './fewest';
import { protectingMove } from './protecting-move';
import { ALL, coordinatesOf, type Dimension, keyOf, levelsOf, partsOf } from './statistics-table';
import { inOneGo, type Steps } from './steps';

/** The counts of a table by `keyOf` of their coordinates, every sum of it included. */
export type Counts = ReadonlyMap<string, number>;

/** The same with what is not told as null. */
export type Told = ReadonlyMap<string, number | null>;

/**
 * What of a table of counts may be told. Every count under `FEWEST` is hidden, and beside it as many others as it takes so
 * that what is told, with all its sums, leaves each of them free to be anything from 0 to 4: nobody can learn more of a
 * hidden count than that it is small. This is shown for each by two whole tables that tell the same, one where it is 0
 * and one where it is 4; so no solver, however good, can do better. A count that is told is the true one.
 *
 * `counts` holds every cell, the sums too; throws where the parts do not add up to a sum, for then hiding would hold nothing.
 */
export const suppress = (dimensions: readonly Dimension[], counts: Counts): Told =>
  inOneGo(suppressInSteps(dimensions, counts));

/** The same, a step for each way of each hidden count: a county's table may take a second. */
export function* suppressInSteps(dimensions: readonly Dimension[], counts: Counts): Steps<Told> {
  mustAddUp(dimensions, counts);
  const hidden = new Set([...counts].filter(([, count]) => count < FEWEST).map(([key]) => key));
  // Sums first: what they need hidden is of use to their parts. Then the emptiest, which are the hardest.
  const small = [...hidden].sort(
    (a, b) => sums(b) - sums(a) || (counts.get(a) ?? 0) - (counts.get(b) ?? 0) || (a < b ? -1 : 1),
  );
  for (const key of small) {
    yield;
    reach(dimensions, counts, hidden, key, 0);
    yield;
    reach(dimensions, counts, hidden, key, FEWEST - 1);
  }
  return new Map([...counts].map(([key, count]) => [key, hidden.has(key) ? null : count]));
}

/** So many parts may be hidden to spare their sum. */
const WEIGHT_OF_SUM = 8;
const sums = (key: string) => coordinatesOf(key).filter((one) => one === ALL).length;

/** Hides what is needed so that a table with `key` at `goal` tells the same as the true one. Moves it there by small steps. */
function reach(dimensions: readonly Dimension[], counts: Counts, hidden: Set<string>, key: string, goal: number): void {
  const possible = new Map(counts);
  for (;;) {
    const missing = goal - (possible.get(key) ?? 0);
    if (missing === 0) return;
    const move = protectingMove(dimensions, coordinatesOf(key), missing, {
      possible: (cell) => possible.get(cell) ?? 0,
      // What is hidden loses its number; a sum is read by more than a part is.
      cost: (cell) => (hidden.has(cell) ? 0 : (1 + (counts.get(cell) ?? 0)) * WEIGHT_OF_SUM ** sums(cell)),
    });
    if (!move) {
      // Where nothing is told there is nothing to reckon with.
      for (const cell of counts.keys()) hidden.add(cell);
      return;
    }
    for (const [cell, sign] of move.cells) {
      hidden.add(cell);
      possible.set(cell, (possible.get(cell) ?? 0) + sign * move.step);
    }
  }
}

function mustAddUp(dimensions: readonly Dimension[], counts: Counts): void {
  for (const [key, count] of counts) {
    if (!Number.isInteger(count) || count < 0) throw new Error(`a count of ${count}`);
    const at = coordinatesOf(key);
    for (const [index, dimension] of dimensions.entries()) {
      if (at[index] !== ALL) continue;
      for (const parts of partsOf(dimension)) {
        const sum = parts.reduce((total, part) => total + (counts.get(keyOf(at.with(index, part))) ?? Number.NaN), 0);
        if (sum !== count) throw new Error('the parts do not add up to their sum');
      }
    }
  }
  const cells = dimensions.reduce((product, dimension) => product * levelsOf(dimension).length, 1);
  if (counts.size !== cells) throw new Error(`${counts.size} cells of ${cells}`);
}
