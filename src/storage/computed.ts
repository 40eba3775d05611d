import type { Live } from './live';

/** A live value worked out from others; the same object as long as it says the same. */
export function computed<T>(
  compute: () => T,
  same: (a: T, b: T) => boolean,
  sources: readonly { subscribe(changed: () => void): () => void }[],
): Live<T> {
  let value = compute();
  return {
    get() {
      const next = compute();
      if (!same(next, value)) value = next;
      return value;
    },
    subscribe(changed) {
      const stops = sources.map((source) => source.subscribe(changed));
      return () => stops.forEach((stop) => stop());
    },
  };
}
