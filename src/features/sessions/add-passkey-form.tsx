import { type FormEvent, useState } from 'react';
import { commandWords } from '#domain/command-words';
import { namePasskey } from '#domain/passkey-name';
import { useAccountKeys } from '#storage/use-account-keys';
import { useOnlineCommands } from '#storage/use-online-commands';
import { Actions } from '#ui/actions';
import { Button } from '#ui/button';
import { useCheckedForm } from '#ui/checked-form';
import { ErrorSummary } from '#ui/error-summary';
import { Note } from '#ui/note';
import { Stack } from '#ui/stack';
import { TextField } from '#ui/text-field';
import { useToast } from '#ui/toast-provider';
import { useLanguage } from '#ui/words';
import { usePasskeysWords } from './passkeys-words';
import type { Proven } from './use-proof-first';

/** Makes another passkey of one's own, named so that one knows it again. */
export function AddPasskeyForm({ proven, onAdded }: { proven: Proven; onAdded: () => void }) {
  const t = usePasskeysWords();
  const language = useLanguage();
  const keys = useAccountKeys();
  const { beginPasskey, addPasskey } = useOnlineCommands();
  const toast = useToast();
  const [name, setName] = useState('');
  const [waiting, setWaiting] = useState(false);
  const [trouble, setTrouble] = useState('');
  const { check, errors, attempt, restart } = useCheckedForm({
    schema: namePasskey.args,
    args: () => ({ name }),
    words: { 'passkey-name': t('addMissing') },
    nameOf: () => 'passkey-name',
  });
  /** Gives why there is no new passkey, in words; empty where there is one. */
  async function make(called: string): Promise<string> {
    if (!keys) return t('problem.no-passkeys');
    const asked = await proven(beginPasskey);
    if (!asked.ok) return commandWords(asked, language);
    const made = await keys.make(asked.value);
    if (!made.ok) return t(`problem.${made.problem}`);
    const kept = await addPasskey({ response: made.response, name: called });
    return kept.ok ? '' : commandWords(kept, language);
  }
  const add = async (event: FormEvent) => {
    event.preventDefault();
    const args = check();
    if (!args || waiting) return;
    setWaiting(true);
    const why = await make(args.name);
    setWaiting(false);
    setTrouble(why);
    if (why !== '') return;
    setName('');
    restart();
    toast({ message: t('added') });
    onAdded();
  };
  return (
    <form noValidate aria-label={t('add')} onSubmit={(event) => void add(event)}>
      <Stack>
        <ErrorSummary title={errors.title} errors={errors.list} attempt={attempt} />
        {trouble !== '' && (
          <Note tone="warn" title={t('notDone')} live>
            <p>{trouble}</p>
          </Note>
        )}
        <TextField
          id="passkey-name"
          label={t('addName')}
          hint={t('addHint')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={errors.of('passkey-name')}
        />
        <Actions>
          <Button type="submit" icon="key" blockedBy={waiting ? t('waiting') : undefined}>
            {t('add')}
          </Button>
        </Actions>
      </Stack>
    </form>
  );
}
