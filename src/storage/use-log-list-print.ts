import { useEffect } from 'react';
import { COUNTY_DOSSIER } from '#domain/county';
import { useLogRead } from './use-log-read';

/** What has been logged of one print: a case may stand in several lists of the page, and is one line all the same. */
const loggedOf = new WeakMap<Event, Set<string>>();

/**
 * One line of the log for each dossier that stands in a list, each time that the browser prints the page. `dossierIds`: those
 * that stand there now, and no others; `list` names the list, without personal data. Several lists of a page are one print.
 * What the county agrees on is about nobody, and leaves no line (decision 0020).
 */
export function useLogListPrint(dossierIds: readonly string[], list: string): void {
  const logRead = useLogRead();
  const standing = [...new Set(dossierIds)].filter((id) => id !== COUNTY_DOSSIER).join(' ');
  useEffect(() => {
    if (standing === '') return;
    const printing = (event: Event) => {
      const logged = loggedOf.get(event) ?? new Set();
      loggedOf.set(event, logged);
      for (const id of standing.split(' ').filter((one) => !logged.has(one))) {
        logged.add(id);
        void logRead(id, 'printed', list);
      }
    };
    window.addEventListener('beforeprint', printing);
    return () => window.removeEventListener('beforeprint', printing);
  }, [standing, list, logRead]);
}
