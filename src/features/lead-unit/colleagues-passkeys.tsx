import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf } from '#storage/asked';
import type { PasskeyLine } from '#storage/online-commands';
import { useOnlineCommands } from '#storage/use-online-commands';
import { Actions } from '#ui/actions';
import { AskedState } from '#ui/asked-state';
import { Button } from '#ui/button';
import { ConfirmDialog } from '#ui/confirm-dialog';
import { PasskeyTable } from '#ui/passkey-table';
import { Stack } from '#ui/stack';
import { useToast } from '#ui/toast-provider';
import { useColleaguesPasskeysWords } from './colleagues-passkeys-words';
import { type Failed, FailedNote } from './failed-note';
import { InviteColleague } from './invite-colleague';

interface Colleague {
  person: string;
  name: string;
}

/** What opens a colleague's account: asked for when the manager wants to see it, since asking is a line of the log. */
export function ColleaguesPasskeys({ colleague }: { colleague: Colleague }) {
  const t = useColleaguesPasskeysWords();
  const [isOpen, open] = useState(false);
  if (isOpen) return <Opened colleague={colleague} />;
  return (
    <Actions>
      <Button
        size="s"
        kind="quiet"
        icon="key"
        aria-label={t('showOf', { name: colleague.name })}
        onPress={() => open(true)}
      >
        {t('show')}
      </Button>
    </Actions>
  );
}

function Opened({ colleague }: { colleague: Colleague }) {
  const t = useColleaguesPasskeysWords();
  const { person, name } = colleague;
  const online = useOnlineCommands();
  const queries = useQueryClient();
  const toast = useToast();
  const key = ['colleagues-passkeys', person];
  const list = useQuery({ queryKey: key, queryFn: () => answerOf(online.staffPasskeys({ person })) });
  const [leaving, setLeaving] = useState<PasskeyLine>();
  const [failed, setFailed] = useState<Failed>();
  const renew = () => void queries.invalidateQueries({ queryKey: key });
  async function revoke(line: PasskeyLine) {
    const result = await online.revokePasskey({ person, passkey: line.id });
    setLeaving(undefined);
    setFailed(result.ok ? undefined : result);
    renew();
    if (result.ok) toast({ message: t('revoked') });
  }
  return (
    <Stack>
      <AskedState asked={list} words={{ loading: t('loading'), noContact: t('noContact'), tryAgain: t('tryAgain') }} />
      {failed && <FailedNote failed={failed} />}
      {list.data?.passkeys.length === 0 && <p>{t('none', { name })}</p>}
      {list.data && list.data.passkeys.length > 0 && (
        <PasskeyTable
          rows={list.data.passkeys}
          action={{
            label: t('revoke'),
            name: (about) => t('revokeThis', { ...about, name }),
            onPress: setLeaving,
          }}
        />
      )}
      {list.data && (
        <InviteColleague colleague={colleague} until={list.data.invitedUntil} wish={list.data.wish} onInvited={renew} />
      )}
      <ConfirmDialog
        isOpen={leaving !== undefined}
        onClose={() => setLeaving(undefined)}
        title={t('sure')}
        closeLabel={t('close')}
        yes={t('yes')}
        no={t('keep')}
        onYes={() => leaving && void revoke(leaving)}
      >
        <p>{t('sureWhat', { name })}</p>
      </ConfirmDialog>
    </Stack>
  );
}
