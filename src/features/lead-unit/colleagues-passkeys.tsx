import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf } from '#storage/asked';
import type { PasskeyLine } from '#storage/online-commands';
import { useOnlineCommands } from '#storage/use-online-commands';
import { Actions } from '#ui/actions';
import { AskedState } from '#ui/asked-state';
import { Button } from '#ui/button';
import { formatDateTime } from '#ui/dates';
import { Dialog } from '#ui/dialog';
import { Stack } from '#ui/stack';
import { Table } from '#ui/table';
import { useToast } from '#ui/toast-provider';
import { useLanguage } from '#ui/words';
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
  const language = useLanguage();
  const { person, name } = colleague;
  const online = useOnlineCommands();
  const queries = useQueryClient();
  const toast = useToast();
  const key = ['colleagues-passkeys', person];
  const list = useQuery({ queryKey: key, queryFn: () => answerOf(online.staffPasskeys({ person })) });
  const [leaving, setLeaving] = useState<PasskeyLine>();
  const [failed, setFailed] = useState<Failed>();
  const renew = () => void queries.invalidateQueries({ queryKey: key });
  const at = (time: number) => formatDateTime(time, language);
  const nameOf = (line: PasskeyLine) => line.name || t('unnamed');
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
        <Table
          caption={t('caption', { count: list.data.passkeys.length })}
          rows={list.data.passkeys}
          rowKey={(line) => line.id}
          columns={[
            { id: 'passkey', head: t('passkey'), rowHeader: true, cell: nameOf },
            { id: 'created', head: t('created'), cell: (line) => at(line.createdAt) },
            { id: 'used', head: t('used'), cell: (line) => (line.usedAt === null ? t('never') : at(line.usedAt)) },
            {
              id: 'do',
              head: t('do'),
              headHidden: true,
              cell: (line) => (
                <Button
                  size="s"
                  aria-label={t('revokeThis', { passkey: nameOf(line), name, time: at(line.createdAt) })}
                  onPress={() => setLeaving(line)}
                >
                  {t('revoke')}
                </Button>
              ),
            },
          ]}
        />
      )}
      {list.data && <InviteColleague colleague={colleague} until={list.data.invitedUntil} onInvited={renew} />}
      <Dialog
        role="alertdialog"
        isOpen={leaving !== undefined}
        onClose={() => setLeaving(undefined)}
        title={t('sure')}
        closeLabel={t('close')}
        actions={
          <>
            <Button kind="danger" onPress={() => leaving && void revoke(leaving)}>
              {t('yes')}
            </Button>
            <Button onPress={() => setLeaving(undefined)}>{t('keep')}</Button>
          </>
        }
      >
        <p>{t('sureWhat', { name })}</p>
      </Dialog>
    </Stack>
  );
}
