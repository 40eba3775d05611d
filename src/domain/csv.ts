import Papa from 'papaparse';

/** One line of a table, and where in the file it begins (the first line is 1). */
export interface CsvLine {
  line: number;
  cells: readonly string[];
  /** A quotation mark that is not closed, or closed and followed by more: what stands in the cells is a guess. */
  broken: boolean;
}

/** What Windows-1252 has where Latin-1 has nothing to print. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * The text of a file as spreadsheets save it: UTF-8, with or without its mark, UTF-16 by its mark, else Windows-1252, which
 * Swedish Excel writes. Undefined for what is no text at all: a whole workbook, a picture.
 */
export function textOfFile(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes.includes(0)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Not by TextDecoder: some versions of Node take Windows-1252 for Latin-1.
    return Array.from(bytes, (byte) =>
      byte >= 0x80 && byte < 0xa0 ? HIGH.charAt(byte - 0x80) : String.fromCharCode(byte),
    ).join('');
  }
}

/** What a spreadsheet would take for a formula, however many marks stand before it already. */
const FORMULA = /^'*[=+\-@\t\r]/;
const unmarked = (cell: string) => (/^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell);

/** The divider that the heading has most of; what Excel's own first line says, where there is one, goes before it. */
function dividerOf(text: string): { divider: string; skip: number } {
  const said = /^sep=([;,\t])\n/i.exec(text);
  if (said?.[1]) return { divider: said[1], skip: 1 };
  const head = text.split('\n').find((line) => line.trim() !== '') ?? '';
  const count = (divider: string) => head.split(divider).length;
  const [most = ';'] = [';', ',', '\t'].sort((a, b) => count(b) - count(a));
  return { divider: most, skip: 0 };
}

/** The lines of a table that hold anything: quoted cells, lines within them, any of three dividers, any end of line. */
export function readCsv(file: string): CsvLine[] {
  const text = file.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const { divider, skip } = dividerOf(text);
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: divider, newline: '\n' });
  const broken = new Set(errors.filter(({ type }) => type === 'Quotes').map(({ row }) => row));
  const lines: CsvLine[] = [];
  let line = 1;
  for (const [at, cells] of data.entries()) {
    if (at >= skip && cells.some((cell) => cell.trim() !== ''))
      lines.push({ line, cells: cells.map(unmarked), broken: broken.has(at) });
    // A cell may hold line ends of its own.
    line += 1 + cells.reduce((sum, cell) => sum + (cell.match(/\n/g)?.length ?? 0), 0);
  }
  return lines;
}

/** A table as a file that spreadsheets open as it is: the mark of UTF-8, semicolons, and no cell that they would run. */
export const writeCsv = (lines: readonly (readonly string[])[]): string =>
  `\uFEFF${Papa.unparse(lines as string[][], { delimiter: ';', newline: '\r\n', escapeFormulae: FORMULA })}\r\n`;
