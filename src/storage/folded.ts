import { folded, spelledPlainly } from '#domain/folded';

/** A piece of a text; `found` where it is what was searched for. */
export interface Piece {
  text: string;
  found: boolean;
}

/** A folded text, and for each of its characters where it stands in the original. */
function traced(text: string, plainly: boolean): { text: string; at: number[] } {
  let out = '';
  const at: number[] = [];
  let from = 0;
  for (const letter of text) {
    for (const char of folded(letter)) {
      const before = out.at(-1);
      const doubled =
        plainly && ((before === 'a' && (char === 'a' || char === 'e')) || (before === 'o' && char === 'e'));
      if (doubled) continue;
      out += char;
      at.push(from);
    }
    from += letter.length;
  }
  at.push(from);
  return { text: out, at };
}

/** Where the words of the query stand in a text, as pieces that together are the text. */
export function foundPieces(text: string, query: string): Piece[] {
  const spans: [from: number, to: number][] = [];
  const words = folded(query).split(/\s+/).filter(Boolean);
  for (const plainly of [false, true]) {
    const { text: haystack, at } = traced(text, plainly);
    for (const typed of words) {
      const word = plainly ? spelledPlainly(typed) : typed;
      for (let start = haystack.indexOf(word); start >= 0; start = haystack.indexOf(word, start + word.length))
        spans.push([at[start] ?? 0, at[start + word.length] ?? text.length]);
    }
  }
  spans.sort((a, b) => a[0] - b[0]);
  const pieces: Piece[] = [];
  let done = 0;
  const add = (to: number, found: boolean) => {
    if (to > done) pieces.push({ text: text.slice(done, to), found });
    done = Math.max(done, to);
  };
  for (const [from, to] of spans) {
    add(from, false);
    add(to, true);
  }
  add(text.length, false);
  return pieces;
}

/** The part of a text around the first thing found, at most about `room` characters, with … where something is left out. */
export function excerpt(pieces: readonly Piece[], room = 160): Piece[] {
  const first = pieces.findIndex((piece) => piece.found);
  const length = pieces.reduce((sum, piece) => sum + piece.text.length, 0);
  if (length <= room) return [...pieces];
  const before = pieces.slice(0, Math.max(first, 0)).reduce((sum, piece) => sum + piece.text.length, 0);
  const start = Math.max(0, Math.min(before - Math.floor(room / 3), length - room));
  const shown: Piece[] = [];
  let at = 0;
  for (const piece of pieces) {
    const text = piece.text.slice(Math.max(0, start - at), Math.max(0, start + room - at));
    if (text) shown.push({ ...piece, text });
    at += piece.text.length;
  }
  const [head] = shown;
  if (head && start > 0) shown[0] = { ...head, text: `…${head.text}` };
  const tail = shown.at(-1);
  if (tail && start + room < length) shown[shown.length - 1] = { ...tail, text: `${tail.text}…` };
  return shown;
}
