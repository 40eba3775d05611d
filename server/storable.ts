/** Args nested deeper than any mutation's are refused before anything recursive sees them. */
const MAX_DEPTH = 20;

/** No single text is longer than this (bytes of UTF-8): four times the longest that any form takes. */
const MAX_TEXT_BYTES = 65_536;
const utf8 = new TextEncoder();

/** A text that PostgreSQL can keep: no NUL, no half of a surrogate pair, at most 64 KiB. */
export const isStorableText = (text: string): boolean =>
  !text.includes('\0') && !/\p{Surrogate}/u.test(text) && utf8.encode(text).length <= MAX_TEXT_BYTES;

/** Whether a parsed JSON value can be stored as jsonb and is of sane depth. Never recurses deeper than that. */
export function isStorable(value: unknown, depth = 0): boolean {
  if (typeof value === 'string') return isStorableText(value);
  if (typeof value !== 'object' || value === null) return true;
  if (depth >= MAX_DEPTH) return false;
  return Object.entries(value).every(([key, inner]) => isStorableText(key) && isStorable(inner, depth + 1));
}

/** No half-written form is nested as deep; whatever is was made to hurt, and can not be written as text either. */
const WRITABLE_DEPTH = 200;

/** Whether a parsed JSON value is shallow enough to be written as text, storable or not. Never recurses deeper. */
export function isWritable(value: unknown, depth = 0): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (depth >= WRITABLE_DEPTH) return false;
  return Object.values(value).every((inner) => isWritable(inner, depth + 1));
}

/** A device's claim of when (ms) as a whole number that a date can hold. */
export const wholeMs = (at: number): number => Math.trunc(Math.min(Math.max(at, 0), 8.64e15));
