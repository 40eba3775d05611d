import { ACTION_STATUSES, type Action } from '#domain/action';
import { reportAction } from '#domain/action-report';
import { ACTION_STATUS_WORDS } from '#domain/choice-words';
import { civilDate } from '#domain/civil-date';
import type { PlanEntry } from '#domain/plan-content';
import { formChange, useChangeForm } from '#storage/use-change-form';
import { capital } from '#ui/capital';
import { ChoiceGroup } from '#ui/choice-group';
import { SelectField } from '#ui/select-field';
import { TextArea } from '#ui/text-area';
import { useLanguage } from '#ui/words';
import { useMatrixWords } from './matrix-words';
import { PlanForm, useFields } from './plan-form';
import type { InPlan } from './plan-kept';

interface ReportFormProps extends InPlan {
  entry: PlanEntry & { body: Action };
  status: Action['status'];
}

const SAYS = ['accepts', 'declines', 'reports'] as const;

/** What the responsible unit says of an action in another unit's plan. */
export function ReportForm({ plan, lost, entry, status, onClose }: ReportFormProps) {
  const t = useMatrixWords();
  const language = useLanguage();
  const form = useChangeForm(
    plan.caseId,
    `report:${entry.id}`,
    { says: '' as string, status: status as string, text: '' },
    (now, _seen, idOf) => [
      formChange('report', reportAction, {
        reportId: idOf('report'),
        report: {
          actionId: entry.id,
          says: now.says,
          status: now.says === 'reports' ? now.status : null,
          text: now.text,
          on: civilDate(plan.now),
        },
      }),
    ],
  );
  const fields = useFields(form);
  return (
    <PlanForm
      form={form}
      fields={fields}
      label={t('report.title')}
      save={t('report.save')}
      lost={lost && { plan, recordId: entry.id, what: entry.body.text, may: 'copy' }}
      onClose={onClose}
    >
      <ChoiceGroup
        {...fields.one('says')}
        legend={t('report.says')}
        options={SAYS.map((value) => ({ value, label: t(`report.${value}`) }))}
      />
      {form.values.says === 'reports' && (
        <SelectField
          label={t('report.status')}
          width="short"
          options={ACTION_STATUSES.map((value) => ({
            value,
            label: capital(ACTION_STATUS_WORDS[value][language]),
          }))}
          {...fields.text('status')}
        />
      )}
      <TextArea
        label={form.values.says === 'declines' ? t('report.textNo') : t('report.text')}
        rows={2}
        {...fields.text('text')}
      />
    </PlanForm>
  );
}
