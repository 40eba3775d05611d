import { diffComm } from 'node-diff3';

/** A run of words, and whether both texts have it. */
export interface Run {
  text: string;
  shared: boolean;
}

/** Words and signs with the space after them: a comma behind a word does not make it another. */
const split = (text: string) => text.match(/[\p{L}\p{N}]+\s*|[^\p{L}\p{N}]\s*/gu) ?? [];

/** Two texts as runs of words: what both have, and what only the one has. The runs of each join to its whole text. */
export function wordDiff(mine: string, theirs: string): { mine: Run[]; theirs: Run[] } {
  const result = { mine: [] as Run[], theirs: [] as Run[] };
  for (const region of diffComm(split(mine), split(theirs))) {
    if ('common' in region && region.common) {
      const text = region.common.join('');
      result.mine.push({ text, shared: true });
      result.theirs.push({ text, shared: true });
    } else {
      if (region.buffer1.length > 0) result.mine.push({ text: region.buffer1.join(''), shared: false });
      if (region.buffer2.length > 0) result.theirs.push({ text: region.buffer2.join(''), shared: false });
    }
  }
  return result;
}
