import { type ReactNode, useEffect, useEffectEvent, useRef } from 'react';
import { refusalWords } from '#domain/refusal-words';
import type { ChangeForm } from '#storage/use-change-form';
import { Actions } from '#ui/actions';
import { useBoundFields } from '#ui/bound-fields';
import { Button } from '#ui/button';
import { ErrorSummary } from '#ui/error-summary';
import { Hint } from '#ui/hint';
import { Stack } from '#ui/stack';
import { useThrownAway } from '#ui/thrown-away';
import { useLanguage } from '#ui/words';
import { type Lost, LostNote } from './lost-note';
import styles from './plan-form.module.css';
import { usePlanWords } from './plan-words';
import { RefusalNote } from './refusal-note';

/** Ties a form's values to fields: id, value, change, and the words for what is wrong or was refused. */
export function useFields<V extends object>(form: ChangeForm<V>, own: Readonly<Record<string, string>> = {}) {
  const t = usePlanWords();
  const language = useLanguage();
  const { refused } = form;
  const marked = refused?.field ? { [refused.field]: refusalWords(refused.refusal, language).sentence } : undefined;
  return useBoundFields(form, { kind: t('form.chooseKind'), ...own }, marked);
}

interface PlanFormProps<V extends object> {
  form: ChangeForm<V>;
  fields: ReturnType<typeof useFields<V>>;
  /** Names the form for those who listen. */
  label: string;
  /** The words on the button that saves. */
  save: string;
  /** Set where what the form was opened at is gone while it was written in. */
  lost?: Lost | false | undefined;
  /** Closes the form: the change stands, or the words were thrown away. */
  onClose(): void;
  children: ReactNode;
}

/** An inline form of the plan: what is wrong, the fields, save and cancel. Its first field gets the focus. */
export function PlanForm<V extends object>(props: PlanFormProps<V>) {
  const { form, fields, label, save, lost, onClose, children } = props;
  const t = usePlanWords();
  const box = useRef<HTMLFormElement>(null);
  useEffect(() => box.current?.querySelector<HTMLElement>('input, textarea, select')?.focus(), []);
  const thrownAway = useThrownAway();
  const cancel = async () => {
    const putBack = await form.discard();
    onClose();
    thrownAway(putBack);
  };
  // Where nothing was written there is nothing to keep.
  const idle = lost && !form.begun;
  const closeIdle = useEffectEvent(onClose);
  useEffect(() => {
    if (idle) closeIdle();
  }, [idle]);
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
        {lost && <LostNote lost={lost} />}
        {form.restored && <Hint>{t('form.restored')}</Hint>}
        {children}
        <Actions>
          {!(lost && lost.may === 'copy') && (
            <Button kind="secondary" type="submit" icon="check">
              {save}
            </Button>
          )}
          <Button kind="quiet" onPress={() => void cancel()}>
            {t('form.cancel')}
          </Button>
        </Actions>
      </Stack>
    </form>
  );
}
