import type { Figure, FigureRow } from './october-figures';
import { outcomesOf, PARTS } from './october-measures';

/** How the screen words what stands in the figures. */
export interface CsvWords {
  head: readonly string[];
  measure(figure: Figure): string;
  part(part: 'all' | (typeof PARTS)[number]): string;
  level(part: 'all' | (typeof PARTS)[number], level: string): string;
  outcome(figure: Figure, outcome: string): string;
  whole: string;
  /** What stands where a number is not told. */
  hidden: string;
}

/** The figures as a file for a spreadsheet: semicolons, a line for each number, words where a number is not told. */
export function octoberCsv(year: number, figures: readonly Figure[], words: CsvWords): string {
  const lines: (string | number)[][] = [[...words.head]];
  const number = (value: number | null) => value ?? words.hidden;
  for (const figure of figures) {
    const add = (part: 'all' | (typeof PARTS)[number], row: FigureRow) => {
      const at = [year, words.measure(figure), words.part(part), words.level(part, row.level)];
      const days = row.days ? [row.days.lower, row.days.middle, row.days.upper].map(number) : ['', '', ''];
      lines.push([...at, words.whole, number(row.all), ...days]);
      for (const outcome of outcomesOf(figure.measure))
        lines.push([...at, words.outcome(figure, outcome), number(row.outcomes[outcome] ?? null), '', '', '']);
    };
    add('all', figure.all);
    for (const part of PARTS) for (const row of figure[part]) add(part, row);
  }
  // The mark at the beginning tells spreadsheets that it is UTF-8.
  return `\uFEFF${lines.map((line) => line.map(cell).join(';')).join('\r\n')}\r\n`;
}

/** A text that a spreadsheet would take for a formula is not one. */
const cell = (value: string | number): string => {
  const text = String(value);
  const safe = /^[=+\-@\t]/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};
