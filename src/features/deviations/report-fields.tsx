import { STEP_WORDS } from '#domain/case-words';
import { AGE_BANDS, DEVIATION_TYPES } from '#domain/deviation';
import { ageBandWords, DEVIATION_TYPE_WORDS } from '#domain/deviation-words';
import { regionProfile } from '#domain/region-profile';
import { STEPS } from '#domain/step-name';
import type { BoundFields } from '#ui/bound-fields';
import { ChoiceGroup } from '#ui/choice-group';
import { DateField } from '#ui/date-field';
import { SelectField } from '#ui/select-field';
import { TextArea } from '#ui/text-area';
import { useLanguage } from '#ui/words';
import type { ReportValues } from './report-values';
import { useReportWords } from './report-words';
import { UnitsField } from './units-field';

/** What a report asks for, new or mended. `near`: the units that come first, for they are in the case. */
export function ReportFields({ fields, near }: { fields: BoundFields<ReportValues>; near: readonly string[] }) {
  const t = useReportWords();
  const language = useLanguage();
  return (
    <>
      <ChoiceGroup
        {...fields.one('type')}
        legend={t('type')}
        options={DEVIATION_TYPES.map((type) => ({ value: type, label: DEVIATION_TYPE_WORDS[type][language] }))}
      />
      <TextArea label={t('what')} hint={t('whatHint')} rows={4} {...fields.text('what')} />
      <TextArea label={t('consequence')} rows={3} {...fields.text('consequence')} />
      <TextArea label={t('wanted')} rows={3} {...fields.text('wanted')} />
      <UnitsField fields={fields} near={near} />
      <SelectField
        label={t('ageBand')}
        placeholder={t('choose')}
        options={AGE_BANDS.map((band) => ({ value: band, label: ageBandWords(band)[language] }))}
        {...fields.text('ageBand')}
      />
      <SelectField
        label={t('step')}
        options={[
          { value: '', label: t('noStep') },
          ...STEPS.map((step) => ({ value: step, label: STEP_WORDS[step][language] })),
        ]}
        {...fields.text('step')}
      />
      <DateField label={t('happenedOn')} {...fields.text('happenedOn')} />
      <DateField
        label={t('due')}
        hint={t('dueHint', { days: regionProfile(undefined).deadlines.deviationWorkingDays })}
        {...fields.text('due')}
      />
    </>
  );
}
