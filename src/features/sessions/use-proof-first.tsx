import { useState } from 'react';
import { commandWords } from '#domain/command-words';
import type { CommandResult } from '#storage/online-commands';
import { useAccountKeys } from '#storage/use-account-keys';
import { useOnlineCommands } from '#storage/use-online-commands';
import { Button } from '#ui/button';
import { Dialog } from '#ui/dialog';
import { Note } from '#ui/note';
import { Stack } from '#ui/stack';
import { useLanguage } from '#ui/words';
import { usePasskeysWords } from './passkeys-words';

type Failed = Exclude<CommandResult, { ok: true }>;
/** Does what the server may want to know first that it is you for, and gives how it ended at last. */
export type Proven = <R extends { ok: true } | Failed>(act: () => Promise<R>) => Promise<R>;

/**
 * `proven(act)`: does it, and where the server wants it shown first who the person is, asks a passkey and does it again. Who
 * breaks off has the server's first answer. `dialog` is what asks, to stand on the page.
 */
export function useProofFirst(): { proven: Proven; dialog: React.ReactNode } {
  const [asking, setAsking] = useState<{ end: (proved: boolean) => void }>();
  const proven: Proven = async (act) => {
    const first = await act();
    if (first.ok || first.kind !== 'refused' || first.code !== 'prove-first') return first;
    const proved = await new Promise<boolean>((end) => setAsking({ end }));
    setAsking(undefined);
    return proved ? act() : first;
  };
  return { proven, dialog: asking && <ProofDialog onEnd={asking.end} /> };
}

/** Asks the person to use a passkey, so that the server knows that it is still the same. */
function ProofDialog({ onEnd }: { onEnd: (proved: boolean) => void }) {
  const t = usePasskeysWords();
  const language = useLanguage();
  const keys = useAccountKeys();
  const { beginProof, provePasskey } = useOnlineCommands();
  const [waiting, setWaiting] = useState(false);
  const [trouble, setTrouble] = useState('');
  /** Gives why it is not shown, in words; empty where it is. */
  async function prove(): Promise<string> {
    if (!keys) return t('problem.no-passkeys');
    const asked = await beginProof();
    if (!asked.ok) return commandWords(asked, language);
    const signed = await keys.ask(asked.value);
    if (!signed.ok) return t(signed.problem === 'no-passkeys' ? 'problem.no-passkeys' : 'proof.cancelled');
    const proved = await provePasskey({ response: signed.response });
    if (proved.ok) return '';
    return proved.kind === 'refused' ? t('proof.refused') : commandWords(proved, language);
  }
  const press = async () => {
    setWaiting(true);
    const why = await prove();
    setWaiting(false);
    setTrouble(why);
    if (why === '') onEnd(true);
  };
  return (
    <Dialog
      isOpen
      onClose={() => onEnd(false)}
      title={t('proof.title')}
      closeLabel={t('close')}
      actions={
        <>
          <Button kind="primary" icon="key" blockedBy={waiting ? t('waiting') : undefined} onPress={() => void press()}>
            {t('proof.use')}
          </Button>
          <Button onPress={() => onEnd(false)}>{t('proof.not')}</Button>
        </>
      }
    >
      <Stack>
        <p>{t('proof.what')}</p>
        {trouble !== '' && (
          <Note tone="warn" title={t('notDone')} live>
            <p>{trouble}</p>
          </Note>
        )}
      </Stack>
    </Dialog>
  );
}
