import type { ReactNode } from 'react';
import { Refusal } from '#domain/refusal';
import { refusalWords } from '#domain/refusal-words';
import type { ChangeForm } from '#storage/use-change-form';
import { useBoundFields } from '#ui/bound-fields';
import { Card } from '#ui/card';
import { DraftForm } from '#ui/draft-form';
import { RefusedNote } from '#ui/refused-note';
import { useLanguage } from '#ui/words';
import { useFormWords } from './form-words';

/** The days that may stand in the wrong order, each with a sentence of its own that says in which. */
const DAYS = ['happenedOn', 'due', 'solvedOn', 'on'] as const;

/** Ties a form's values to fields, with the words for what is wrong; a name in a text has a sentence of its own. */
export function useDeviationFields<V extends object>(form: ChangeForm<V>) {
  const language = useLanguage();
  const t = useFormWords();
  const { refused } = form;
  const names = refusalWords(new Refusal('names-somebody'), language);
  const day = DAYS.find((field) => refused?.refusal.code === 'bad-date' && field === refused.field);
  const said = day ? t(`days.${day}`) : refused && refusalWords(refused.refusal, language).sentence;
  const marked = refused?.field && said ? { [refused.field]: said } : undefined;
  const own = { 'names-somebody': `${names.sentence} ${names.remedy}`, toUnits: t('chooseUnit') };
  return useBoundFields(form, own, marked);
}

interface DeviationFormProps<V extends object> {
  form: ChangeForm<V>;
  fields: ReturnType<typeof useDeviationFields<V>>;
  label: string;
  save: string;
  onClose: (stands: boolean) => void;
  children: ReactNode;
}

/** A form on the page of a deviation or a matter, with what was refused. */
export function DeviationForm<V extends object>(props: DeviationFormProps<V>) {
  const { form, fields, label, save, onClose, children } = props;
  const t = useFormWords();
  const language = useLanguage();
  return (
    <Card>
      <DraftForm
        label={label}
        faults={{ ...fields, attempt: form.attempt }}
        notes={form.refused && <RefusedNote words={refusalWords(form.refused.refusal, language)} />}
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
