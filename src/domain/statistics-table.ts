/** The coordinate of a sum over a whole dimension. */
export const ALL = '*';

/**
 * One way in which a table is divided. A dimension has one partition or several: by municipality, by sector and by age are
 * three ways to divide the same whole, whose levels each add up to it. Names of levels are unique within a dimension.
 */
export interface Dimension {
  name: string;
  partitions: readonly (readonly string[])[];
}

const BETWEEN = '\u001f';

/** The key of a cell: one level, or `ALL`, for each dimension in order. */
export const keyOf = (coordinates: readonly string[]): string => coordinates.join(BETWEEN);

/** The coordinates behind a key. */
export const coordinatesOf = (key: string): string[] => key.split(BETWEEN);

/** Every level of a dimension, the sum first. */
export const levelsOf = ({ partitions }: Dimension): string[] => [ALL, ...partitions.flat()];

/** The partitions that have any level: each of them adds up to the sum. */
export const partsOf = ({ partitions }: Dimension): readonly (readonly string[])[] =>
  partitions.filter((levels) => levels.length > 0);

/** The keys of every cell of a table, its sums included. */
export function cellsOf(dimensions: readonly Dimension[]): string[] {
  let cells: string[][] = [[]];
  for (const dimension of dimensions)
    cells = cells.flatMap((cell) => levelsOf(dimension).map((level) => [...cell, level]));
  return cells.map(keyOf);
}
