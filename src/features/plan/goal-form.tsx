import { editGoal, type Goal, setGoal } from '#domain/goal';
import type { Need } from '#domain/need';
import type { PlanEntry } from '#domain/plan-content';
import { changedFields, formChange, useChangeForm } from '#storage/use-change-form';
import { Checkbox } from '#ui/checkbox';
import { DateField } from '#ui/date-field';
import { SelectField } from '#ui/select-field';
import { TextArea } from '#ui/text-area';
import { useMatrixWords } from './matrix-words';
import { PlanForm, useFields } from './plan-form';
import type { InPlan } from './plan-kept';

interface GoalFormProps extends InPlan {
  entry?: PlanEntry & { body: Goal };
  /** The need that a new goal answers to, where the person began from one. */
  need?: PlanEntry & { body: Need };
}

const bodyOf = (values: {
  text: string;
  indicator: string;
  targetDate: string;
  needId: string;
  longTerm: boolean;
}) => ({
  needId: values.needId || null,
  longTerm: values.longTerm,
  text: values.text,
  indicator: values.indicator,
  targetDate: values.targetDate || null,
});

/** Sets a goal, or mends one. */
export function GoalForm({ plan, lost, entry, need, onClose }: GoalFormProps) {
  const t = useMatrixWords();
  const body = entry?.body;
  const needs = plan.matrix.needs.flatMap((one) =>
    one.need ? [{ value: one.need.id, label: one.need.body.text, lang: 'sv' }] : [],
  );
  const form = useChangeForm(
    plan.caseId,
    `goal:${plan.caseId}:${entry?.id ?? `new:${need?.id ?? ''}`}`,
    {
      text: body?.text ?? '',
      indicator: body?.indicator ?? '',
      targetDate: body?.targetDate ?? '',
      needId: body ? (body.needId ?? '') : (need?.id ?? ''),
      longTerm: body?.longTerm ?? false,
    },
    (now, seen, idOf) => {
      if (!entry || lost) {
        const isThere = needs.some((one) => one.value === now.needId);
        const goal = bodyOf(isThere ? now : { ...now, needId: '' });
        return [formChange('add', setGoal, { goalId: idOf('goal'), goal })];
      }
      const fields = ['text', 'indicator', 'targetDate', 'needId', 'longTerm'] as const;
      const edit = changedFields(bodyOf(seen), bodyOf(now), fields, idOf);
      return edit ? [formChange('edit', editGoal, { goalId: entry.id, ...edit }, { settles: fields })] : [];
    },
  );
  const fields = useFields(form, { text: t('goal.missing') });
  return (
    <PlanForm
      form={form}
      fields={fields}
      label={t(entry ? 'changeGoal' : 'addGoal')}
      save={t(lost && entry ? 'goal.saveNew' : 'goal.save')}
      lost={
        lost && {
          plan,
          recordId: (entry ?? need)?.id,
          what: (entry ?? need)?.body.text,
          may: entry ? 'again' : 'without',
        }
      }
      onClose={onClose}
    >
      <TextArea label={t('goal.text')} hint={t('goal.textHint')} rows={2} {...fields.text('text')} />
      <TextArea label={t('goal.indicator')} rows={2} {...fields.text('indicator')} />
      <DateField label={t('goal.target')} {...fields.text('targetDate')} />
      {needs.length > 0 && (
        <SelectField label={t('goal.need')} placeholder={t('goal.noNeed')} options={needs} {...fields.text('needId')} />
      )}
      <Checkbox label={t('goal.longTerm')} {...fields.tick('longTerm')} />
    </PlanForm>
  );
}
