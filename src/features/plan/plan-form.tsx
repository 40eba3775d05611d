import { type ReactNode, useEffect, useEffectEvent } from 'react';
import { refusalWords } from '#domain/refusal-words';
import type { ChangeForm } from '#storage/use-change-form';
import { useBoundFields } from '#ui/bound-fields';
import { DraftForm } from '#ui/draft-form';
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

/** An inline form of the plan, with what was refused and what can still be done where its place is gone. */
export function PlanForm<V extends object>(props: PlanFormProps<V>) {
  const { form, fields, label, save, lost, onClose, children } = props;
  const t = usePlanWords();
  // Where nothing was written there is nothing to keep.
  const idle = lost && !form.begun;
  const closeIdle = useEffectEvent(onClose);
  useEffect(() => {
    if (idle) closeIdle();
  }, [idle]);
  return (
    <DraftForm
      className={styles.form}
      label={label}
      faults={{ ...fields, attempt: form.attempt }}
      notes={
        <>
          {form.refused && <RefusalNote refused={form.refused} />}
          {lost && <LostNote lost={lost} />}
        </>
      }
      restored={form.restored && t('form.restored')}
      words={{ save: !(lost && lost.may === 'copy') && save, cancel: t('form.cancel') }}
      saveIcon="check"
      onSave={form.save}
      onDiscard={form.discard}
      onClose={onClose}
    >
      {children}
    </DraftForm>
  );
}
