import { useCallback, useEffect, useRef } from 'react';

/**
 * Prints what is logged: `log` is asked first, and where it could not (false) nothing is printed and false comes back. A print
 * by the browser itself (Ctrl+P) is logged too.
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
