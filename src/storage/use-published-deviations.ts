import { useQuery } from '@tanstack/react-query';
import { answerOf } from './asked';
import { useOnlineCommands } from './use-online-commands';

/** The county's deviations as the approved reviews tell them, year by year; asked of the server, under `WithQueries`. */
export function usePublishedDeviations() {
  const online = useOnlineCommands();
  return useQuery({
    queryKey: ['published-deviations'],
    queryFn: () => answerOf(online.publishedDeviations()),
    refetchOnWindowFocus: false,
  });
}
