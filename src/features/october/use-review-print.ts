import { useCallback, useState } from 'react';
import { flushSync } from 'react-dom';
import type { OctoberVersion } from '#storage/online-commands';
import { useOnlineCommands } from '#storage/use-online-commands';
import { useReportPrint } from '#storage/use-report-print';

/**
 * Prints a version of the review, with its line in the log first. One that nobody has approved yet is printed by the button
 * alone: by the browser itself (Ctrl+P) it is sealed, for that asks nobody and waits for no log.
 */
export function useReviewPrint(review: string, version: OctoberVersion | undefined) {
  const online = useOnlineCommands();
  const [isOpen, setOpen] = useState(false);
  const mayAnybody = version?.approved != null;
  const tell = useCallback(async () => (await online.takeOutOctober({ review, how: 'printed' })).ok, [online, review]);
  // A sealed print holds nothing, and is told to nobody.
  const byBrowser = useCallback(async () => (mayAnybody ? tell() : true), [mayAnybody, tell]);
  const print = useReportPrint(tell, {
    byBrowser,
    // The paper must be open before the browser takes its picture of it.
    around: (work) => {
      flushSync(() => setOpen(true));
      work();
      setOpen(false);
    },
  });
  return { print, sealed: !mayAnybody && !isOpen };
}
