import type { Rec } from '#domain/record';
import { type CooperationGroup, GROUP_KINDS, LEVELS, MATTERS } from '#domain/structure';
import { GROUP_KIND_LONG, GROUP_KIND_WORDS, LEVEL_OF_GROUP_WORDS, MATTER_WORDS } from '#domain/structure-words';
import { reportsOnward } from '#domain/where-to-send';
import { useMe } from '#storage/use-me';
import { ChoiceGroup } from '#ui/choice-group';
import { SelectField } from '#ui/select-field';
import { TextArea } from '#ui/text-area';
import { TextField } from '#ui/text-field';
import { useLanguage } from '#ui/words';
import { EntryForm, useEntryFields } from './entry-form';
import { useFormWords } from './form-words';
import { MembersField } from './members-field';
import { PlaceFields } from './place-fields';
import { useStructureWords } from './structure-words';
import { useEntryForm } from './use-entry-form';
import { useStructure } from './use-structure';

type Values = Omit<CooperationGroup, 'reportsTo'> & { reportsTo: string };
const EMPTY: Values = {
  name: '',
  kind: '' as CooperationGroup['kind'],
  level: '' as CooperationGroup['level'],
  municipality: '',
  area: '',
  mandate: '',
  takesUp: [],
  reportsTo: '',
  functions: '',
  unitIds: [],
  contact: '',
  phone: '',
  mail: '',
  inSamplan: '',
};

/** Writes a new group, or changes one. What would report to it, however far down, can not be above it. */
export function GroupForm({ record, onClose }: { record?: Rec<CooperationGroup>; onClose: () => void }) {
  const t = useFormWords();
  const words = useStructureWords();
  const language = useLanguage();
  const { units } = useMe();
  const { groups } = useStructure();
  const initial: Values = record ? { ...record.body, reportsTo: record.body.reportsTo ?? '' } : EMPTY;
  const form = useEntryForm('group', record, initial, (values) => ({ ...values, reportsTo: values.reportsTo || null }));
  const fields = useEntryFields(form);
  const above = groups.filter(
    (one) => one.id !== record?.id && !reportsOnward(groups, one).some(({ id }) => id === record?.id),
  );
  const long = (kind: CooperationGroup['kind']) => GROUP_KIND_LONG[kind]?.[language];
  return (
    <EntryForm
      form={form}
      fields={fields}
      label={record ? `${words('change')}: ${record.body.name}` : words('newGroup')}
      onClose={onClose}
    >
      <TextField label={t('name')} {...fields.text('name')} />
      <SelectField
        label={t('kind')}
        placeholder={t('choose')}
        options={GROUP_KINDS.map((kind) => ({
          value: kind,
          label: [GROUP_KIND_WORDS[kind][language], long(kind)].filter(Boolean).join(': '),
        }))}
        {...fields.text('kind')}
      />
      <ChoiceGroup
        legend={t('level')}
        options={LEVELS.map((level) => ({ value: level, label: LEVEL_OF_GROUP_WORDS[level][language] }))}
        {...fields.one('level')}
      />
      <TextArea label={t('mandate')} rows={4} {...fields.text('mandate')} />
      <ChoiceGroup
        legend={t('takesUp')}
        hint={t('takesUpHint')}
        options={MATTERS.map((matter) => ({ value: matter, label: MATTER_WORDS[matter][language] }))}
        {...fields.many('takesUp')}
      />
      <SelectField
        label={t('reportsTo')}
        placeholder={words('top')}
        options={above.map(({ id, body }) => ({ value: id, label: body.name }))}
        {...fields.text('reportsTo')}
      />
      <TextArea label={t('functions')} hint={t('functionsHint')} rows={4} {...fields.text('functions')} />
      <MembersField
        chosen={form.values.unitIds}
        id={fields.id('unitIds')}
        error={fields.error('unitIds')}
        onChoose={(unitIds) => form.set({ unitIds })}
      />
      <PlaceFields fields={fields} />
      <SelectField
        label={t('forum')}
        hint={t('forumHint')}
        placeholder={t('none')}
        options={units.filter((unit) => unit.forum).map((unit) => ({ value: unit.id, label: unit.name }))}
        {...fields.text('inSamplan')}
      />
    </EntryForm>
  );
}
