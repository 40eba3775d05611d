import { type FormEvent, useState } from 'react';
import { useAccess } from '#storage/use-access';
import { usePasskeys } from '#storage/use-passkeys';
import { Actions } from '#ui/actions';
import { Button } from '#ui/button';
import { ErrorSummary, type FieldError } from '#ui/error-summary';
import { Note } from '#ui/note';
import { Section } from '#ui/section';
import { Stack } from '#ui/stack';
import { TextField } from '#ui/text-field';
import { useAccessWords } from './access-words';
import { useOldFault } from './change-passphrase';

/** The passkeys that open this device too. Adding one asks for the passphrase, which always opens it. */
export function Passkeys() {
  const t = useAccessWords();
  const port = usePasskeys();
  const { passkeys, addPasskey, removePasskey } = useAccess();
  const [passphrase, setPassphrase] = useState('');
  const oldFault = useOldFault('passkey-passphrase');
  const [errors, setErrors] = useState<FieldError[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [ended, setEnded] = useState<'added' | 'notAdded'>();
  const add = async (event: FormEvent) => {
    event.preventDefault();
    const fail = (fault: FieldError) => {
      setErrors([fault]);
      setAttempt((before) => before + 1);
    };
    setEnded(undefined);
    if (passphrase === '') return fail({ field: 'passkey-passphrase', message: t('empty') });
    const made = await port?.make();
    if (!made) return setEnded('notAdded');
    const result = await addPasskey(passphrase, made);
    if (!result.ok) return fail(oldFault(result));
    setErrors([]);
    setPassphrase('');
    setEnded('added');
  };
  return (
    <Section level={3} title={t('passkeys')}>
      <Stack>
        <p>{t('passkeysLead')}</p>
        {passkeys.map((id, index) => (
          <Actions key={id}>
            <span>{t('number', { number: index + 1 })}</span>
            <Button
              size="s"
              aria-label={t('removeThis', { number: index + 1 })}
              onPress={() => void removePasskey(id).then(() => setEnded(undefined))}
            >
              {t('remove')}
            </Button>
          </Actions>
        ))}
        {port ? (
          <form onSubmit={(event) => void add(event)} noValidate aria-label={t('add')}>
            <Stack>
              <ErrorSummary title={t('mend')} errors={errors} attempt={attempt} />
              <TextField
                id="passkey-passphrase"
                label={t('old')}
                error={errors[0]?.message}
                type="password"
                autoComplete="current-password"
                value={passphrase}
                onChange={(event) => setPassphrase(event.currentTarget.value)}
              />
              <Actions>
                <Button icon="key" type="submit">
                  {t('add')}
                </Button>
              </Actions>
            </Stack>
          </form>
        ) : (
          <p>{t('none')}</p>
        )}
        {ended && <Note tone={ended === 'added' ? 'ok' : 'warn'} title={t(ended)} live />}
      </Stack>
    </Section>
  );
}
