import { useCallback, useEffect, useRef } from 'react';
import type { Device } from './device';
import { useDevice } from './device-context';
import { useReportPrint } from './use-report-print';

/** `logRead(dossierId, 'printed', 'plan version 3')`: kept here until the server has it. No personal data in the detail. */
export const useLogRead = (): Device['logRead'] => useDevice().logRead;

/**
 * One line of the log for a page of a case that is shown, `page` being its address within the case; and one for each
 * time that the browser prints it by itself (Ctrl+P). Gives how the page's own button prints: logged first, once, with
 * `what` was printed. `dossierId` undefined: nothing of a case is shown yet.
 */
export function useLogPage(dossierId: string | undefined, page: string): (what: string) => Promise<void> {
  const logRead = useLogRead();
  const logged = useRef('');
  const byButton = useRef(false);
  useEffect(() => {
    if (dossierId === undefined) return;
    const key = `${dossierId} ${page}`;
    if (logged.current !== key) void logRead(dossierId, 'opened', `page ${page}`);
    logged.current = key;
    const printing = () => {
      if (!byButton.current) void logRead(dossierId, 'printed', `page ${page}`);
    };
    window.addEventListener('beforeprint', printing);
    return () => window.removeEventListener('beforeprint', printing);
  }, [dossierId, page, logRead]);
  return useCallback(
    async (what) => {
      if (dossierId === undefined) return;
      await logRead(dossierId, 'printed', what);
      byButton.current = true;
      window.print();
      byButton.current = false;
    },
    [dossierId, logRead],
  );
}

/**
 * Prints a paper that tells of several cases: one line of the log for each, first; also where the browser prints by itself.
 */
export function useLogPrint(dossierIds: readonly string[], what: string): () => Promise<void> {
  const logRead = useLogRead();
  const told = dossierIds.join(' ');
  const log = useCallback(async () => {
    for (const id of told.split(' ').filter((one) => one !== '')) await logRead(id, 'printed', what);
    return true;
  }, [told, what, logRead]);
  const print = useReportPrint(log);
  return useCallback(async () => void (await print()), [print]);
}
