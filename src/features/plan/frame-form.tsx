import { participants } from '#domain/audience';
import { addDays, civilDate } from '#domain/civil-date';
import { drawUpPlan, editPlan, type Plan } from '#domain/plan';
import { addWorkingDays } from '#domain/working-days';
import { changedFields, formChange, useChangeForm } from '#storage/use-change-form';
import { Checkbox } from '#ui/checkbox';
import { ChoiceGroup } from '#ui/choice-group';
import { DateField } from '#ui/date-field';
import { SelectField } from '#ui/select-field';
import { TextArea } from '#ui/text-area';
import { TextField } from '#ui/text-field';
import { TimeField } from '#ui/time-field';
import styles from './pair.module.css';
import { usePartsWords } from './parts-words';
import { PlanForm, useFields } from './plan-form';
import type { InPlan } from './plan-kept';
import type { PlanView } from './use-plan';

const FIELDS = [
  'overallResponsible',
  'longTermAim',
  'othersDoNothing',
  'followUpDate',
  'followUpTime',
  'followUpPlace',
  'followUpCaller',
  'originalHolder',
] as const;

/** The date itself, or the next day on which people work. */
const workingDayFrom = (date: string) => addWorkingDays(addDays(date, -1), 1);

interface Values {
  principal: string;
  longTermAim: string;
  othersDoNothing: boolean;
  followUpDate: string;
  followUpTime: string;
  followUpPlace: string;
  followUpCaller: string;
  originalHolder: string;
}

/** The principals whose units take part, each once. */
function principalsOf(plan: PlanView): { id: string; name: string }[] {
  const all = participants(plan.view.facts).flatMap((unit) => {
    const principal = plan.view.facts.unit(unit)?.principal;
    return principal ? [{ id: principal.id, name: principal.name }] : [];
  });
  return [...new Map(all.map((one) => [one.id, one])).values()];
}

function valuesOf(plan: PlanView): Values {
  const body: Plan | undefined = plan.living?.body;
  const { deadlines, originalHeldBy } = plan.view.facts.profile;
  return {
    principal: body?.overallResponsible?.id ?? '',
    longTermAim: body?.longTermAim ?? '',
    othersDoNothing: body?.othersDoNothing ?? false,
    followUpDate: body
      ? (body.followUpDate ?? '')
      : workingDayFrom(addDays(civilDate(plan.now), deadlines.firstFollowUpWeeks * 7)),
    followUpTime: body?.followUpTime ?? '',
    followUpPlace: body?.followUpPlace ?? '',
    followUpCaller: body?.followUpCaller ?? plan.coordinator?.name ?? '',
    originalHolder: body?.originalHolder ?? originalHeldBy,
  };
}

/** Begins the plan as a whole, or changes its responsibility and follow-up. The date of the follow-up is proposed. */
export function FrameForm({ plan, lost, onClose }: InPlan) {
  const t = usePartsWords();
  const living = plan.living;
  const known = principalsOf(plan);
  const kept = living?.body.overallResponsible;
  const principals = kept && !known.some((one) => one.id === kept.id) ? [...known, kept] : known;
  const bodyOf = ({ principal, ...now }: Values) => ({
    ...now,
    overallResponsible: principals.find((one) => one.id === principal) ?? null,
    // A follow-up can be moved, not taken away: an emptied field is a fault where a date stood.
    followUpDate: now.followUpDate || (living?.body.followUpDate ? '' : null),
    followUpTime: now.followUpTime || null,
  });
  const form = useChangeForm(plan.caseId, `plan:${plan.caseId}`, valuesOf(plan), (now, seen, idOf) => {
    if (!living) return [formChange('begin', drawUpPlan, { planId: idOf('plan'), plan: bodyOf(now) })];
    const edit = changedFields(bodyOf(seen), bodyOf(now), FIELDS, idOf);
    const settles = ['principal', ...FIELDS];
    return edit ? [formChange('edit', editPlan, { planId: living.id, ...edit }, { settles })] : [];
  });
  const fields = useFields(form, { followUpDate: t('frame.needsDate') });
  return (
    <PlanForm
      form={form}
      fields={fields}
      label={t('frame.title')}
      save={t('frame.save')}
      lost={lost && { plan }}
      onClose={onClose}
    >
      <SelectField
        label={t('frame.overall')}
        hint={t('frame.overallHint')}
        placeholder={t('frame.choose')}
        options={principals.map(({ id, name }) => ({ value: id, label: name }))}
        {...fields.text('principal')}
      />
      <TextArea label={t('frame.aim')} rows={2} {...fields.text('longTermAim')} />
      <Checkbox label={t('frame.others')} description={t('frame.othersHint')} {...fields.tick('othersDoNothing')} />
      <div className={styles.pair} id="follow-up-date">
        <DateField label={t('frame.date')} hint={t('frame.dateHint')} {...fields.text('followUpDate')} />
        <TimeField label={t('frame.time')} {...fields.text('followUpTime')} />
      </div>
      <TextField label={t('frame.place')} {...fields.text('followUpPlace')} />
      <TextField label={t('frame.caller')} {...fields.text('followUpCaller')} />
      <ChoiceGroup
        {...fields.one('originalHolder')}
        legend={t('frame.holder')}
        options={[
          { value: 'family', label: t('frame.family') },
          { value: 'plan-owner', label: t('frame.owner') },
        ]}
      />
    </PlanForm>
  );
}
