import { type ReactNode, useEffect, useRef } from 'react';
import { refusalWords } from '#domain/refusal-words';
import type { ChangeForm } from '#storage/use-change-form';
import { Actions } from '#ui/actions';
import { useBoundFields } from '#ui/bound-fields';
import { Button } from '#ui/button';
import { Card } from '#ui/card';
import { ErrorSummary } from '#ui/error-summary';
import { Hint } from '#ui/hint';
import { useLost } from '#ui/kept-forms';
import { LostHere } from '#ui/lost-here';
import { Stack } from '#ui/stack';
import { useThrownAway } from '#ui/thrown-away';
import { useLanguage } from '#ui/words';
import { useFormWords } from './form-words';
import { RefusalNote } from './refusal-note';

/** Ties a form's values to fields, with the words for what is wrong; `own` words a field's or a schema's fault. */
export function useCaseFields<V extends object>(form: ChangeForm<V>, own: Readonly<Record<string, string>> = {}) {
  const language = useLanguage();
  const { refused } = form;
  const marked = refused?.field ? { [refused.field]: refusalWords(refused.refusal, language).sentence } : undefined;
  return useBoundFields(form, own, marked);
}

interface CaseFormProps<V extends object> {
  form: ChangeForm<V>;
  fields: ReturnType<typeof useCaseFields<V>>;
  /** Names the form for those who listen. */
  label: string;
  save: string;
  /** The change stands, or the words were thrown away. */
  onClose: (stands: boolean) => void;
  children: ReactNode;
}

/** A form inside a page of the case: what is wrong, the fields, save and cancel. Its first field gets the focus. */
export function CaseForm<V extends object>({ form, fields, label, save, onClose, children }: CaseFormProps<V>) {
  const t = useFormWords();
  const box = useRef<HTMLFormElement>(null);
  const lost = useLost(form.begun) && !form.saving;
  useEffect(() => box.current?.querySelector<HTMLElement>('input, textarea, select')?.focus(), []);
  const thrownAway = useThrownAway();
  const cancel = async () => {
    const putBack = await form.discard();
    onClose(false);
    thrownAway(putBack);
  };
  return (
    <Card>
      <form
        ref={box}
        aria-label={label}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void form.save().then((stands) => stands && onClose(true));
        }}
      >
        <Stack>
          <ErrorSummary title={fields.title} errors={fields.list} attempt={form.attempt} />
          {form.refused && <RefusalNote refusal={form.refused.refusal} />}
          {lost && <LostHere />}
          {form.restored && <Hint>{t('restored')}</Hint>}
          {children}
          <Actions>
            <Button type="submit">{save}</Button>
            <Button kind="quiet" onPress={() => void cancel()}>
              {t('cancel')}
            </Button>
          </Actions>
        </Stack>
      </form>
    </Card>
  );
}
