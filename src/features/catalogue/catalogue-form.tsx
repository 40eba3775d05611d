import type { ReactNode } from 'react';
import { refusalWords } from '#domain/refusal-words';
import type { ChangeForm } from '#storage/use-change-form';
import { useBoundFields } from '#ui/bound-fields';
import { Card } from '#ui/card';
import { DraftForm } from '#ui/draft-form';
import { RefusedNote } from '#ui/refused-note';
import { TextArea } from '#ui/text-area';
import { useToast } from '#ui/toast-provider';
import { useLanguage } from '#ui/words';
import { useCatalogueWords } from './catalogue-words';

/** What every form of a catalogue holds beside the entry: by which words it is found, and why it is changed. */
interface Common {
  words: string;
  why: string;
}

/** Ties a form's values to fields, with the words for what is wrong or was refused. */
export function useCatalogueFields<V extends object>(form: ChangeForm<V>, own: Readonly<Record<string, string>>) {
  const t = useCatalogueWords();
  const language = useLanguage();
  const { refused } = form;
  const marked = refused?.field ? { [refused.field]: refusalWords(refused.refusal, language).sentence } : undefined;
  return useBoundFields(form, { why: t('form.whyMissing'), ...own }, marked);
}

interface CatalogueFormProps<V extends Common> {
  form: ChangeForm<V>;
  fields: ReturnType<typeof useCatalogueFields<V>>;
  label: string;
  save: string;
  /** True where an entry is changed, which needs a reason. */
  isEdit: boolean;
  onClose: () => void;
  children: ReactNode;
}

/** The form of an entry: its own fields, the words that lead to it, and for a change the reason that all can read. */
export function CatalogueForm<V extends Common>(props: CatalogueFormProps<V>) {
  const { form, fields, label, save, isEdit, onClose, children } = props;
  const t = useCatalogueWords();
  const language = useLanguage();
  const toast = useToast();
  const words = fields as unknown as ReturnType<typeof useCatalogueFields<Common>>;
  return (
    <Card>
      <DraftForm
        label={label}
        faults={{ ...fields, attempt: form.attempt }}
        notes={form.refused && <RefusedNote words={refusalWords(form.refused.refusal, language)} />}
        restored={form.restored && t('form.restored')}
        words={{ save, cancel: t('form.cancel') }}
        onSave={form.save}
        onDiscard={form.discard}
        onClose={(stands) => {
          if (stands) toast({ message: t('form.saved') });
          onClose();
        }}
      >
        {children}
        <TextArea label={t('form.words')} hint={t('form.wordsHint')} rows={2} {...words.text('words')} />
        {isEdit && <TextArea label={t('form.why')} hint={t('form.whyHint')} rows={2} {...words.text('why')} />}
      </DraftForm>
    </Card>
  );
}
