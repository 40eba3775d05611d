import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { SeenLine } from '#domain/seen-line';
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

/**
 * The whole of it, for what is handed to somebody: `lines` is undefined until the server has told the oldest line too. Where
 * it stops answering on the way, `asked` goes on from there.
 */
export function useWholeSeen(caseId: string) {
  const { data, isPending, isError, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useSeen(caseId);
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && !isError) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, isError, fetchNextPage]);
  const lines: SeenLine[] | undefined = data && !hasNextPage ? data.pages.flatMap((page) => page.lines) : undefined;
  return {
    lines,
    asked: {
      isPending: isPending || (hasNextPage && !isError),
      isError,
      refetch: () => (hasNextPage ? fetchNextPage() : refetch()),
    },
  };
}
