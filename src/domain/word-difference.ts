import { diffIndices } from 'node-diff3';

/** A stretch of words: in both texts, only in the newer (`added`) or only in the older (`removed`). */
export interface WordPiece {
  what: 'same' | 'added' | 'removed';
  text: string;
}

/** Words with the space after them, so that the pieces put together are the text. */
const words = (text: string): string[] => text.match(/\S+\s*/g) ?? [];

/**
 * What differs between two texts, word by word, in reading order: what was removed stands before what came in its
 * place. Where little is left of the older text it is removed whole and the newer added whole, for single words in
 * common read worse than two sentences.
 */
export function wordDifference(older: string, newer: string): WordPiece[] {
  const [from, to] = [words(older), words(newer)];
  const bare = (all: readonly string[]) => all.map((word) => word.trim());
  const pieces: WordPiece[] = [];
  const add = (what: WordPiece['what'], some: readonly string[]) => {
    const last = pieces.at(-1);
    if (some.length === 0) return;
    if (last && !/\s$/.test(last.text)) last.text += ' ';
    pieces.push({ what, text: some.join('') });
  };
  let at = 0;
  let kept = 0;
  for (const { buffer1, buffer2 } of diffIndices(bare(from), bare(to))) {
    const [start, length] = buffer2;
    add('same', to.slice(at, start));
    kept += start - at;
    add('removed', from.slice(buffer1[0], buffer1[0] + buffer1[1]));
    add('added', to.slice(start, start + length));
    at = start + length;
  }
  add('same', to.slice(at));
  kept += to.length - at;
  if (kept * 3 >= Math.max(from.length, to.length)) return pieces;
  const whole: WordPiece[] = [
    { what: 'removed', text: older },
    { what: 'added', text: newer },
  ];
  return whole.filter((piece) => piece.text !== '');
}
