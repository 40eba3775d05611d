import { useCallback, useEffect, useRef } from 'react';

interface Otherwise {
  /** What is logged of a print by the browser itself (Ctrl+P), where that is something else. */
  byBrowser?: () => Promise<boolean>;
  /** Does the printing, with what must be before and after it. */
  around?: (print: () => void) => void;
}

/**
 * Prints what is logged: `log` is asked first, and where it could not (false) nothing is printed and false comes back. A print
 * by the browser itself (Ctrl+P) is logged too.
 */
export function useReportPrint(
  log: () => Promise<boolean>,
  { byBrowser = log, around = (print) => print() }: Otherwise = {},
): () => Promise<boolean> {
  const byButton = useRef(false);
  useEffect(() => {
    const printing = () => {
      if (!byButton.current) void byBrowser();
    };
    window.addEventListener('beforeprint', printing);
    return () => window.removeEventListener('beforeprint', printing);
  }, [byBrowser]);
  const how = useRef(around);
  how.current = around;
  return useCallback(async () => {
    if (!(await log())) return false;
    byButton.current = true;
    how.current(() => window.print());
    byButton.current = false;
    return true;
  }, [log]);
}
