import type { Rec } from '#domain/record';
import { type CountyUnit, SERVICE_TYPES } from '#domain/structure';
import { SERVICE_TYPE_WORDS } from '#domain/structure-words';
import { useMe } from '#storage/use-me';
import { SelectField } from '#ui/select-field';
import { TextField } from '#ui/text-field';
import { useLanguage } from '#ui/words';
import { EntryForm, useEntryFields } from './entry-form';
import { useFormWords } from './form-words';
import { PlaceFields } from './place-fields';
import { useStructureWords } from './structure-words';
import { useEntryForm } from './use-entry-form';
import { useStructure } from './use-structure';

const EMPTY = {
  name: '',
  service: '' as CountyUnit['service'],
  principalId: '',
  municipality: '',
  area: '',
  contact: '',
  phone: '',
  mail: '',
  schoolUnitCode: '',
  inSamplan: '',
};

/** Writes a new unit, or changes one. */
export function UnitForm({ record, onClose }: { record?: Rec<CountyUnit>; onClose: () => void }) {
  const t = useFormWords();
  const words = useStructureWords();
  const language = useLanguage();
  const { units } = useMe();
  const { principals } = useStructure();
  const form = useEntryForm('unit', record, record?.body ?? EMPTY, (values) => values);
  const fields = useEntryFields(form);
  return (
    <EntryForm
      form={form}
      fields={fields}
      label={record ? `${words('change')}: ${record.body.name}` : words('newUnit')}
      onClose={onClose}
    >
      <TextField label={t('name')} {...fields.text('name')} />
      <SelectField
        label={words('type')}
        placeholder={t('choose')}
        options={SERVICE_TYPES.map((type) => ({ value: type, label: SERVICE_TYPE_WORDS[type][language] }))}
        {...fields.text('service')}
      />
      <SelectField
        label={t('principal')}
        placeholder={t('choose')}
        options={principals.map(({ id, body }) => ({ value: id, label: body.name }))}
        {...fields.text('principalId')}
      />
      <PlaceFields fields={fields} />
      <TextField
        label={t('code')}
        hint={t('codeHint')}
        inputMode="numeric"
        width="short"
        {...fields.text('schoolUnitCode')}
      />
      <SelectField
        label={t('inSamplan')}
        hint={t('inSamplanHint')}
        placeholder={t('none')}
        options={units.filter((unit) => !unit.generic).map((unit) => ({ value: unit.id, label: unit.name }))}
        {...fields.text('inSamplan')}
      />
    </EntryForm>
  );
}
