import { folded, spelledPlainly } from './folded';

/** Something that carries the words by which it is found: words or phrases, a comma or a line between them. */
interface HasWords {
  words: string;
}

/** One that was found in a text, with the words of the text that found it as they are written there. */
export interface FoundByWords<T> {
  one: T;
  matched: string[];
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const wordsOf = (text: string): string[] => text.normalize('NFC').match(WORD) ?? [];
const plain = (word: string) => spelledPlainly(folded(word));

/** A phrase is there where words of the text begin, one after the other, as its words do: "remiss" finds "remissvar". */
function placesOf(phrase: readonly string[], text: readonly string[]): number[] {
  for (let from = 0; from + phrase.length <= text.length; from++)
    if (phrase.every((word, at) => text[from + at]?.startsWith(word))) return phrase.map((_, at) => from + at);
  return [];
}

/**
 * What a text is about, found by plain comparison of words, with or without dots: the ones that most of what is written
 * points at come first (a long word says more than a short one), those with less than half as much are left out, and at
 * most `limit` are given. A suggestion, no more: it knows nothing of what the text means.
 */
export function foundByWords<T>(
  all: readonly T[],
  of: (one: T) => HasWords,
  text: string,
  limit = 5,
): FoundByWords<T>[] {
  const written = wordsOf(text);
  const compared = written.map(plain);
  const found = all.flatMap((one) => {
    const places = new Set(phrasesOf(of(one)).flatMap((phrase) => placesOf(phrase, compared)));
    const sorted = [...places].sort((a, b) => a - b);
    const weight = sorted.reduce((sum, at) => sum + (compared[at]?.length ?? 0), 0);
    return weight === 0 ? [] : [{ one, weight, matched: sorted.map((at) => written[at] ?? '') }];
  });
  const most = Math.max(0, ...found.map(({ weight }) => weight));
  return found
    .filter(({ weight }) => weight * 2 >= most)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, limit)
    .map(({ one, matched }) => ({ one, matched }));
}

const phrasesOf = ({ words }: HasWords): string[][] =>
  words
    .split(/[,\n]/)
    .map((phrase) => wordsOf(phrase).map(plain))
    .filter((phrase) => phrase.length > 0);
