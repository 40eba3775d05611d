import { useInfiniteQuery } from '@tanstack/react-query';
import { answerOf } from '#storage/asked';
import { useOnlineCommands } from '#storage/use-online-commands';

/** The log of a case, as far as one may be told it, page by page; asked of the server each time, and kept nowhere. */
export function useSeen(caseId: string) {
  const online = useOnlineCommands();
  return useInfiniteQuery({
    queryKey: ['who-has-seen', caseId],
    initialPageParam: null as number | null,
    queryFn: ({ pageParam }) => answerOf(online.whoHasSeen({ dossierId: caseId, before: pageParam })),
    getNextPageParam: (last) => (last.more ? last.oldest : undefined),
    // Each question is a line of the log: coming back to the window is no question.
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}
