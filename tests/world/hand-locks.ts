import type { Locks } from '#sync/ports';

/** `navigator.locks` of one browser: each name is held by one at a time, in the order of asking. */
export function handLocks(): Locks {
  const queues = new Map<string, Promise<unknown>>();
  return {
    request(name, { signal }, held) {
      const before = queues.get(name) ?? Promise.resolve();
      const mine = before.then(() => (signal.aborted ? undefined : held()));
      queues.set(
        name,
        mine.catch(() => undefined),
      );
      return new Promise((resolve, reject) => {
        signal.addEventListener('abort', () => reject(new DOMException('left the queue', 'AbortError')));
        mine.then(resolve, reject);
      });
    },
  };
}
