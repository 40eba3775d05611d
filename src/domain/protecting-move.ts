import { ALL, type Dimension, keyOf, partsOf } from './statistics-table';

/** A change of several cells at once that leaves every sum of a table as it is: each cell goes with (1) or against (-1). */
export type Move = readonly (readonly [cell: string, sign: number])[];

interface Weighing {
  /** What stands in a cell of the table that is being moved. */
  possible(cell: string): number;
  /** What it costs to hide the cell; 0 where it is hidden. */
  cost(cell: string): number;
}

/** Levels of one dimension with their signs: what one of them gains, another loses or the sum gains too. */
type Vector = readonly (readonly [level: string, sign: number])[];

/**
 * The cheapest move that brings the cell at `at` nearer to `missing` more (negative: fewer) while no cell falls below zero;
 * `step` says how far and which way. Undefined where no move alone does.
 */
export function protectingMove(
  dimensions: readonly Dimension[],
  at: readonly string[],
  missing: number,
  { possible, cost }: Weighing,
): { cells: Move; step: number } | undefined {
  const way = Math.sign(missing);
  let best: { cells: Move; step: number; price: number } | undefined;
  for (const vectors of products(dimensions.map((dimension, index) => vectorsThrough(dimension, at[index] ?? ALL)))) {
    const cells = tensor(vectors);
    let room = Math.abs(missing);
    let price = 0;
    for (const [cell, sign] of cells) {
      if (sign * way < 0) room = Math.min(room, possible(cell));
      price += cost(cell);
    }
    if (room < 1) continue;
    price /= room;
    if (!best || price < best.price || (price === best.price && room > Math.abs(best.step)))
      best = { cells, step: way * room, price };
    if (price === 0 && room === Math.abs(missing)) break;
  }
  return best;
}

/** The ways in which a level can change while the sums of its dimension hold. */
function vectorsThrough(dimension: Dimension, level: string): Vector[] {
  const parts = partsOf(dimension);
  if (level === ALL) return withSum(parts, []);
  const own = parts.find((levels) => levels.includes(level)) ?? [];
  const swaps = own
    .filter((other) => other !== level)
    .map(
      (other): Vector => [
        [level, 1],
        [other, -1],
      ],
    );
  return [
    ...swaps,
    ...withSum(
      parts.filter((levels) => levels !== own),
      [[level, 1]],
    ),
  ];
}

/** The sum grows, and with it one level of each of these partitions. */
function withSum(parts: readonly (readonly string[])[], begun: Vector): Vector[] {
  const choices = parts.map((levels) => levels.map((level): Vector => [[level, 1]]));
  return [...products(choices)].map((chosen) => [[ALL, 1] as const, ...begun, ...chosen.flat()]);
}

/** Every choice of one of each. */
function* products<T>(choices: readonly (readonly T[])[]): Generator<T[]> {
  const [first, ...rest] = choices;
  if (!first) yield [];
  else for (const one of first) for (const others of products(rest)) yield [one, ...others];
}

function tensor(vectors: readonly Vector[]): Move {
  let cells: [string[], number][] = [[[], 1]];
  for (const vector of vectors)
    cells = cells.flatMap(([at, sign]) =>
      vector.map(([level, own]): [string[], number] => [[...at, level], sign * own]),
    );
  return cells.map(([at, sign]) => [keyOf(at), sign] as const);
}
