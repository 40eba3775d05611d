import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import type { Spread } from './spread';

const PAGE = join(import.meta.dirname, '../../docs/performance.md');
const BEGIN = '<!-- figures: written by npm run bench -->';
const END = '<!-- end of figures -->';

/** One row of the table. `target` is what design or issue asks for. */
export interface Figure {
  name: string;
  spread: Spread;
  unit: 'ms' | 'kB' | 'times';
  target?: string;
}

const round = (value: number) => (value >= 100 ? Math.round(value) : Math.round(value * 10) / 10);

/** Writes the table between the markers of docs/performance.md, and prints it. */
export function writeFigures(figures: readonly Figure[]): void {
  const rows = figures.map(({ name, spread: { median, min, max, runs }, unit, target }) => {
    const range = runs > 1 ? `${round(min)} – ${round(max)}` : '';
    return `| ${name} | ${round(median)} ${unit} | ${range} | ${runs} | ${target ?? ''} |`;
  });
  const table = [
    `${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}).`,
    '',
    '| figure | median | lowest – highest | runs | target |',
    '|---|---|---|---|---|',
    ...rows,
  ].join('\n');
  const page = readFileSync(PAGE, 'utf8');
  const begin = page.indexOf(BEGIN);
  const end = page.indexOf(END);
  if (begin < 0 || end < 0) throw new Error('docs/performance.md has lost its markers');
  writeFileSync(PAGE, `${page.slice(0, begin + BEGIN.length)}\n\n${table}\n\n${page.slice(end)}`);
  console.log(table);
}
