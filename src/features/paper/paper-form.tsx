import type { ReactNode } from 'react';
import { refusalWords } from '#domain/refusal-words';
import type { ChangeForm } from '#storage/use-change-form';
import { Actions } from '#ui/actions';
import { useBoundFields } from '#ui/bound-fields';
import { Button } from '#ui/button';
import { ErrorSummary } from '#ui/error-summary';
import { RefusedNote } from '#ui/refused-note';
import { Stack } from '#ui/stack';
import { useThrownAway } from '#ui/thrown-away';
import { useToast } from '#ui/toast-provider';
import { useLanguage } from '#ui/words';

/** Ties a note about a paper to its fields. `missing` words a field's fault; `within` is the argument that holds them. */
export function usePaperFields<V extends object>(
  form: ChangeForm<V>,
  missing: Readonly<Record<string, string>>,
  within: string,
) {
  const language = useLanguage();
  const { refused } = form;
  const words = refused && refusalWords(refused.refusal, language);
  const prefix = `${within}.`;
  const field = refused?.field?.startsWith(prefix) ? refused.field.slice(prefix.length) : refused?.field;
  const marked = words && field ? { [field]: words.sentence } : {};
  const fields = useBoundFields(form, missing, marked);
  const errors = [
    ...fields.list,
    ...Object.entries(marked).map(([key, message]) => ({ field: fields.id(key), message })),
  ];
  return { ...fields, errors, refusal: field ? null : words };
}

interface PaperFormProps<V extends object> {
  form: ChangeForm<V>;
  fields: ReturnType<typeof usePaperFields<V>>;
  label: string;
  save: string;
  cancel: string;
  /** What is said once the note stands. */
  saved: string;
  onClose(): void;
  /** Opens it again, where what was thrown away is wanted back. */
  onOpen(): void;
  children: ReactNode;
}

/** A note about a printed paper, in the row of the paper's tools. */
export function PaperForm<V extends object>(props: PaperFormProps<V>) {
  const { form, fields, label, save, cancel, saved, onClose, onOpen, children } = props;
  const toast = useToast();
  const thrownAway = useThrownAway(onOpen);
  const keep = async () => {
    if (!(await form.save())) return;
    toast({ message: saved });
    onClose();
  };
  const throwAway = async () => {
    const putBack = await form.discard();
    onClose();
    thrownAway(putBack);
  };
  return (
    <form
      noValidate
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <Stack>
        <ErrorSummary title={fields.title} errors={fields.errors} attempt={form.attempt} />
        {fields.refusal && <RefusedNote words={fields.refusal} attempt={form.refused?.attempt} />}
        {children}
        <Actions>
          <Button type="submit">{save}</Button>
          <Button kind="quiet" onPress={() => void throwAway()}>
            {cancel}
          </Button>
        </Actions>
      </Stack>
    </form>
  );
}
