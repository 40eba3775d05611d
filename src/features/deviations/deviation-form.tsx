import { type ReactNode, useEffect, useRef } from 'react';
import { Refusal } from '#domain/refusal';
import { refusalWords } from '#domain/refusal-words';
import type { ChangeForm } from '#storage/use-change-form';
import { Actions } from '#ui/actions';
import { useBoundFields } from '#ui/bound-fields';
import { Button } from '#ui/button';
import { Card } from '#ui/card';
import { ErrorSummary } from '#ui/error-summary';
import { Hint } from '#ui/hint';
import { Kept, useKept } from '#ui/kept-forms';
import { RefusedNote } from '#ui/refused-note';
import { Stack } from '#ui/stack';
import { useThrownAway } from '#ui/thrown-away';
import { useLanguage } from '#ui/words';
import { useFormWords } from './form-words';

/** Ties a form's values to fields, with the words for what is wrong; a name in a text has a sentence of its own. */
export function useDeviationFields<V extends object>(form: ChangeForm<V>) {
  const language = useLanguage();
  const t = useFormWords();
  const { refused } = form;
  const names = refusalWords(new Refusal('names-somebody'), language);
  const marked = refused?.field ? { [refused.field]: refusalWords(refused.refusal, language).sentence } : undefined;
  const own = { 'names-somebody': `${names.sentence} ${names.remedy}`, toUnits: t('chooseUnit') };
  return useBoundFields(form, own, marked);
}

interface DeviationFormProps<V extends object> {
  form: ChangeForm<V>;
  fields: ReturnType<typeof useDeviationFields<V>>;
  label: string;
  save: string;
  onClose: () => void;
  children: ReactNode;
}

/** A form on the page of a deviation or a matter: what is wrong, the fields, save and cancel. Its first field gets focus. */
export function DeviationForm<V extends object>(props: DeviationFormProps<V>) {
  const { form, fields, label, save, onClose, children } = props;
  const t = useFormWords();
  const language = useLanguage();
  const box = useRef<HTMLFormElement>(null);
  useEffect(() => box.current?.querySelector<HTMLElement>('input, textarea, select')?.focus(), []);
  const thrownAway = useThrownAway();
  const cancel = async () => {
    const putBack = await form.discard();
    onClose();
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
          void form.save().then((stands) => stands && onClose());
        }}
      >
        <Stack>
          <ErrorSummary title={fields.title} errors={fields.list} attempt={form.attempt} />
          {form.refused && <RefusedNote words={refusalWords(form.refused.refusal, language)} />}
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

interface OpenerProps {
  id: string;
  label: string;
  kind?: 'primary' | 'secondary' | 'quiet';
  children: (close: () => void) => ReactNode;
}

/** A button that makes room for a form. The form stays under a pull. */
export function FormOpener({ id, label, kind = 'secondary', children }: OpenerProps) {
  const [open, setOpen] = useKept(id);
  if (open) return <Kept id={id} form={({ close }) => children(close)} />;
  return (
    <Button kind={kind} onPress={() => setOpen(true)}>
      {label}
    </Button>
  );
}
