import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv, textOfFile, writeCsv } from './csv';

const utf8 = (text: string) => new TextEncoder().encode(text);
/** As Swedish Excel saves it: å is one byte, and so is the dash. */
const windows = (text: string) =>
  Uint8Array.from(text, (char) => (char === '–' ? 0x96 : char === '€' ? 0x80 : char.charCodeAt(0)));
const cells = (text: string) => readCsv(text).map((line) => line.cells);

describe('the text of a file', () => {
  it('is read in the encodings that spreadsheets save', () => {
    const text = 'Östra förskolan – 5 €';
    expect(textOfFile(utf8(text))).toBe(text);
    expect(textOfFile(utf8(`\uFEFF${text}`))).toBe(text);
    expect(textOfFile(windows(text))).toBe(text);
    const wide = new Uint8Array([
      0xff,
      0xfe,
      ...[...text].flatMap((c) => [c.charCodeAt(0) % 256, c.charCodeAt(0) >> 8]),
    ]);
    expect(textOfFile(wide)).toBe(text);
  });

  it('is none where the file is a workbook', () => {
    expect(textOfFile(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]))).toBeUndefined();
  });
});

describe('a table', () => {
  it.each([
    ['semicolons', 'a;b\r\nc;d\r\n'],
    ['commas', 'a,b\nc,d'],
    ['tabs', 'a\tb\rc\td\r'],
    ['what Excel says first', 'sep=,\r\na,b\r\nc,d'],
    ['quotes', '"a";"b"\n"c";d'],
    ['empty lines', '\n\na;b\n;\n\nc;d'],
  ])('is read with %s', (_what, text) => {
    expect(cells(text)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  it('knows where each line begins though a cell holds lines of its own, and which quotes are wrong', () => {
    const lines = readCsv('a;b\n"c\nd";e\nf;g\n\nh;"i\nj;k');
    expect(lines.map(({ line, broken }) => [line, broken])).toEqual([
      [1, false],
      [2, false],
      [4, false],
      [6, true],
    ]);
    expect(readCsv('a;b\n"c"d;e').map((one) => one.broken)).toEqual([false, true]);
  });

  it('holds no cell that a spreadsheet would run, and gives each back as it was', () => {
    const written = writeCsv([['=1+1', '+46 8', '-x', '@a', "'=b", "it's"]]);
    expect(written).toBe(`\uFEFF"'=1+1";"'+46 8";"'-x";"'@a";"''=b";it's\r\n`);
    expect(cells(written)).toEqual([['=1+1', '+46 8', '-x', '@a', "'=b", "it's"]]);
  });

  it('is the same once written and read, whatever stands in it', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: fc.constantFrom(';', ',', '"', '\n', "'", '=', '+', '-', '@', ' ', 'å', 'a') }),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 3, maxLength: 3 })), (table) => {
        const plain = table.map((row) => row.map((one) => one.replace(/\r\n?/g, '\n')));
        const head = ['first', 'second', 'third'];
        const read = cells(writeCsv([head, ...plain]));
        expect(read).toEqual([head, ...plain.filter((row) => row.some((one) => one.trim() !== ''))]);
      }),
    );
  });
});
