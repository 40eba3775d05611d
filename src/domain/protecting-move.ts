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

/** A move with how far it goes and which way, and what hiding its cells costs for each step. */
interface Weighed {
  cells: Move;
  step: number;
  price: number;
}

/**
 * The cheapest move that brings the cell at `at` nearer to `missing` more (negative: fewer) while no cell falls below zero;
 * `step` says how far and which way. Undefined where no move alone does.
 */
export function protectingMove(
  dimensions: readonly Dimension[],
  at: readonly string[],
  missing: number,
  weighing: Weighing,
): { cells: Move; step: number } | undefined {
  const best = cheapest(rectangles(dimensions, at), missing, weighing);
  const whole = keyOf(dimensions.map(() => ALL));
  const hidesTheWhole = best?.cells.some(([cell]) => cell === whole && weighing.cost(cell) > 0) ?? true;
  if (!hidesTheWhole || at.length < 2 || at.includes(ALL)) return best;
  return cheapest(recounted(dimensions, at), missing, weighing) ?? best;
}

function cheapest(moves: Iterable<Move>, missing: number, { possible, cost }: Weighing): Weighed | undefined {
  const way = Math.sign(missing);
  let best: Weighed | undefined;
  for (const cells of moves) {
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

/** The moves through a cell that change one level against another, or against the sum, in each dimension. */
function* rectangles(dimensions: readonly Dimension[], at: readonly string[]): Generator<Move> {
  for (const vectors of products(dimensions.map((dimension, index) => vectorsThrough(dimension, at[index] ?? ALL))))
    yield tensor(vectors);
}

/**
 * The moves by which one thing is counted at `at` instead of at another level in every dimension. Where a level and an outcome
 * are both empty no rectangle reaches their cell but one through the whole, which would be hidden for the sake of nothing.
 */
function* recounted(dimensions: readonly Dimension[], at: readonly string[]): Generator<Move> {
  const choices = dimensions.map((dimension, index) => {
    const level = at[index] ?? ALL;
    return [
      ...products(
        partsOf(dimension).map((levels) =>
          levels.includes(level)
            ? levels.filter((other) => other !== level).map((other) => ({ as: level, from: other }))
            : levels.map((same) => ({ as: same, from: same })),
        ),
      ),
    ];
  });
  for (const chosen of products(choices)) {
    const counted = (sign: number, of: 'as' | 'from') =>
      tensor(chosen.map((levels) => [[ALL, 1] as const, ...levels.map((one) => [one[of], 1] as const)])).map(
        ([cell]) => [cell, sign] as const,
      );
    const gains = new Map(counted(1, 'as'));
    // What the thing is counted by both before and after stays as it is.
    const losses = counted(-1, 'from').filter(([cell]) => !gains.delete(cell));
    yield [...gains, ...losses];
  }
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
