import { type FormEvent, useState } from 'react';
import { SHORTEST_PASSPHRASE } from '#storage/rescue-file';
import { Actions } from '#ui/actions';
import { Button } from '#ui/button';
import { ErrorSummary, type FieldError } from '#ui/error-summary';
import { Page } from '#ui/page';
import { Stack } from '#ui/stack';
import { TextField } from '#ui/text-field';
import { usePassphraseWords } from './passphrase-words';

/** Why a passphrase is asked for: a new one, the known one, or the known one after a wrong one. */
export type AskedFor = 'new' | 'known' | 'wrong';

/** Asks for the passphrase of this person's place on this device; a new one twice. Never a draft: it is a secret. */
export function Passphrase(props: { why: AskedFor; onGiven: (passphrase: string) => void; onAnother: () => void }) {
  const t = usePassphraseWords();
  const isNew = props.why === 'new';
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [errors, setErrors] = useState<FieldError[]>(
    props.why === 'wrong' ? [{ field: 'passphrase', message: t('wrong') }] : [],
  );
  const [attempt, setAttempt] = useState(errors.length);
  const [given, setGiven] = useState(false);
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message;
  const faults = (): FieldError[] => {
    if (!isNew) return passphrase === '' ? [{ field: 'passphrase', message: t('empty') }] : [];
    if ([...passphrase].length < SHORTEST_PASSPHRASE)
      return [{ field: 'passphrase', message: t('tooShort', { count: SHORTEST_PASSPHRASE }) }];
    return passphrase === again ? [] : [{ field: 'passphrase-again', message: t('notSame') }];
  };
  const give = (event: FormEvent) => {
    event.preventDefault();
    if (given) return;
    const found = faults();
    setErrors(found);
    setAttempt(attempt + 1);
    if (found.length > 0) return;
    setGiven(true);
    props.onGiven(passphrase);
  };
  return (
    <Page title={t(isNew ? 'newTitle' : 'openTitle')} lead={t(isNew ? 'newLead' : 'openLead')}>
      <form onSubmit={give} noValidate aria-label={t(isNew ? 'newTitle' : 'openTitle')}>
        <Stack>
          <ErrorSummary title={t('mend')} errors={errors} attempt={attempt} />
          <TextField
            id="passphrase"
            label={t('passphrase')}
            hint={isNew ? t('hint', { count: SHORTEST_PASSPHRASE }) : undefined}
            error={errorOf('passphrase')}
            type="password"
            autoComplete={isNew ? 'new-password' : 'current-password'}
            value={passphrase}
            onChange={(event) => setPassphrase(event.currentTarget.value)}
          />
          {isNew && (
            <TextField
              id="passphrase-again"
              label={t('again')}
              error={errorOf('passphrase-again')}
              type="password"
              autoComplete="new-password"
              value={again}
              onChange={(event) => setAgain(event.currentTarget.value)}
            />
          )}
          <Actions>
            <Button kind="primary" type="submit" blockedBy={given ? t('opening') : undefined}>
              {t(isNew ? 'choose' : 'open')}
            </Button>
            <Button kind="quiet" onPress={props.onAnother}>
              {t('another')}
            </Button>
          </Actions>
        </Stack>
      </form>
    </Page>
  );
}
