import { ACTION_STATUSES, type Action, addAction, assignAction, editAction, setActionStatus } from '#domain/action';
import { participants } from '#domain/audience';
import { ACTION_STATUS_WORDS } from '#domain/choice-words';
import type { Goal } from '#domain/goal';
import type { PlanEntry } from '#domain/plan-content';
import { changedFields, formChange, type IdOf, useChangeForm } from '#storage/use-change-form';
import { capital } from '#ui/capital';
import { DateField } from '#ui/date-field';
import { SelectField } from '#ui/select-field';
import { BesideAction } from '#ui/suggests';
import { TextArea } from '#ui/text-area';
import { TextField } from '#ui/text-field';
import { useLanguage } from '#ui/words';
import { type ActionValues, actionBody, actionField, actionValues } from './action-values';
import { useMatrixWords } from './matrix-words';
import styles from './pair.module.css';
import { PlanForm, useFields } from './plan-form';
import type { InPlan } from './plan-kept';

interface ActionFormProps extends InPlan {
  entry?: PlanEntry & { body: Action };
  /** The goal of a new one, where the person began from a goal. */
  goal?: PlanEntry & { body: Goal };
}

const TEXT = ['text', 'goalId', 'needId', 'start', 'due', 'indicator'] as const;
const WHO = ['who', 'person', 'familyWho', 'otherName', 'keptBecause'];

/** What an edited action comes to: its text and times, who answers for it, and how far it has come. */
function editsOf(id: string, seen: ReturnType<typeof actionBody>, now: ReturnType<typeof actionBody>, idOf: IdOf) {
  const nameOf = actionField;
  const text = changedFields(seen, now, TEXT, idOf);
  const who = changedFields(seen, now, ['responsible', 'keptBecause'], idOf);
  const status = changedFields(seen, now, ['status'], idOf);
  return [
    text && formChange('edit', editAction, { actionId: id, ...text }, { nameOf, settles: [...TEXT] }),
    who && formChange('assign', assignAction, { actionId: id, ...who }, { nameOf, settles: WHO }),
    status && formChange('status', setActionStatus, { actionId: id, ...status }, { nameOf, settles: ['status'] }),
  ].filter((change) => change !== undefined);
}

/** Adds an action, or mends one: what, who, when, how we see it, and in an edit how far it has come. */
export function ActionForm({ plan, lost, entry, goal: began, onClose }: ActionFormProps) {
  const t = useMatrixWords();
  const language = useLanguage();
  const goals = plan.matrix.needs.flatMap(({ goals }) => goals.flatMap(({ goal }) => (goal ? [goal] : [])));
  const needOf = (values: ActionValues) =>
    goals.find((goal) => goal.id === values.goalId)?.body.needId ??
    (values.goalId ? null : (entry?.body.needId ?? null));
  const known = (values: ActionValues) =>
    goals.some((goal) => goal.id === values.goalId) ? values : { ...values, goalId: '' };
  const body = (values: ActionValues) => actionBody(values, needOf(values));
  const form = useChangeForm(
    plan.caseId,
    `action:${plan.caseId}:${entry?.id ?? `new:${began?.id ?? ''}`}`,
    actionValues(entry?.body, began?.id ?? null),
    (now, seen, idOf) =>
      entry && !lost
        ? editsOf(entry.id, body(seen), body(now), idOf)
        : [
            formChange(
              'add',
              addAction,
              { actionId: idOf('action'), action: body(known(now)) },
              { nameOf: actionField },
            ),
          ],
  );
  const fields = useFields(form, {
    text: t('action.missing'),
    familyWho: t('action.missingFamily'),
    otherName: t('action.missingName'),
  });
  const { who } = form.values;
  const units = participants(plan.view.facts).map((unit) => ({ value: `unit:${unit}`, label: plan.unitName(unit) }));
  return (
    <PlanForm
      form={form}
      fields={fields}
      label={t(entry ? 'changeAction' : 'addAction')}
      save={t(lost && entry ? 'action.saveNew' : 'action.save')}
      lost={
        lost && {
          plan,
          recordId: (entry ?? began)?.id,
          what: (entry ?? began)?.body.text,
          may: entry ? 'again' : 'without',
        }
      }
      onClose={onClose}
    >
      <TextArea label={t('action.text')} rows={2} {...fields.text('text')} />
      <SelectField
        label={t('action.responsible')}
        placeholder={t('action.nobody')}
        options={[
          ...units,
          { value: 'family', label: t('action.family') },
          { value: 'other', label: t('action.other') },
        ]}
        {...fields.text('who')}
        // A reason is given for one unit: another may have one of its own, or need none.
        onChange={(event) => form.set({ who: event.currentTarget.value, keptBecause: '' })}
      />
      {who.startsWith('unit:') && (
        <TextField label={t('action.person')} hint={t('action.personHint')} {...fields.text('person')} />
      )}
      {who === 'family' && <TextField label={t('action.familyWho')} {...fields.text('familyWho')} />}
      {who === 'other' && <TextField label={t('action.otherName')} {...fields.text('otherName')} />}
      <BesideAction
        text={form.values.text}
        unit={who.startsWith('unit:') ? who.slice('unit:'.length) : null}
        units={participants(plan.view.facts)}
        caseId={plan.caseId}
        step="plan"
        kept={form.values.keptBecause}
        onKept={(keptBecause) => form.set({ keptBecause })}
      />
      <div className={styles.pair}>
        <DateField label={t('action.start')} {...fields.text('start')} />
        <DateField label={t('action.due')} {...fields.text('due')} />
      </div>
      <TextArea label={t('action.indicator')} rows={2} {...fields.text('indicator')} />
      {(entry || lost) && (
        <>
          <SelectField
            label={t('action.status')}
            width="short"
            options={ACTION_STATUSES.map((value) => ({
              value,
              label: capital(ACTION_STATUS_WORDS[value][language]),
            }))}
            {...fields.text('status')}
          />
          <SelectField
            label={t('action.goal')}
            placeholder={t('action.noGoal')}
            options={goals.map((goal) => ({ value: goal.id, label: goal.body.text, lang: 'sv' }))}
            {...fields.text('goalId')}
          />
        </>
      )}
    </PlanForm>
  );
}
