import { FEWEST } from './fewest';
import { INDICATORS, type Indicator } from './indicator';

/** What is wrong with a line; the wording stands with the screen. */
export const LINE_FAULTS = [
  'columns',
  'indicator',
  'municipality',
  'year',
  'value',
  'group',
  'few',
  'source',
  'twice',
] as const;
export type LineFault = (typeof LINE_FAULTS)[number];

/** What a file of indicators says, or line by line (the first is 1) why it is not taken in. Either all of it or nothing. */
export interface IndicatorFile {
  lines: number;
  indicators: readonly Indicator[];
  faults: readonly { line: number; fault: LineFault | 'head' | 'empty' }[];
}

/** The columns in order. `antal`: how many the group is, which is checked and not kept. */
const INDICATOR_COLUMNS = ['indikator', 'kommun', 'ar', 'procent', 'antal', 'kalla'] as const;

/** What an indicator is called in the file. */
const INDICATOR_CODES: Readonly<Record<string, Indicator['indicator']>> = {
  skolresultat: 'school-results',
  skolnarvaro: 'attendance',
  tandhalsa: 'dental-health',
  andts: 'andts',
  halsosamtal: 'health-talks',
};

const MOST_LINES = 5_000;

/**
 * Reads a file of indicators: semicolons or tabs between, decimal comma or point, a heading first. `municipalities` are
 * those of the directory and `year` is the last that can have figures. A group under five is refused: its share tells of
 * somebody.
 */
export function readIndicators(text: string, municipalities: readonly string[], year: number): IndicatorFile {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const filled = lines.flatMap((line, index) => (line.trim() === '' ? [] : [{ line: index + 1, text: line }]));
  const [head, ...rows] = filled;
  if (!head || rows.length === 0 || rows.length > MOST_LINES)
    return { lines: 0, indicators: [], faults: [{ line: head?.line ?? 1, fault: 'empty' }] };
  const between = head.text.includes('\t') ? '\t' : ';';
  const cells = (line: string) => line.split(between).map((cell) => unquoted(cell.trim()));
  const names = cells(head.text).map(plain);
  if (names.join() !== INDICATOR_COLUMNS.join())
    return { lines: rows.length, indicators: [], faults: [{ line: head.line, fault: 'head' }] };
  const indicators: Indicator[] = [];
  const faults: IndicatorFile['faults'][number][] = [];
  const seen = new Set<string>();
  for (const row of rows) {
    const found = readLine(cells(row.text), municipalities, year);
    const key = typeof found === 'string' ? '' : `${found.indicator} ${found.municipality} ${found.year}`;
    if (typeof found === 'string') faults.push({ line: row.line, fault: found });
    else if (seen.has(key)) faults.push({ line: row.line, fault: 'twice' });
    else indicators.push(found);
    seen.add(key);
  }
  return { lines: rows.length, indicators, faults };
}

function readLine(cells: readonly string[], municipalities: readonly string[], last: number): Indicator | LineFault {
  if (cells.length !== INDICATOR_COLUMNS.length) return 'columns';
  const [code = '', where = '', when = '', share = '', group = '', source = ''] = cells;
  const indicator = INDICATOR_CODES[plain(code)];
  if (!indicator || !INDICATORS.includes(indicator)) return 'indicator';
  const municipality = municipalities.find((one) => plain(one) === plain(where));
  if (!municipality) return 'municipality';
  const year = /^\d{4}$/.test(when) ? Number(when) : Number.NaN;
  if (!(year >= 1990 && year <= last)) return 'year';
  const value = /^\d{1,3}([.,]\d{1,4})?$/.test(share) ? Number(share.replace(',', '.')) : Number.NaN;
  if (!(value >= 0 && value <= 100)) return 'value';
  if (!/^\d{1,9}$/.test(group)) return 'group';
  if (Number(group) < FEWEST) return 'few';
  // A share of few is a count of few: 20 per cent of ten is two.
  const counted = (Number(group) * value) / 100;
  if (Math.min(counted, Number(group) - counted) < FEWEST - 0.5) return 'few';
  if (source === '' || source.length > 200) return 'source';
  return { indicator, municipality, year, value: Math.round(value * 10) / 10, source };
}

const unquoted = (cell: string) => (/^".*"$/.test(cell) ? cell.slice(1, -1).replaceAll('""', '"').trim() : cell);
/** Without marks and capitals: `År` is `ar`. */
const plain = (word: string) =>
  word
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
