import type { Draft, Drafts } from '#storage/drafts';
import { listeners } from '#storage/live';

/** Half-written forms without a disk. `now` gives ms. */
export function draftsInMemory(now: () => number): Drafts {
  const held = new Map<string, Draft>();
  const changed = listeners();
  return {
    get: (key) => held.get(key),
    all: () => [...held],
    set(key, value) {
      held.set(key, { value, savedAt: now() });
      changed.emit();
    },
    async clear(key) {
      held.delete(key);
      changed.emit();
    },
    flush: async () => undefined,
    atRest: () => true,
    subscribe: changed.subscribe,
  };
}
