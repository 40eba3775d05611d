import { type ReactNode, useDeferredValue } from 'react';

/**
 * Of a long row of parts those that fill the screen, and all of them as soon as these have been painted, without being
 * asked: whoever opens a page sees it while the rest of it is still being made. Gives a part of `items`, then `items`.
 */
export function useFirstThenAll<T>(items: readonly T[], first: number): readonly T[] {
  return useIsPainted() ? items : items.slice(0, first);
}

/** What lies below the first screen: drawn as soon as that has been painted. */
export const BelowFirst = ({ children }: { children: ReactNode }) => (useIsPainted() ? children : null);

const useIsPainted = () => useDeferredValue(true, false);

/**
 * Of several lists on one page, how many rows of each are drawn at once when together they may be `first`: the earlier
 * lists have theirs before the later ones. `sizes`: how many rows each has.
 */
export function firstOfEach(sizes: readonly number[], first: number): number[] {
  let left = first;
  return sizes.map((size) => {
    const share = Math.min(size, left);
    left -= share;
    return share;
  });
}
