import type { ReactNode } from 'react';
import { refusalWords } from '#domain/refusal-words';
import type { ChangeForm } from '#storage/use-change-form';
import { useBoundFields } from '#ui/bound-fields';
import { Card } from '#ui/card';
import { DraftForm } from '#ui/draft-form';
import { RefusedNote } from '#ui/refused-note';
import { useToast } from '#ui/toast-provider';
import { useLanguage } from '#ui/words';
import { useFormWords } from './form-words';

/** Ties the values of an entry to its fields, with the words for what is wrong in each. */
export function useEntryFields<V extends object>(form: ChangeForm<V>) {
  const t = useFormWords();
  const own = { mail: t('mailWrong'), schoolUnitCode: t('codeWrong'), principalId: t('choose') };
  const { refused } = form;
  const field = refused?.field ?? '';
  const said =
    refused?.refusal.code === 'names-somebody' ? t('personal') : t(field === 'reportsTo' ? 'circle' : 'notThere');
  return useBoundFields(form, own, field ? { [field]: said } : undefined);
}

interface EntryFormProps<V extends object> {
  form: ChangeForm<V>;
  fields: ReturnType<typeof useEntryFields<V>>;
  label: string;
  onClose: () => void;
  children: ReactNode;
}

/** The form of one entry of the structure, with what was refused and where. */
export function EntryForm<V extends object>({ form, fields, label, onClose, children }: EntryFormProps<V>) {
  const t = useFormWords();
  const language = useLanguage();
  const toast = useToast();
  const { refused } = form;
  return (
    <Card>
      <DraftForm
        label={label}
        faults={{ ...fields, attempt: form.attempt }}
        notes={refused && <RefusedNote words={refusalWords(refused.refusal, language)} />}
        restored={form.restored && t('restored')}
        words={{ save: t('save'), cancel: t('cancel') }}
        onSave={form.save}
        onDiscard={form.discard}
        onClose={(stands) => {
          if (stands) toast({ message: t('saved') });
          onClose();
        }}
      >
        {children}
      </DraftForm>
    </Card>
  );
}
