import type { ReactNode } from 'react';
import { refusalWords } from '#domain/refusal-words';
import type { ChangeForm } from '#storage/use-change-form';
import { useBoundFields } from '#ui/bound-fields';
import { Card } from '#ui/card';
import { DraftForm } from '#ui/draft-form';
import { useLost } from '#ui/kept-forms';
import { LostHere } from '#ui/lost-here';
import { useLanguage } from '#ui/words';
import { useFormWords } from './form-words';
import { RefusalNote } from './refusal-note';

/**
 * Ties a form's values to fields, with the words for what is wrong; `own` words a field's or a schema's fault, and `misdated`
 * what is wrong with a field's day.
 */
export function useCaseFields<V extends object>(
  form: ChangeForm<V>,
  own: Readonly<Record<string, string>> = {},
  misdated: Readonly<Record<string, string>> = {},
) {
  const language = useLanguage();
  const { refused } = form;
  const day = refused?.refusal.code === 'bad-date' ? misdated[refused.field ?? ''] : undefined;
  const marked = refused?.field
    ? { [refused.field]: day ?? refusalWords(refused.refusal, language).sentence }
    : undefined;
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

/** A form inside a page of the case, with what was refused and whether what it was opened at is gone. */
export function CaseForm<V extends object>({ form, fields, label, save, onClose, children }: CaseFormProps<V>) {
  const t = useFormWords();
  const lost = useLost(form.begun) && !form.saving;
  return (
    <Card>
      <DraftForm
        label={label}
        faults={{ ...fields, attempt: form.attempt }}
        notes={
          <>
            {form.refused && <RefusalNote refusal={form.refused.refusal} />}
            {lost && <LostHere />}
          </>
        }
        restored={form.restored && t('restored')}
        words={{ save, cancel: t('cancel') }}
        onSave={form.save}
        onDiscard={form.discard}
        onClose={onClose}
      >
        {children}
      </DraftForm>
    </Card>
  );
}
