import type { Figure, FigureRow } from '#domain/october-figures';
import type { Part } from '#domain/october-measures';

/** What of a figure is on the screen: the rows of one way to divide it, or one of them; and the whole of the year before. */
export interface Shown {
  part: 'all' | Part;
  /** What the rows are: municipalities, sectors, ages. */
  head: string;
  rows: readonly FigureRow[];
  before: FigureRow | undefined;
}

/** `level` empty: all of them. A level that this figure does not have shows nothing of it. */
export function shownOf(figure: Figure, part: 'all' | Part, level: string, head: string, before?: Figure): Shown {
  if (part === 'all') return { part, head, rows: [figure.all], before: before?.all };
  const rows = figure[part].filter((row) => level === '' || row.level === level);
  return { part, head, rows, before: before?.[part].find((row) => row.level === level) };
}
