import { PLAN_STATUSES } from '#domain/action-plan';
import { reportActionPlan } from '#domain/action-plan-rows';
import { PLAN_STATUS_WORDS } from '#domain/action-plan-words';
import { civilDate } from '#domain/civil-date';
import { COUNTY_DOSSIER } from '#domain/county';
import { formChange, useChangeForm } from '#storage/use-change-form';
import { useNow } from '#storage/use-now';
import { ChoiceGroup } from '#ui/choice-group';
import { DateField } from '#ui/date-field';
import { TextArea } from '#ui/text-area';
import { useLanguage } from '#ui/words';
import { usePlanFormWords } from './form-words';
import { PlanDraft, usePlanFields } from './plan-draft';

/** Says how a row stands, on a day, in words that everybody can read. */
export function ReportForm({ rowId, onClose }: { rowId: string; onClose: () => void }) {
  const t = usePlanFormWords();
  const language = useLanguage();
  const form = useChangeForm(
    COUNTY_DOSSIER,
    `reportActionPlan:${rowId}`,
    { status: '', on: civilDate(useNow()), text: '' },
    (values, _seen, idOf) => [
      formChange('report', reportActionPlan, { reportId: idOf('report'), report: { rowId, ...values } }),
    ],
  );
  const fields = usePlanFields(form, { status: t('statusMissing'), on: t('notBackwards') });
  return (
    <PlanDraft form={form} fields={fields} label={t('report')} onClose={onClose}>
      <ChoiceGroup
        legend={t('status')}
        options={PLAN_STATUSES.map((value) => ({ value, label: PLAN_STATUS_WORDS[value][language] }))}
        {...fields.one('status')}
      />
      <DateField label={t('on')} {...fields.text('on')} />
      <TextArea label={t('text')} hint={t('textHint')} rows={3} {...fields.text('text')} />
    </PlanDraft>
  );
}
