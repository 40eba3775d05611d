import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { commandWords } from '#domain/command-words';
import { answerOf } from '#storage/asked';
import { useAccountKeys } from '#storage/use-account-keys';
import { useOnlineCommands } from '#storage/use-online-commands';
import { AskedState } from '#ui/asked-state';
import { Button } from '#ui/button';
import { Dialog } from '#ui/dialog';
import { Note } from '#ui/note';
import { Stack } from '#ui/stack';
import { useLanguage } from '#ui/words';
import { useProofWords } from './proof-words';

/**
 * Asks the person to show anew who it is, so that the server knows that it is still the same: by a passkey, and then
 * `onEnd(true)`; or at the provider, for which the page is left. Stands within the queries of the page.
 */
export function ProofDialog({ onEnd }: { onEnd: (proved: boolean) => void }) {
  const t = useProofWords();
  const language = useLanguage();
  const keys = useAccountKeys();
  const online = useOnlineCommands();
  const ways = useQuery({ queryKey: ['proof-ways'], queryFn: () => answerOf(online.proofWays()), gcTime: 0 });
  const [waiting, setWaiting] = useState(false);
  const [trouble, setTrouble] = useState('');
  /** Gives why it is not shown, in words; empty where it is. */
  async function byPasskey(): Promise<string> {
    if (!keys) return t('noPasskeys');
    const asked = await online.beginProof();
    if (!asked.ok) return commandWords(asked, language);
    const signed = await keys.ask(asked.value);
    if (!signed.ok) return t(signed.problem === 'no-passkeys' ? 'noPasskeys' : 'cancelled');
    const proved = await online.provePasskey({ response: signed.response });
    if (proved.ok) return '';
    return proved.kind === 'refused' ? t('refused') : commandWords(proved, language);
  }
  const press = async () => {
    setWaiting(true);
    const why = await byPasskey();
    setWaiting(false);
    setTrouble(why);
    if (why === '') onEnd(true);
  };
  const leave = async () => {
    setWaiting(true);
    const left = await online.proveAtProvider();
    if (left.ok) return;
    setWaiting(false);
    setTrouble(commandWords(left, language));
  };
  const blockedBy = waiting ? t('waiting') : undefined;
  const { passkey, provider } = ways.data ?? { passkey: false, provider: null };
  return (
    <Dialog
      isOpen
      onClose={() => onEnd(false)}
      title={t('title')}
      closeLabel={t('close')}
      actions={
        <>
          {passkey && (
            <Button kind="primary" icon="key" blockedBy={blockedBy} onPress={() => void press()}>
              {t('passkey')}
            </Button>
          )}
          {provider && (
            <Button kind={passkey ? 'secondary' : 'primary'} blockedBy={blockedBy} onPress={() => void leave()}>
              {t('provider', { provider: provider[language] })}
            </Button>
          )}
          <Button onPress={() => onEnd(false)}>{t('not')}</Button>
        </>
      }
    >
      <Stack>
        <p>{t('what')}</p>
        <AskedState
          asked={ways}
          words={{ loading: t('loading'), noContact: t('noContact'), tryAgain: t('tryAgain') }}
        />
        {passkey && <p>{t('lost')}</p>}
        {provider && <p>{t('leaves')}</p>}
        {ways.data && !passkey && !provider && <p>{t('none')}</p>}
        {trouble !== '' && (
          <Note tone="warn" title={t('notDone')} live>
            <p>{trouble}</p>
          </Note>
        )}
      </Stack>
    </Dialog>
  );
}
