import { useQuery } from '@tanstack/react-query';
import { answerOf } from '#storage/asked';
import { useOnlineCommands } from '#storage/use-online-commands';

/** One check of the log, asked of the server each time and kept nowhere; each question is a line of the log. */
export function useLogCheck(check: string) {
  const online = useOnlineCommands();
  return useQuery({
    queryKey: ['log-check', check],
    queryFn: () => answerOf(online.openLogCheck({ check })),
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}
