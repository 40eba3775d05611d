import { KIND_WORDS } from '#domain/kind-words';
import { entriesOf, type PlanEntry } from '#domain/plan-content';
import { describeSituation, editSituation, removeSituation, type Situation, situation } from '#domain/situation';
import { changedFields, formChange, useChangeForm } from '#storage/use-change-form';
import { Hint } from '#ui/hint';
import { Section } from '#ui/section';
import { Stack } from '#ui/stack';
import { TextArea } from '#ui/text-area';
import { Who } from '#ui/who';
import { useLanguage } from '#ui/words';
import { Editable } from './editable';
import { FamilyViews } from './family-views';
import { FormOpener } from './form-opener';
import { KindField } from './kind-field';
import { PlanForm, useFields } from './plan-form';
import type { InPlan } from './plan-kept';
import { usePlanWords } from './plan-words';
import { RemoveButton } from './remove-button';
import styles from './situation.module.css';
import type { PlanView } from './use-plan';

const FIELDS = ['strengths', 'needs', 'ongoing'] as const;

/** The situation as each service sees it, each text with its kind, and as the family tells it. */
export function SituationSection({ plan }: { plan: PlanView }) {
  const t = usePlanWords();
  const language = useLanguage();
  const all = entriesOf(plan.entries, situation);
  const described = all.some((entry) => entry.unit === plan.unit);
  return (
    <Section id="nulage" title={t('situation.title')}>
      <Stack>
        {all.length === 0 && <Hint>{t('situation.none')}</Hint>}
        {all.map((entry) => (
          <Editable
            key={entry.id}
            plan={plan}
            record={entry}
            what={t('situation.title')}
            form={(kept) => <SituationForm {...kept} entry={entry} />}
            remove={
              <RemoveButton
                caseId={plan.caseId}
                what={t('situation.title')}
                mutation={removeSituation}
                args={{ situationId: entry.id }}
              />
            }
          >
            <Who
              principal={plan.principalOf(entry.unit)}
              name={plan.unitName(entry.unit)}
              letters={plan.view.facts.unit(entry.unit)?.short}
              sub={t('situation.about', { kind: KIND_WORDS[entry.kind].name[language] })}
            />
            <div className={styles.two}>
              {FIELDS.filter((field) => entry.body[field]).map((field) => (
                <div key={field}>
                  <h3>{t(`situation.${field}`)}</h3>
                  <p lang="sv">{entry.body[field]}</p>
                </div>
              ))}
            </div>
          </Editable>
        ))}
        <FamilyViews plan={plan} />
        {plan.mayWrite && (
          <FormOpener id="situation" label={described ? t('situation.addMore') : t('situation.add')}>
            {(kept) => <SituationForm {...kept} />}
          </FormOpener>
        )}
      </Stack>
    </Section>
  );
}

function SituationForm({ plan, lost, entry, onClose }: InPlan & { entry?: PlanEntry & { body: Situation } }) {
  const t = usePlanWords();
  const form = useChangeForm(
    plan.caseId,
    `situation:${plan.caseId}:${entry?.id ?? 'new'}`,
    { strengths: '', needs: '', ongoing: '', ...entry?.body, kind: (entry?.kind ?? '') as string },
    ({ kind, ...now }, seen, idOf) => {
      if (!entry || lost)
        return [formChange('add', describeSituation, { situationId: idOf('situation'), kind, situation: now })];
      const edit = changedFields(seen as Situation, now, FIELDS, idOf);
      return edit ? [formChange('edit', editSituation, { situationId: entry.id, ...edit }, { settles: FIELDS })] : [];
    },
  );
  const fields = useFields(form);
  return (
    <PlanForm
      form={form}
      fields={fields}
      label={t(entry ? 'situation.change' : 'situation.add')}
      save={t('situation.save')}
      lost={lost && { plan, recordId: entry?.id, what: t('situation.title') }}
      onClose={onClose}
    >
      {FIELDS.map((field) => (
        <TextArea key={field} label={t(`situation.${field}`)} {...fields.text(field)} />
      ))}
      {!entry && <KindField plan={plan} {...fields.text('kind')} />}
    </PlanForm>
  );
}
