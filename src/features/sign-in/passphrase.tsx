import { type FormEvent, type ReactNode, useState } from 'react';
import { SHORTEST_PASSPHRASE } from '#storage/rescue-file';
import { Actions } from '#ui/actions';
import { Button } from '#ui/button';
import { ErrorSummary, type FieldError } from '#ui/error-summary';
import { NewPassphrase, useNewPassphrase } from '#ui/new-passphrase';
import { Page } from '#ui/page';
import { Stack } from '#ui/stack';
import { TextField } from '#ui/text-field';
import { usePassphraseWords } from './passphrase-words';

/**
 * Why a passphrase is asked for: a new one, the known one, or the known one after a wrong one. `practice`: none is, the
 * device was only locked. `locked` where it was open before.
 */
export interface AskedFor {
  why: 'new' | 'known' | 'wrong' | 'practice';
  locked: boolean;
}

interface PassphraseProps {
  asked: AskedFor;
  onGiven: (passphrase: string) => void;
  onAnother: () => void;
}

/** Asks for the passphrase of this person's place on this device; a new one twice. Never a draft: it is a secret. */
export function Passphrase(props: PassphraseProps) {
  if (props.asked.why === 'practice') return <OpenPractice {...props} />;
  return props.asked.why === 'new' ? <Choose {...props} /> : <Open {...props} />;
}

function OpenPractice({ onGiven, onAnother }: On) {
  const t = usePassphraseWords();
  return (
    <Page title={t('lockedTitle')} lead={t('practiceLead')}>
      <Actions>
        <Button kind="primary" icon="key" autoFocus onPress={() => onGiven('')}>
          {t('open')}
        </Button>
        <Button kind="quiet" onPress={onAnother}>
          {t('another')}
        </Button>
      </Actions>
    </Page>
  );
}

type On = Omit<PassphraseProps, 'asked'>;

function Choose({ onGiven, onAnother }: On) {
  const t = usePassphraseWords();
  const chosen = useNewPassphrase('passphrase', SHORTEST_PASSPHRASE, {
    passphrase: t('passphrase'),
    hint: t('hint', { count: SHORTEST_PASSPHRASE }),
    again: t('again'),
    tooShort: t('tooShort', { count: SHORTEST_PASSPHRASE }),
    notSame: t('notSame'),
  });
  return (
    <Asking
      words={{ title: t('newTitle'), lead: t('newLead'), go: t('choose') }}
      faults={chosen.faults}
      onGo={() => onGiven(chosen.typed.passphrase)}
      onAnother={onAnother}
    >
      {(errors) => <NewPassphrase chosen={chosen} errors={errors} />}
    </Asking>
  );
}

function Open({ onGiven, onAnother, asked }: PassphraseProps) {
  const t = usePassphraseWords();
  const [passphrase, setPassphrase] = useState('');
  return (
    <Asking
      words={{
        title: t(asked.locked ? 'lockedTitle' : 'openTitle'),
        lead: t(asked.locked ? 'lockedLead' : 'openLead'),
        go: t('open'),
      }}
      first={asked.why === 'wrong' ? [{ field: 'passphrase', message: t('wrong') }] : []}
      faults={() => (passphrase === '' ? [{ field: 'passphrase', message: t('empty') }] : [])}
      onGo={() => onGiven(passphrase)}
      onAnother={onAnother}
    >
      {(errors) => (
        <TextField
          id="passphrase"
          label={t('passphrase')}
          error={errors[0]?.message}
          type="password"
          autoComplete="current-password"
          value={passphrase}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
        />
      )}
    </Asking>
  );
}

interface AskingProps {
  words: { title: string; lead: string; go: string };
  /** What was wrong the last time. */
  first?: FieldError[];
  faults(): FieldError[];
  onGo(): void;
  onAnother(): void;
  children(errors: readonly FieldError[]): ReactNode;
}

/** The page around the fields: it goes on once, and only where nothing is wrong. */
function Asking({ words, first = [], faults, onGo, onAnother, children }: AskingProps) {
  const t = usePassphraseWords();
  const [errors, setErrors] = useState(first);
  const [attempt, setAttempt] = useState(first.length);
  const [gone, setGone] = useState(false);
  const go = (event: FormEvent) => {
    event.preventDefault();
    if (gone) return;
    const found = faults();
    setErrors(found);
    setAttempt(attempt + 1);
    if (found.length > 0) return;
    setGone(true);
    onGo();
  };
  return (
    <Page title={words.title} lead={words.lead}>
      <form onSubmit={go} noValidate aria-label={words.title}>
        <Stack>
          <ErrorSummary title={t('mend')} errors={errors} attempt={attempt} />
          {children(errors)}
          <Actions>
            <Button kind="primary" type="submit" blockedBy={gone ? t('opening') : undefined}>
              {words.go}
            </Button>
            <Button kind="quiet" onPress={onAnother}>
              {t('another')}
            </Button>
          </Actions>
        </Stack>
      </form>
    </Page>
  );
}
