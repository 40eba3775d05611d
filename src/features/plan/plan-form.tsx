import { type ChangeEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { refusalWords } from '#domain/refusal-words';
import type { ChangeForm } from '#storage/use-change-form';
import { Actions } from '#ui/actions';
import { Button } from '#ui/button';
import { ErrorSummary } from '#ui/error-summary';
import { useFieldErrors } from '#ui/form-errors';
import { Hint } from '#ui/hint';
import { Stack } from '#ui/stack';
import { useLanguage } from '#ui/words';
import styles from './plan-form.module.css';
import { usePlanWords } from './plan-words';
import { RefusalNote } from './refusal-note';

type Input = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Ties a form's values to fields: id, value, change and the words for what is wrong. */
export function useFields<V extends object>(form: ChangeForm<V>, own: Readonly<Record<string, string>> = {}) {
  const prefix = useId();
  const language = useLanguage();
  const { of, list, title } = useFieldErrors(form.faults as never, own);
  const refusedField = form.refused?.refusal.detail.field?.split('.').at(-1);
  const id = (name: string) => `${prefix}-${name}`;
  const error = (name: string) =>
    of(name) ??
    (refusedField === name && form.refused ? refusalWords(form.refused.refusal, language).sentence : undefined);
  return {
    id,
    error,
    title,
    list: list.map(({ field, message }) => ({ field: id(field), message })),
    /** For text, date, time and select fields. */
    text: (name: keyof V & string) => ({
      id: id(name),
      value: form.values[name] as string,
      onChange: (event: ChangeEvent<Input>) => form.set({ [name]: event.currentTarget.value } as Partial<V>),
      error: error(name),
    }),
    /** For a single checkbox. */
    tick: (name: keyof V & string) => ({
      id: id(name),
      checked: form.values[name] as boolean,
      onChange: (event: ChangeEvent<HTMLInputElement>) =>
        form.set({ [name]: event.currentTarget.checked } as Partial<V>),
      error: error(name),
    }),
  };
}

interface PlanFormProps<V extends object> {
  form: ChangeForm<V>;
  fields: ReturnType<typeof useFields<V>>;
  /** Names the form for those who listen. */
  label: string;
  /** The words on the button that saves. */
  save: string;
  /** Closes the form: the change stands, or the words were thrown away. */
  onClose(): void;
  children: ReactNode;
}

/** An inline form of the plan: what is wrong, the fields, save and cancel. Its first field gets the focus. */
export function PlanForm<V extends object>({ form, fields, label, save, onClose, children }: PlanFormProps<V>) {
  const t = usePlanWords();
  const box = useRef<HTMLFormElement>(null);
  useEffect(() => box.current?.querySelector<HTMLElement>('input, textarea, select')?.focus(), []);
  return (
    <form
      ref={box}
      className={styles.form}
      aria-label={label}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void form.save().then((stands) => stands && onClose());
      }}
    >
      <Stack>
        <ErrorSummary title={fields.title} errors={fields.list} attempt={form.attempt} />
        {form.refused && <RefusalNote refused={form.refused} />}
        {form.restored && <Hint>{t('form.restored')}</Hint>}
        {children}
        <Actions>
          <Button kind="secondary" type="submit" icon="check">
            {save}
          </Button>
          <Button kind="quiet" onPress={() => void form.discard().then(onClose)}>
            {t('form.cancel')}
          </Button>
        </Actions>
      </Stack>
    </form>
  );
}
