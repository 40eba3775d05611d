import { useCallback, useEffect, useRef } from 'react';

/**
 * Prints a report that is of no child: `log` tells the server first, and where it can not be told nothing is printed and
 * false comes back. A print by the browser itself (Ctrl+P) is told too.
 */
export function useReportPrint(log: () => Promise<boolean>): () => Promise<boolean> {
  const byButton = useRef(false);
  useEffect(() => {
    const printing = () => {
      if (!byButton.current) void log();
    };
    window.addEventListener('beforeprint', printing);
    return () => window.removeEventListener('beforeprint', printing);
  }, [log]);
  return useCallback(async () => {
    if (!(await log())) return false;
    byButton.current = true;
    window.print();
    byButton.current = false;
    return true;
  }, [log]);
}
