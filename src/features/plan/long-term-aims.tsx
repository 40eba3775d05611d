import { removeGoal } from '#domain/goal';
import { Written } from '#ui/written';
import { GoalForm } from './goal-form';
import { Own } from './goal-in-card';
import { useMatrixWords } from './matrix-words';
import { RemoveButton } from './remove-button';
import type { PlanView } from './use-plan';

/** Where it is meant to lead in the long run: the plan's own aim and the long-term goals. */
export function LongTermAims({ plan }: { plan: PlanView }) {
  const t = useMatrixWords();
  const aim = plan.living?.body.longTermAim;
  return (
    <>
      {aim && (
        <p>
          <b>{t('aim')}</b> <Written text={aim} />
        </p>
      )}
      {plan.matrix.aims.map((entry) => (
        <Own
          key={entry.id}
          plan={plan}
          text={entry.body.text}
          unit={entry.unit}
          about="goal"
          id={entry.id}
          form={(kept) => <GoalForm {...kept} entry={entry} />}
          remove={
            <RemoveButton
              caseId={plan.caseId}
              what={<Written text={entry.body.text} />}
              mutation={removeGoal}
              args={{ goalId: entry.id }}
            />
          }
        >
          <p>
            <b>{t('aim')}</b> <Written text={entry.body.text} />
          </p>
        </Own>
      ))}
    </>
  );
}
