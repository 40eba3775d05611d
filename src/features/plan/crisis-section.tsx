import { addCrisisStep, type CrisisPlan, crisisPlan, editCrisisStep, removeCrisisStep } from '#domain/crisis-plan';
import { entriesOf, type PlanEntry } from '#domain/plan-content';
import { changedFields, formChange, useChangeForm } from '#storage/use-change-form';
import { Hint } from '#ui/hint';
import { Section } from '#ui/section';
import { Stack } from '#ui/stack';
import { TextArea } from '#ui/text-area';
import { TextField } from '#ui/text-field';
import { Written } from '#ui/written';
import { Editable } from './editable';
import { FormOpener } from './form-opener';
import { KindField } from './kind-field';
import { usePartsWords } from './parts-words';
import { PlanForm, useFields } from './plan-form';
import type { InPlan } from './plan-kept';
import { RemoveButton } from './remove-button';
import type { PlanView } from './use-plan';

/** What to do when the plan does not hold, step by step, and whom to call. */
export function CrisisSection({ plan }: { plan: PlanView }) {
  const t = usePartsWords();
  const steps = entriesOf(plan.entries, crisisPlan);
  return (
    <Section id="kris" title={t('crisis.title')}>
      <Stack>
        {steps.length === 0 && <Hint>{t('crisis.none')}</Hint>}
        {steps.length > 0 && (
          <ol>
            {steps.map((entry) => (
              <li key={entry.id}>
                <Editable
                  plan={plan}
                  record={entry}
                  what={<Written text={entry.body.sign} />}
                  form={(kept) => <CrisisForm {...kept} entry={entry} />}
                  remove={
                    <RemoveButton
                      caseId={plan.caseId}
                      what={<Written text={entry.body.sign} />}
                      mutation={removeCrisisStep}
                      args={{ crisisPlanId: entry.id }}
                    />
                  }
                >
                  <p>
                    <Written text={entry.body.sign} />
                    {entry.body.then && (
                      <>
                        :{' '}
                        <b>
                          <Written text={entry.body.then} />
                        </b>
                      </>
                    )}
                  </p>
                  <p>{[entry.body.contact, entry.body.phone, entry.body.hours].filter(Boolean).join(', ')}</p>
                </Editable>
              </li>
            ))}
          </ol>
        )}
        {plan.mayWrite && (
          <FormOpener id="crisis" label={t('crisis.add')}>
            {(kept) => <CrisisForm {...kept} />}
          </FormOpener>
        )}
      </Stack>
    </Section>
  );
}

const FIELDS = ['sign', 'then', 'contact', 'phone', 'hours'] as const;
const EMPTY: CrisisPlan = { sign: '', then: '', contact: '', phone: '', hours: '' };

function CrisisForm({ plan, lost, entry, onClose }: InPlan & { entry?: PlanEntry & { body: CrisisPlan } }) {
  const t = usePartsWords();
  const form = useChangeForm(
    plan.caseId,
    `crisis:${plan.caseId}:${entry?.id ?? 'new'}`,
    { ...EMPTY, ...entry?.body, kind: (entry?.kind ?? '') as string },
    ({ kind, ...step }, seen, idOf) => {
      if (!entry || lost) return [formChange('add', addCrisisStep, { crisisPlanId: idOf('step'), kind, step })];
      const edit = changedFields(seen as CrisisPlan, step, FIELDS, idOf);
      return edit ? [formChange('edit', editCrisisStep, { crisisPlanId: entry.id, ...edit }, { settles: FIELDS })] : [];
    },
  );
  const fields = useFields(form);
  return (
    <PlanForm
      form={form}
      fields={fields}
      label={t(entry ? 'crisis.change' : 'crisis.add')}
      save={t('crisis.save')}
      lost={lost && { plan, recordId: entry?.id, what: entry?.body.sign }}
      onClose={onClose}
    >
      <TextField label={t('crisis.sign')} {...fields.text('sign')} />
      <TextArea label={t('crisis.then')} rows={2} {...fields.text('then')} />
      <TextField label={t('crisis.contact')} {...fields.text('contact')} />
      <TextField label={t('crisis.phone')} type="tel" width="short" {...fields.text('phone')} />
      <TextField label={t('crisis.hours')} {...fields.text('hours')} />
      {!entry && <KindField plan={plan} {...fields.text('kind')} />}
    </PlanForm>
  );
}
