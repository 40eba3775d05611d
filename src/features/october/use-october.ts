import { useQuery } from '@tanstack/react-query';
import { answerOf } from '#storage/asked';
import { useOnlineCommands } from '#storage/use-online-commands';

const ONCE = { refetchOnWindowFocus: false, refetchOnReconnect: false };

/** The years and the reviews of them, asked of the server each time and kept nowhere; each question is a line of the log. */
export function useOctoberReviews() {
  const online = useOnlineCommands();
  return useQuery({ queryKey: ['october'], queryFn: () => answerOf(online.octoberReviews()), ...ONCE });
}

/** One review with its figures. */
export function useOctoberReview(review: string) {
  const online = useOnlineCommands();
  return useQuery({ queryKey: ['october', review], queryFn: () => answerOf(online.openOctober({ review })), ...ONCE });
}
