import type { ActionPlanRow } from '#domain/action-plan';
import { SECTOR_GROUP_WORDS } from '#domain/action-plan-words';
import { COUNTY_DOSSIER } from '#domain/county';
import { DEVIATION_TYPES } from '#domain/deviation';
import { DEVIATION_TYPE_WORDS } from '#domain/deviation-words';
import { INDICATORS } from '#domain/indicator';
import { INDICATOR_WORDS } from '#domain/indicator-words';
import { SECTOR_GROUPS } from '#domain/october-measures';
import type { Rec } from '#domain/record';
import { useChangeForm } from '#storage/use-change-form';
import { useMe } from '#storage/use-me';
import { Checkbox } from '#ui/checkbox';
import { ChoiceGroup } from '#ui/choice-group';
import { DateField } from '#ui/date-field';
import { SelectField } from '#ui/select-field';
import { TextArea } from '#ui/text-area';
import { TextField } from '#ui/text-field';
import { useLanguage } from '#ui/words';
import { usePlanFormWords } from './form-words';
import { PlanDraft, usePlanFields } from './plan-draft';
import { emptyRow, rowChanges, valuesOf } from './row-values';

const MEASURES = ['deviations', 'indicator', 'matters', 'words'] as const;
const DONE = ['date', 'year', 'words'] as const;

interface RowFormProps {
  /** The row that is changed; undefined: a new one. */
  record?: Rec<ActionPlanRow>;
  onClose: (stands: boolean) => void;
}

/** Writes a row of the plan, or changes one and says why. */
export function RowForm({ record, onClose }: RowFormProps) {
  const t = usePlanFormWords();
  const language = useLanguage();
  const { actor, units } = useMe();
  const form = useChangeForm(
    COUNTY_DOSSIER,
    `actionPlanRow:${record?.id ?? 'new'}`,
    record ? valuesOf(record.body) : emptyRow(actor.unit),
    rowChanges(record),
  );
  const fields = usePlanFields(form, { why: t('whyMissing'), year: t('yearWrong') });
  const { values } = form;
  const sectors = SECTOR_GROUPS.map((value) => ({ value, label: SECTOR_GROUP_WORDS[value][language] }));
  const choices = [
    { value: '', label: t('nobody') },
    ...units.filter((one) => !one.generic || one.forum).map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <PlanDraft form={form} fields={fields} label={t(record ? 'edit' : 'add')} onClose={onClose}>
      <TextField label={t('area')} {...fields.text('area')} />
      <ChoiceGroup legend={t('sectors')} options={sectors} {...fields.many('sectors')} />
      <TextField label={t('services')} {...fields.text('services')} />
      <TextArea label={t('goal')} rows={2} {...fields.text('goal')} />
      <TextArea label={t('measureText')} hint={t('measureTextHint')} rows={2} {...fields.text('measureText')} />
      <ChoiceGroup
        legend={t('measureBy')}
        options={MEASURES.map((value) => ({ value, label: t(`by.${value}`) }))}
        {...fields.one('measureBy')}
      />
      {values.measureBy === 'deviations' && (
        <>
          <ChoiceGroup
            legend={t('types')}
            hint={t('typesHint')}
            options={DEVIATION_TYPES.map((value) => ({ value, label: DEVIATION_TYPE_WORDS[value][language] }))}
            {...fields.many('types')}
          />
          <ChoiceGroup
            legend={t('betweenSectors')}
            hint={t('betweenHint')}
            options={sectors}
            {...fields.many('between')}
          />
        </>
      )}
      {values.measureBy === 'indicator' && (
        <SelectField
          label={t('indicator')}
          placeholder={t('choose')}
          options={INDICATORS.map((value) => ({ value, label: INDICATOR_WORDS[value][language] }))}
          {...fields.text('indicator')}
        />
      )}
      <TextArea label={t('activity')} rows={2} {...fields.text('activity')} />
      <ChoiceGroup
        legend={t('doneBy')}
        options={DONE.map((value) => ({ value, label: t(`done.${value}`) }))}
        {...fields.one('doneKind')}
      />
      {values.doneKind === 'date' && <DateField label={t('date')} {...fields.text('date')} />}
      {values.doneKind === 'year' && (
        <TextField label={t('year')} width="short" inputMode="numeric" {...fields.text('year')} />
      )}
      <TextField label={t('doneByText')} {...fields.text('doneByText')} />
      <SelectField label={t('owner')} options={choices} {...fields.text('owner')} />
      <SelectField label={t('followedUpBy')} options={choices} {...fields.text('followedUpBy')} />
      <TextField label={t('source')} {...fields.text('source')} />
      {record?.body.isExample && <Checkbox label={t('isExample')} {...fields.tick('isExample')} />}
      {record && <TextField label={t('why')} {...fields.text('why')} />}
    </PlanDraft>
  );
}
