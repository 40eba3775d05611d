import { useEffect, useRef } from 'react';
import { useLogRead } from './use-log-read';

/** A query into texts that is shorter than this would show nearly everything. */
export const SHORTEST_QUERY = 2;

/** How long hits stand before they count as seen (ms): words on their way to be typed show nothing for anybody to read. */
const SEEN_AFTER = 1_000;

/** One line of the log for each dossier that a search into texts for `query` tells of, once while the screen stands. */
export function useLogSearch(query: string, dossierIds: readonly string[]): void {
  const logRead = useLogRead();
  const logged = useRef(new Set<string>());
  const found = [...new Set(dossierIds)].join(' ');
  useEffect(() => {
    const fresh = found.split(' ').filter((id) => id !== '' && !logged.current.has(id));
    if (fresh.length === 0) return;
    const timer = setTimeout(() => {
      for (const id of fresh) {
        logged.current.add(id);
        void logRead(id, 'searched');
      }
    }, SEEN_AFTER);
    return () => clearTimeout(timer);
    // Typing on begins the wait anew, though it finds the same.
  }, [query, found, logRead]);
}
