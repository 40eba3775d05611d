import type { ReactNode } from 'react';
import { Refusal } from '#domain/refusal';
import { refusalWords } from '#domain/refusal-words';
import type { ChangeForm } from '#storage/use-change-form';
import { useBoundFields } from '#ui/bound-fields';
import { Card } from '#ui/card';
import { DraftForm } from '#ui/draft-form';
import { RefusedNote } from '#ui/refused-note';
import { useLanguage } from '#ui/words';
import { usePlanFormWords } from './form-words';

/** Ties a form's values to fields; `own` words a fault by its field. A number of a person in a text has its own sentence. */
export function usePlanFields<V extends object>(form: ChangeForm<V>, own: Readonly<Record<string, string>> = {}) {
  const language = useLanguage();
  const { refused } = form;
  const names = refusalWords(new Refusal('names-somebody'), language);
  const said = refused && (refused.refusal.code === 'names-somebody' ? names : refusalWords(refused.refusal, language));
  const marked = refused?.field && said ? { [refused.field]: own[refused.field] ?? said.sentence } : undefined;
  return useBoundFields(form, own, marked);
}

interface PlanDraftProps<V extends object> {
  form: ChangeForm<V>;
  fields: ReturnType<typeof usePlanFields<V>>;
  label: string;
  save?: string;
  onClose: (stands: boolean) => void;
  children: ReactNode;
}

/** A form of the county's plan or year, with what was refused. */
export function PlanDraft<V extends object>({ form, fields, label, save, onClose, children }: PlanDraftProps<V>) {
  const t = usePlanFormWords();
  const language = useLanguage();
  return (
    <Card>
      <DraftForm
        label={label}
        faults={{ ...fields, attempt: form.attempt }}
        notes={form.refused && <RefusedNote words={refusalWords(form.refused.refusal, language)} />}
        restored={form.restored && t('restored')}
        words={{ save: save ?? t('save'), cancel: t('cancel') }}
        onSave={form.save}
        onDiscard={form.discard}
        onClose={onClose}
      >
        {children}
      </DraftForm>
    </Card>
  );
}
