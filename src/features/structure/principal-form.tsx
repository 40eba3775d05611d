import type { Rec } from '#domain/record';
import { LISTED_PRINCIPAL_KINDS, type Principal } from '#domain/structure';
import { PRINCIPAL_KIND_WORDS } from '#domain/structure-words';
import { ChoiceGroup } from '#ui/choice-group';
import { TextField } from '#ui/text-field';
import { useLanguage } from '#ui/words';
import { EntryForm, useEntryFields } from './entry-form';
import { useFormWords } from './form-words';
import { useStructureWords } from './structure-words';
import { useEntryForm } from './use-entry-form';

/** Writes a new principal, or changes one. */
export function PrincipalForm({ record, onClose }: { record?: Rec<Principal>; onClose: () => void }) {
  const t = useFormWords();
  const words = useStructureWords();
  const language = useLanguage();
  const initial = record?.body ?? { name: '', kind: '' as Principal['kind'], municipality: '' };
  const form = useEntryForm('principal', record, initial, (values) => values);
  const fields = useEntryFields(form);
  return (
    <EntryForm
      form={form}
      fields={fields}
      label={record ? `${words('change')}: ${record.body.name}` : words('newPrincipal')}
      onClose={onClose}
    >
      <TextField label={t('name')} {...fields.text('name')} />
      <ChoiceGroup
        legend={t('kind')}
        options={LISTED_PRINCIPAL_KINDS.map((kind) => ({ value: kind, label: PRINCIPAL_KIND_WORDS[kind][language] }))}
        {...fields.one('kind')}
      />
      <TextField label={t('municipality')} hint={t('municipalityHint')} {...fields.text('municipality')} />
    </EntryForm>
  );
}
