import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { commandWords } from '#domain/command-words';
import { answerOf, WithQueries } from '#storage/asked';
import type { CommandResult } from '#storage/online-commands';
import { useOnlineCommands } from '#storage/use-online-commands';
import { Actions } from '#ui/actions';
import { AskedState } from '#ui/asked-state';
import { Button } from '#ui/button';
import { Hint } from '#ui/hint';
import { Note } from '#ui/note';
import { Page } from '#ui/page';
import { useToast } from '#ui/toast-provider';
import { useLanguage } from '#ui/words';
import { MyPasskeys } from './my-passkeys';
import { ProofTold } from './proof-told';
import { SessionTable } from './session-table';
import { useSessionsWords } from './sessions-words';
import { useProofFirst } from './use-proof-first';

/** One's own sessions, and the way to end them; the passkeys that one signs in with. Needs the network. */
export function Sessions() {
  return (
    <WithQueries>
      <SessionList />
    </WithQueries>
  );
}

const KEY = ['sessions'];

function SessionList() {
  const t = useSessionsWords();
  const online = useOnlineCommands();
  const queries = useQueryClient();
  const toast = useToast();
  const language = useLanguage();
  const { proven, dialog } = useProofFirst();
  const list = useQuery({
    queryKey: KEY,
    queryFn: () => answerOf(online.sessions()),
  });
  const end = useMutation({
    networkMode: 'always',
    mutationFn: (session: string) => proven<CommandResult>(() => online.endSessions({ session })),
    onSuccess: ({ ok }, session) => ok && toast({ message: t(session === 'others' ? 'endedOthers' : 'ended') }),
    onSettled: () => queries.invalidateQueries({ queryKey: KEY }),
  });
  return (
    <Page title={t('title')} lead={t('lead')}>
      <AskedState asked={list} words={{ loading: t('loading'), noContact: t('noContact'), tryAgain: t('tryAgain') }} />
      <ProofTold />
      {end.data && !end.data.ok && (
        <Note tone="stop" title={t('notEnded')} live>
          <p>{commandWords(end.data, language)}</p>
        </Note>
      )}
      {list.data && <SessionTable lines={list.data} onEnd={(session) => end.mutate(session)} />}
      {list.data && list.data.length > 1 && (
        <Actions>
          <Button onPress={() => end.mutate('others')}>{t('endOthers')}</Button>
        </Actions>
      )}
      <Hint>{t('limits')}</Hint>
      <MyPasskeys />
      {dialog}
    </Page>
  );
}
