import { type FormEvent, type ReactNode, useState } from 'react';
import { SHORTEST_PASSPHRASE } from '#storage/rescue-file';
import type { ClosedSeat, Given } from '#storage/unlock';
import { usePasskeys } from '#storage/use-passkeys';
import { Actions } from '#ui/actions';
import { Button } from '#ui/button';
import { Checkbox } from '#ui/checkbox';
import { ErrorSummary, type FieldError } from '#ui/error-summary';
import { NewPassphrase, useNewPassphrase } from '#ui/new-passphrase';
import { Note } from '#ui/note';
import { Page } from '#ui/page';
import { Stack } from '#ui/stack';
import { TextField } from '#ui/text-field';
import { Forgotten } from './forgotten';
import { usePassphraseWords } from './passphrase-words';
import { useWait } from './use-wait';

/**
 * Why a passphrase is asked for: a new one, the known one, or the known one after a wrong one. `practice`: none is, the
 * device was only locked. `locked` where it was open before.
 */
export interface AskedFor {
  why: 'new' | 'known' | 'wrong' | 'practice';
  locked: boolean;
  seat: ClosedSeat;
}

interface PassphraseProps {
  asked: AskedFor;
  onGiven: (given: Given) => void;
  onAnother: () => void;
  /** Erases the seat; the person has been told what is lost, and asked twice. */
  onForgotten: () => void;
}

/** Asks for the passphrase of this person's place on this device; a new one twice. Never a draft: it is a secret. */
export function Passphrase(props: PassphraseProps) {
  if (props.asked.why === 'practice') return <OpenPractice {...props} />;
  return props.asked.why === 'new' ? <Choose {...props} /> : <Open {...props} />;
}

function OpenPractice({ onGiven, onAnother }: PassphraseProps) {
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

function Choose({ onGiven, onAnother }: PassphraseProps) {
  const t = usePassphraseWords();
  const chosen = useNewPassphrase('passphrase', SHORTEST_PASSPHRASE, {
    passphrase: t('passphrase'),
    hint: t('hint', { count: SHORTEST_PASSPHRASE }),
    again: t('again'),
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

/** The known one; or a passkey, where one was added on the device's page. */
function Open({ onGiven, onAnother, onForgotten, asked }: PassphraseProps) {
  const t = usePassphraseWords();
  const [isForgotten, forget] = useState(false);
  const wait = useWait(asked.seat.waitMs);
  const soonest =
    wait > 60 ? t('waitMinutes', { count: Math.ceil(wait / 60) }) : wait > 0 ? t('wait', { count: wait }) : undefined;
  const [passphrase, setPassphrase] = useState('');
  const [isShown, show] = useState(false);
  const passkeys = usePasskeys();
  const [passkeyFailed, failPasskey] = useState(false);
  const askPasskey = async () => {
    const answer = await passkeys?.ask(asked.seat.passkeys);
    if (answer) onGiven(answer);
    else failPasskey(true);
  };
  if (isForgotten) return <Forgotten unsent={asked.seat.unsent} onErase={onForgotten} onBack={() => forget(false)} />;
  return (
    <Asking
      blockedBy={soonest}
      onForgotten={() => forget(true)}
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
        <>
          {passkeys && asked.seat.passkeys.length > 0 && (
            <Actions>
              <Button icon="key" onPress={() => void askPasskey()}>
                {t('passkey')}
              </Button>
            </Actions>
          )}
          {passkeyFailed && <Note tone="warn" title={t('passkeyFailed')} live />}
          <TextField
            id="passphrase"
            label={t('passphrase')}
            error={errors[0]?.message}
            type={isShown ? 'text' : 'password'}
            autoComplete="current-password"
            value={passphrase}
            onChange={(event) => setPassphrase(event.currentTarget.value)}
          />
          <Checkbox label={t('show')} checked={isShown} onChange={(event) => show(event.currentTarget.checked)} />
        </>
      )}
    </Asking>
  );
}

interface AskingProps {
  words: { title: string; lead: string; go: string };
  /** What was wrong the last time. */
  first?: FieldError[];
  /** Why one can not go on yet. */
  blockedBy?: string;
  onForgotten?(): void;
  faults(): FieldError[] | Promise<FieldError[]>;
  onGo(): void;
  onAnother(): void;
  children(errors: readonly FieldError[]): ReactNode;
}

/** The page around the fields: it goes on once, and only where nothing is wrong. */
function Asking({ words, first = [], blockedBy, onForgotten, faults, onGo, onAnother, children }: AskingProps) {
  const t = usePassphraseWords();
  const [errors, setErrors] = useState(first);
  const [attempt, setAttempt] = useState(first.length);
  const [gone, setGone] = useState(false);
  const go = async (event: FormEvent) => {
    event.preventDefault();
    if (gone || blockedBy) return;
    const found = await faults();
    setErrors(found);
    setAttempt(attempt + 1);
    if (found.length > 0) return;
    setGone(true);
    onGo();
  };
  return (
    <Page title={words.title} lead={words.lead}>
      <form onSubmit={(event) => void go(event)} noValidate aria-label={words.title}>
        <Stack>
          <ErrorSummary title={t('mend')} errors={errors} attempt={attempt} />
          {children(errors)}
          <Actions>
            <Button kind="primary" type="submit" blockedBy={gone ? t('opening') : blockedBy}>
              {words.go}
            </Button>
            {onForgotten && (
              <Button kind="quiet" onPress={onForgotten}>
                {t('forgot')}
              </Button>
            )}
            <Button kind="quiet" onPress={onAnother}>
              {t('another')}
            </Button>
          </Actions>
        </Stack>
      </form>
    </Page>
  );
}
