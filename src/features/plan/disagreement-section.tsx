import { action } from '#domain/action';
import { disagreement, removeDisagreement } from '#domain/disagreement';
import { entriesOf } from '#domain/plan-content';
import { Hint } from '#ui/hint';
import { Note } from '#ui/note';
import { Section } from '#ui/section';
import { Stack } from '#ui/stack';
import { Written } from '#ui/written';
import { DisagreementForm } from './disagreement-form';
import { Editable } from './editable';
import { FormOpener } from './form-opener';
import { usePartsWords } from './parts-words';
import { RemoveButton } from './remove-button';
import type { PlanView } from './use-plan';

/** What the people around the child do not agree on, and needs that nobody meets. Anyone who takes part may write. */
export function DisagreementSection({ plan }: { plan: PlanView }) {
  const t = usePartsWords();
  const all = entriesOf(plan.entries, disagreement);
  const actions = entriesOf(plan.entries, action);
  return (
    <Section id="oenighet" title={t('disagreement.title')}>
      <Stack>
        {all.length === 0 && <Hint>{t('disagreement.none')}</Hint>}
        {all.map((entry) => {
          const about = actions.find((one) => one.id === entry.body.aboutId);
          return (
            <Note key={entry.id} tone="warn" icon="swap" title={<Written text={entry.body.text} />}>
              <Editable
                plan={plan}
                record={entry}
                what={<Written text={entry.body.text} />}
                form={(kept) => <DisagreementForm {...kept} entry={entry} />}
                remove={
                  <RemoveButton
                    caseId={plan.caseId}
                    what={<Written text={entry.body.text} />}
                    mutation={removeDisagreement}
                    args={{ disagreementId: entry.id }}
                  />
                }
              >
                {entry.body.who && <p>{entry.body.who}</p>}
                {about && (
                  <p>
                    <Written text={about.body.text} within={(gap) => t('disagreement.aboutLabel', { text: gap })} />
                  </p>
                )}
                {entry.body.nextStep && (
                  <Hint>
                    <Written text={entry.body.nextStep} within={(gap) => t('disagreement.nextLabel', { text: gap })} />
                  </Hint>
                )}
              </Editable>
            </Note>
          );
        })}
        {plan.mayWrite && (
          <FormOpener id="disagreement" label={t('disagreement.add')}>
            {(kept) => <DisagreementForm {...kept} />}
          </FormOpener>
        )}
      </Stack>
    </Section>
  );
}
