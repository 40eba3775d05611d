import { useState } from 'react';
import type { FieldError } from './error-summary';
import { PassphraseStrength, strengthOf, useStrengthWords } from './passphrase-strength';
import { TextField } from './text-field';
import { defineWords } from './words';

/** What is being chosen, as its two fields are called. */
interface NewPassphraseWords {
  passphrase: string;
  hint: string;
  again: string;
}

const useFaultWords = defineWords('newPassphrase', {
  sv: { tooShort: 'Skriv minst {{count}} tecken', notSame: 'Skriv samma lösenfras i båda fälten' },
  en: { tooShort: 'Type at least {{count}} characters', notSame: 'Type the same passphrase in both fields' },
});

/** A passphrase that is being chosen, as it is typed twice. */
export interface ChosenPassphrase {
  id: string;
  words: NewPassphraseWords;
  shortest: number;
  typed: { passphrase: string; again: string };
  type(part: Partial<ChosenPassphrase['typed']>): void;
  /** What is wrong with it, each by the field that it belongs to. */
  faults(): Promise<FieldError[]>;
}

/** Lets somebody choose a passphrase of at least `shortest` characters, and a strong one. Never a draft: it is a secret. */
export function useNewPassphrase(id: string, shortest: number, words: NewPassphraseWords): ChosenPassphrase {
  const t = useFaultWords();
  const strengthWords = useStrengthWords();
  const [typed, setTyped] = useState({ passphrase: '', again: '' });
  return {
    id,
    words,
    shortest,
    typed,
    type: (part) => setTyped((before) => ({ ...before, ...part })),
    faults: async () => {
      const strength = await strengthOf(typed.passphrase, shortest);
      if (strength === 'short') return [{ field: id, message: t('tooShort', { count: shortest }) }];
      if (strength !== 'strong') return [{ field: id, message: strengthWords(strength) }];
      return typed.passphrase === typed.again ? [] : [{ field: `${id}-again`, message: t('notSame') }];
    },
  };
}

/** Its two fields. */
export function NewPassphrase({ chosen, errors }: { chosen: ChosenPassphrase; errors: readonly FieldError[] }) {
  const { id, words, shortest, typed, type } = chosen;
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message;
  return (
    <>
      <TextField
        id={id}
        label={words.passphrase}
        hint={words.hint}
        error={errorOf(id)}
        type="password"
        autoComplete="new-password"
        value={typed.passphrase}
        onChange={(event) => type({ passphrase: event.currentTarget.value })}
      />
      <PassphraseStrength passphrase={typed.passphrase} shortest={shortest} />
      <TextField
        id={`${id}-again`}
        label={words.again}
        error={errorOf(`${id}-again`)}
        type="password"
        autoComplete="new-password"
        value={typed.again}
        onChange={(event) => type({ again: event.currentTarget.value })}
      />
    </>
  );
}
