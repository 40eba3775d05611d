import type { Unit } from '#domain/unit';
import type { BoundFields } from '#ui/bound-fields';
import { ChoiceGroup } from '#ui/choice-group';
import { SelectField } from '#ui/select-field';
import { Stack } from '#ui/stack';
import { TextArea } from '#ui/text-area';
import { TextField } from '#ui/text-field';
import { useServiceWords } from './service-words';
import { useListedUnit } from './use-listed-unit';

/** One service to invite, as a form holds it. */
export interface ServiceEntry {
  unit: string;
  ongoingContact: '' | 'yes' | 'no';
  contactPerson: string;
  reason: string;
}

interface ServiceEntryFieldsProps {
  fields: BoundFields<ServiceEntry>;
  /** The units that may be invited: named ones, each once. */
  units: readonly Unit[];
}

/** One service to invite: which, whether it already meets the child, and otherwise why it is called all the same. */
export function ServiceEntryFields({ fields, units }: ServiceEntryFieldsProps) {
  const t = useServiceWords();
  const { values } = fields;
  const listed = useListedUnit();
  return (
    <Stack>
      <SelectField
        label={t('unit')}
        placeholder={t('choose')}
        options={units.map((unit) => ({ value: unit.id, label: unit.name }))}
        hint={listed(values.unit)}
        {...fields.text('unit')}
      />
      <ChoiceGroup
        {...fields.one('ongoingContact')}
        legend={t('ongoing')}
        hint={t('ongoingHint')}
        options={[
          { value: 'yes', label: t('ongoingYes') },
          { value: 'no', label: t('ongoingNo') },
        ]}
      />
      {values.ongoingContact === 'no' && (
        <TextArea label={t('reason')} hint={t('reasonHint')} rows={3} {...fields.text('reason')} />
      )}
      <TextField
        label={t('contactPerson')}
        hint={t('contactPersonHint')}
        autoComplete="off"
        {...fields.text('contactPerson')}
      />
    </Stack>
  );
}
