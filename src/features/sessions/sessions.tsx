import { QueryClient, QueryClientProvider, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useOnlineCommands } from '#storage/use-online-commands';
import { Actions } from '#ui/actions';
import { Button } from '#ui/button';
import { Hint } from '#ui/hint';
import { Note } from '#ui/note';
import { Page } from '#ui/page';
import { useToast } from '#ui/toast-provider';
import { SessionTable } from './session-table';
import { useSessionsWords } from './sessions-words';

/** One's own sessions, and the way to end them. Needs the network. */
export function Sessions() {
  // What only the server knows lives as long as the screen, and is never the next person's.
  const [queries] = useState(
    () => new QueryClient({ defaultOptions: { queries: { retry: false, networkMode: 'always' } } }),
  );
  return (
    <QueryClientProvider client={queries}>
      <SessionList />
    </QueryClientProvider>
  );
}

const KEY = ['sessions'];

function SessionList() {
  const t = useSessionsWords();
  const online = useOnlineCommands();
  const queries = useQueryClient();
  const toast = useToast();
  const list = useQuery({
    queryKey: KEY,
    queryFn: async () => {
      const answer = await online.sessions();
      if (!answer.ok) throw new Error(answer.kind);
      return answer.value;
    },
  });
  const end = useMutation({
    networkMode: 'always',
    mutationFn: async (session: string) => {
      const result = await online.endSessions({ session });
      if (!result.ok) throw new Error(result.kind);
    },
    onSuccess: (_, session) => toast({ message: t(session === 'others' ? 'endedOthers' : 'ended') }),
    onSettled: () => queries.invalidateQueries({ queryKey: KEY }),
  });
  return (
    <Page title={t('title')} lead={t('lead')}>
      {list.isPending && <p role="status">{t('loading')}</p>}
      {list.isError && (
        <Note tone="warn" title={t('noContact')} live>
          <Button size="s" onPress={() => void list.refetch()}>
            {t('tryAgain')}
          </Button>
        </Note>
      )}
      {end.isError && <Note tone="stop" title={t('notEnded')} live />}
      {list.data && <SessionTable lines={list.data} onEnd={(session) => end.mutate(session)} />}
      {list.data && list.data.length > 1 && (
        <Actions>
          <Button onPress={() => end.mutate('others')}>{t('endOthers')}</Button>
        </Actions>
      )}
      <Hint>{t('limits')}</Hint>
    </Page>
  );
}
