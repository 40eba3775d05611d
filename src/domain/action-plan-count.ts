import type { PlanMeasure } from './action-plan';
import type { Figure, FigureRow } from './october-figures';

/** The deviations of a row in one year, as they are published. `count`: at least so many; `whole` where that is all of them. */
export interface RowCount {
  count: number;
  whole: boolean;
}

/**
 * The deviations that measure a row, added up from what the October review publishes of a year: nothing is told that is
 * not published, so what is hidden there leaves the sum a least number. A pair of sectors counts where the row names both;
 * where it names none the whole county does.
 */
export function countOfRow({ types, sectors }: Extract<PlanMeasure, { by: 'deviations' }>, figure: Figure): RowCount {
  const rows = sectors.length === 0 ? [figure.all] : figure.sector.filter(({ level }) => isWithin(level, sectors));
  const cells = rows.flatMap((row) => cellsOf(row, types));
  return {
    count: cells.reduce<number>((sum, cell) => sum + (cell ?? 0), 0),
    whole: cells.every((cell) => cell !== null),
  };
}

const isWithin = (level: string, sectors: readonly string[]) => level.split('+').every((one) => sectors.includes(one));

const cellsOf = ({ all, outcomes }: FigureRow, types: readonly string[]): (number | null)[] =>
  types.length === 0 ? [all] : types.map((type) => outcomes[type] ?? null);
