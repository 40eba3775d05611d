import { presentAdults } from '#domain/adulthood';
import { civilDate } from '#domain/civil-date';
import { editFamilyView, type FamilyView, familyView, hearFamily, removeFamilyView } from '#domain/family-view';
import { guardian } from '#domain/guardian';
import { entriesOf, type PlanEntry } from '#domain/plan-content';
import { changedFields, formChange, useChangeForm } from '#storage/use-change-form';
import { DateField } from '#ui/date-field';
import { formatDay } from '#ui/dates';
import { Hint } from '#ui/hint';
import { SelectField } from '#ui/select-field';
import { TextArea } from '#ui/text-area';
import { TextField } from '#ui/text-field';
import { useLanguage } from '#ui/words';
import { Written } from '#ui/written';
import { Editable } from './editable';
import { FormOpener } from './form-opener';
import { KindField } from './kind-field';
import { PlanForm, useFields } from './plan-form';
import type { InPlan } from './plan-kept';
import { usePlanWords } from './plan-words';
import { RemoveButton } from './remove-button';
import styles from './situation.module.css';
import type { PlanView } from './use-plan';

const FIELDS = ['description', 'wishes', 'on', 'toldTo'] as const;

/** What the family itself tells and wishes. */
export function FamilyViews({ plan }: { plan: PlanView }) {
  const t = usePlanWords();
  const language = useLanguage();
  const nameOf = (id: string | null) => (id && plan.dossier.get(guardian, id)?.body.name) || t('family.together');
  return (
    <>
      {entriesOf(plan.entries, familyView).map((entry) => (
        <Editable
          key={entry.id}
          plan={plan}
          record={entry}
          what={t('family.title')}
          form={(kept) => <FamilyForm {...kept} entry={entry} />}
          remove={
            <RemoveButton
              caseId={plan.caseId}
              what={t('family.title')}
              mutation={removeFamilyView}
              args={{ familyViewId: entry.id }}
            />
          }
        >
          <div className={styles.two}>
            <div>
              <h3>{`${t('family.title')}: ${nameOf(entry.body.guardianId)}`}</h3>
              <p>
                <Written text={entry.body.description} />
              </p>
              <Hint>{t('family.told', { day: formatDay(entry.body.on, language), name: entry.body.toldTo })}</Hint>
            </div>
            {entry.body.wishes && (
              <div>
                <h3>{t('family.wishes')}</h3>
                <p>
                  <Written text={entry.body.wishes} />
                </p>
              </div>
            )}
          </div>
        </Editable>
      ))}
      {plan.mayWrite && (
        <FormOpener id="family" label={t('family.add')}>
          {(kept) => <FamilyForm {...kept} />}
        </FormOpener>
      )}
    </>
  );
}

function FamilyForm({ plan, lost, entry, onClose }: InPlan & { entry?: PlanEntry & { body: FamilyView } }) {
  const t = usePlanWords();
  const body = entry?.body;
  const viewOf = (now: { guardianId: string; description: string; wishes: string; on: string; toldTo: string }) => ({
    guardianId: now.guardianId || null,
    description: now.description,
    wishes: now.wishes,
    on: now.on,
    toldTo: now.toldTo,
  });
  const form = useChangeForm(
    plan.caseId,
    `family:${plan.caseId}:${entry?.id ?? 'new'}`,
    {
      guardianId: body?.guardianId ?? '',
      description: body?.description ?? '',
      wishes: body?.wishes ?? '',
      on: body?.on ?? civilDate(plan.now),
      toldTo: body?.toldTo ?? '',
      kind: (entry?.kind ?? '') as string,
    },
    (now, seen, idOf) => {
      if (!entry || lost)
        return [formChange('add', hearFamily, { familyViewId: idOf('view'), kind: now.kind, view: viewOf(now) })];
      const edit = changedFields(viewOf(seen), viewOf(now), FIELDS, idOf);
      return edit ? [formChange('edit', editFamilyView, { familyViewId: entry.id, ...edit }, { settles: FIELDS })] : [];
    },
  );
  const fields = useFields(form);
  const guardians = presentAdults(plan.dossier, plan.now).map((one) => ({ value: one.id, label: one.body.name }));
  return (
    <PlanForm
      form={form}
      fields={fields}
      label={t(entry ? 'family.change' : 'family.add')}
      save={t('family.save')}
      lost={lost && { plan, recordId: entry?.id, what: t('family.title') }}
      onClose={onClose}
    >
      {!entry && (
        <SelectField
          label={t('family.who')}
          placeholder={t('family.together')}
          options={guardians}
          {...fields.text('guardianId')}
        />
      )}
      <TextArea label={t('family.description')} {...fields.text('description')} />
      <TextArea label={t('family.wishes')} {...fields.text('wishes')} />
      <DateField label={t('family.on')} {...fields.text('on')} />
      <TextField label={t('family.toldTo')} {...fields.text('toldTo')} />
      {!entry && <KindField plan={plan} {...fields.text('kind')} />}
    </PlanForm>
  );
}
