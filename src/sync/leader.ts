import type { Locks } from './ports';

/**
 * One tab leads: it alone sends, fetches and holds the poke's line. The browser hands the lock on when that tab
 * closes, however it closes. `lead` is called when this tab begins to lead and gives what ends it. Where the platform
 * has no locks every tab leads; that is wasteful but safe, since the server applies each mutation once.
 * Gives a function that steps down.
 */
export function standForLeader(name: string, locks: Locks | undefined, lead: () => () => void): () => void {
  if (!locks) return lead();
  const away = new AbortController();
  let stepDown = () => away.abort();
  const done = locks.request(name, { signal: away.signal }, () => {
    if (away.signal.aborted) return Promise.resolve();
    const end = lead();
    return new Promise<void>((resolve) => {
      stepDown = () => {
        end();
        resolve();
      };
    });
  });
  // Aborting a wait for the lock rejects it; that is how a tab leaves the queue.
  done.catch((error: unknown) => {
    if (!away.signal.aborted) console.error(error);
  });
  return () => stepDown();
}
