import { SECTOR_GROUP_WORDS } from '#domain/action-plan-words';
import { COUNTY_DOSSIER } from '#domain/county';
import { LEVEL_WORDS } from '#domain/deviation-words';
import { SECTOR_GROUPS } from '#domain/october-measures';
import type { Rec } from '#domain/record';
import { FORUMS } from '#domain/unit';
import { YEAR_ROOMS, type YearPoint } from '#domain/year-wheel';
import { useChangeForm } from '#storage/use-change-form';
import { ChoiceGroup } from '#ui/choice-group';
import { DateField } from '#ui/date-field';
import { SelectField } from '#ui/select-field';
import { TextArea } from '#ui/text-area';
import { TextField } from '#ui/text-field';
import { useLanguage } from '#ui/words';
import { usePlanFormWords } from './form-words';
import { PlanDraft, usePlanFields } from './plan-draft';
import { pointChanges, valuesOfPoint } from './point-values';
import { useYearWords } from './year-words';

const EVERY = ['day', 'week', 'year', 'once'] as const;
const WHO = ['everybody', 'forum', 'sectors'] as const;

/** Writes a fixed point, or changes one and says why. */
export function PointForm({ record, onClose }: { record?: Rec<YearPoint>; onClose: () => void }) {
  const t = useYearWords();
  const words = usePlanFormWords();
  const language = useLanguage();
  const form = useChangeForm(
    COUNTY_DOSSIER,
    `yearPoint:${record?.id ?? 'new'}`,
    valuesOfPoint(record?.body),
    pointChanges(record),
  );
  const fields = usePlanFields(form, {
    day: t('form.dayWrong'),
    week: t('form.weekWrong'),
    leadDays: t('form.leadWrong'),
    sectors: t('form.sectorsMissing'),
    why: t('form.whyMissing'),
  });
  const { every, who } = form.values;
  const month = new Intl.DateTimeFormat(language === 'sv' ? 'sv-SE' : 'en-GB', { month: 'long', timeZone: 'UTC' });
  const months = Array.from({ length: 12 }, (_, at) => ({
    value: String(at + 1),
    label: month.format(new Date(Date.UTC(2024, at, 15))),
  }));
  return (
    <PlanDraft form={form} fields={fields} label={t(record ? 'form.edit' : 'form.add')} onClose={onClose}>
      <TextField label={t('form.what')} {...fields.text('what')} />
      <ChoiceGroup
        legend={t('form.when')}
        options={EVERY.map((value) => ({ value, label: t(`form.every.${value}`) }))}
        {...fields.one('every')}
      />
      {every === 'day' && (
        <>
          <SelectField label={t('form.month')} width="short" options={months} {...fields.text('month')} />
          <TextField label={t('form.day')} width="short" inputMode="numeric" {...fields.text('day')} />
        </>
      )}
      {every === 'week' && (
        <TextField label={t('form.week')} width="short" inputMode="numeric" {...fields.text('week')} />
      )}
      {every === 'once' && <DateField label={t('form.date')} {...fields.text('date')} />}
      <ChoiceGroup
        legend={t('form.forWhom')}
        options={WHO.map((value) => ({ value, label: t(`form.who.${value}`) }))}
        {...fields.one('who')}
      />
      {who === 'forum' && (
        <SelectField
          label={t('form.forum')}
          placeholder={words('choose')}
          options={FORUMS.map((value) => ({ value, label: LEVEL_WORDS[value][language] }))}
          {...fields.text('forum')}
        />
      )}
      {who === 'sectors' && (
        <ChoiceGroup
          legend={t('form.sectors')}
          options={SECTOR_GROUPS.map((value) => ({ value, label: SECTOR_GROUP_WORDS[value][language] }))}
          {...fields.many('sectors')}
        />
      )}
      <TextField label={t('form.leadDays')} width="short" inputMode="numeric" {...fields.text('leadDays')} />
      <SelectField
        label={t('form.about')}
        options={YEAR_ROOMS.map((value) => ({ value, label: t(`about.${value}`) }))}
        {...fields.text('about')}
      />
      <TextArea label={t('form.text')} rows={2} {...fields.text('text')} />
      <TextField label={t('form.source')} {...fields.text('source')} />
      {record && <TextField label={t('form.why')} {...fields.text('why')} />}
    </PlanDraft>
  );
}
