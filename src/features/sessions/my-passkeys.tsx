import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { commandWords } from '#domain/command-words';
import { answerOf } from '#storage/asked';
import type { PasskeyLine } from '#storage/online-commands';
import { useOnlineCommands } from '#storage/use-online-commands';
import { ConfirmDialog } from '#ui/confirm-dialog';
import { formatDateTime } from '#ui/dates';
import { Hint } from '#ui/hint';
import { Note } from '#ui/note';
import { PasskeyTable } from '#ui/passkey-table';
import { Section } from '#ui/section';
import { Stack } from '#ui/stack';
import { useToast } from '#ui/toast-provider';
import { useLanguage } from '#ui/words';
import { AddPasskeyForm } from './add-passkey-form';
import { usePasskeysWords } from './passkeys-words';
import { useProofFirst } from './use-proof-first';

const KEY = ['passkeys'];

/**
 * The passkeys that one signs in with, another one, and one away: the last not before it is said what follows. Nothing
 * where the server has no local accounts. Stands within the queries of the page.
 */
export function MyPasskeys() {
  const t = usePasskeysWords();
  const language = useLanguage();
  const online = useOnlineCommands();
  const queries = useQueryClient();
  const toast = useToast();
  const list = useQuery({ queryKey: KEY, queryFn: () => answerOf(online.passkeys()) });
  const [leaving, setLeaving] = useState<{ line: PasskeyLine; last: boolean }>();
  const [trouble, setTrouble] = useState('');
  const { proven, dialog } = useProofFirst();
  if (!list.data?.on) return null;
  const { passkeys, mayAdd, events } = list.data;
  const renew = () => void queries.invalidateQueries({ queryKey: KEY });
  async function remove({ line, last }: { line: PasskeyLine; last: boolean }) {
    setLeaving(undefined);
    const answer = await proven(() => online.removePasskey({ passkey: line.id, despite: last }));
    setTrouble(answer.ok ? '' : commandWords(answer, language));
    // Another tab, or another device, took the other one away meanwhile.
    if (answer.ok && !answer.value) return setLeaving({ line, last: true });
    renew();
    if (answer.ok) toast({ message: t('removed') });
  }
  return (
    <Section title={t('title')}>
      <Stack>
        <Hint>{t('lead')}</Hint>
        {trouble !== '' && (
          <Note tone="warn" title={t('notDone')} live>
            <p>{trouble}</p>
          </Note>
        )}
        {events.length > 0 && (
          <Note tone="info" title={t('lately')}>
            <ul>
              {events.map((one) => (
                <li key={`${one.at} ${one.what}`}>
                  {t(`${one.what}By`, { time: formatDateTime(one.at, language), by: one.by ?? t('operator') })}
                </li>
              ))}
            </ul>
            <p>{t('notYou')}</p>
          </Note>
        )}
        {passkeys.length === 1 && (
          <Note tone="info" title={t('only')}>
            <p>{t('onlyWhat')}</p>
          </Note>
        )}
        {passkeys.length > 0 && (
          <PasskeyTable
            rows={passkeys}
            more={[{ id: 'opens', head: t('opens'), cell: (line) => line.unit ?? t('all') }]}
            action={{
              label: t('remove'),
              name: (about) => t('removeThis', about),
              onPress: (line) => setLeaving({ line, last: passkeys.length === 1 }),
            }}
          />
        )}
        {mayAdd ? <AddPasskeyForm proven={proven} onAdded={renew} /> : <p>{t('mayNot')}</p>}
      </Stack>
      <ConfirmDialog
        isOpen={leaving !== undefined}
        onClose={() => setLeaving(undefined)}
        title={t(leaving?.last ? 'last' : 'sure')}
        closeLabel={t('close')}
        yes={t('yes')}
        no={t('keep')}
        onYes={() => leaving && void remove(leaving)}
      >
        <p>{t(leaving?.last ? 'lastWhat' : 'sureWhat')}</p>
      </ConfirmDialog>
      {dialog}
    </Section>
  );
}
