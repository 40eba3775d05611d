import { inflateSync } from 'node:zlib';

/** One object of the file: what stands between `obj` and `endobj`, and its stream's bytes where it has one. */
interface PdfObject {
  head: string;
  stream: Buffer | undefined;
}

/** Objects one after the other; a stream is passed over by its length, since its bytes may look like anything. */
function objectsOf(pdf: Buffer): Map<string, PdfObject> {
  const text = pdf.toString('latin1');
  const objects = new Map<string, PdfObject>();
  const start = /(\d+) 0 obj\s/g;
  for (let found = start.exec(text); found; found = start.exec(text)) {
    const from = start.lastIndex;
    const end = text.indexOf('endobj', from);
    const opens = text.indexOf('stream', from);
    const isStream = opens !== -1 && opens < end;
    const head = text.slice(from, isStream ? opens : end);
    let stream: Buffer | undefined;
    if (isStream) {
      const first = opens + (text.startsWith('stream\r\n', opens) ? 8 : 7);
      const bytes = pdf.subarray(first, first + Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0));
      stream = head.includes('/FlateDecode') ? inflateSync(bytes) : bytes;
      start.lastIndex = first + bytes.length;
    } else start.lastIndex = end;
    objects.set(found[1] ?? '', { head, stream });
  }
  return objects;
}

/** Which text each code of a font stands for, by its ToUnicode map. */
function lettersOf(map: string): Map<number, string> {
  const letters = new Map<number, string>();
  const decode = (hex: string) =>
    (hex.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join('');
  for (const [block] of map.matchAll(/beginbfchar[\s\S]*?endbfchar/g))
    for (const [, code = '', to = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>/g))
      letters.set(Number.parseInt(code, 16), decode(to));
  for (const [block] of map.matchAll(/beginbfrange[\s\S]*?endbfrange/g))
    for (const [, first = '', last = '', to = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g))
      for (let code = Number.parseInt(first, 16), at = 0; code <= Number.parseInt(last, 16); code++, at++)
        letters.set(code, String.fromCharCode(Number.parseInt(to, 16) + at));
  return letters;
}

const TOKEN = /\/(F\d+) ([\d.]+) Tf|([-\d. ]+) Tm|([-\d.]+) ([-\d.]+) Td|<([0-9A-Fa-f]+)> ?Tj/g;

/**
 * The text of a PDF that Chromium printed, in the order in which it was painted, a line break where the pen moves to
 * another line or column. Enough for that one printer (hexadecimal strings, a ToUnicode map for each font), and so the
 * walks need no program beside Node to read what they print.
 */
export function pdfText(pdf: Buffer): string {
  const objects = objectsOf(pdf);
  const reference = (head: string, name: string) => new RegExp(`/${name} (\\d+) 0 R`).exec(head)?.[1] ?? '';
  const pages = [...objects.values()].filter(({ head }) => /\/Type \/Page\s/.test(head));
  return pages.map(({ head }) => textOfPage(head)).join('\f');

  function fontsOf(page: string) {
    const fonts = new Map<string, { letters: Map<number, string>; digits: number }>();
    for (const [, name = '', id = ''] of page.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const font = objects.get(id)?.head ?? '';
      const map = objects.get(reference(font, 'ToUnicode'))?.stream?.toString('latin1') ?? '';
      fonts.set(name, { letters: lettersOf(map), digits: font.includes('/Type0') ? 4 : 2 });
    }
    return fonts;
  }

  function textOfPage(page: string): string {
    const fonts = fontsOf(page);
    const content = objects.get(reference(page, 'Contents'))?.stream?.toString('latin1') ?? '';
    let text = '';
    let font: ReturnType<typeof fonts.get>;
    let size = 0;
    let [x, y] = [0, 0];
    for (const [, name, points, matrix, right, down, hex] of content.matchAll(TOKEN)) {
      if (name) [font, size] = [fonts.get(name), Number(points)];
      if (matrix) {
        const [nextX = 0, nextY = 0] = matrix.trim().split(/\s+/).map(Number).slice(-2);
        const gap = Math.abs(nextX - x);
        if (Math.abs(nextY - y) > size / 2 || gap > size * 1.5) text += '\n';
        else if (gap > size * 0.75) text += ' ';
        [x, y] = [nextX, nextY];
      }
      if (right) [x, y] = [x + Number(right), y + Number(down)];
      const codes = hex && font ? (hex.match(new RegExp(`.{${font.digits}}`, 'g')) ?? []) : [];
      text += codes.map((code) => font?.letters.get(Number.parseInt(code, 16)) ?? '').join('');
    }
    return text;
  }
}
