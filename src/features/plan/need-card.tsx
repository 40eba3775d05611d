import { removeNeed } from '#domain/need';
import type { MatrixNeed } from '#domain/plan-matrix';
import { Status } from '#ui/status';
import { Written } from '#ui/written';
import { FormOpener } from './form-opener';
import { GoalForm } from './goal-form';
import { GoalInCard, Own } from './goal-in-card';
import { useMatrixWords } from './matrix-words';
import styles from './need-card.module.css';
import { NeedForm } from './need-form';
import { RemoveButton } from './remove-button';
import type { PlanView } from './use-plan';

/**
 * One need, the goals that answer to it, and the way to a new one. What belongs to the need stands at the same place
 * with and without goals, so that a form stays open while a colleague's goal comes or goes.
 */
export function NeedCard({ plan, group: { need, goals } }: { plan: PlanView; group: MatrixNeed }) {
  const t = useMatrixWords();
  return (
    <article className={styles.card}>
      <div className={styles.head}>
        <NeedLine plan={plan} need={need} />
        {goals.length === 0 && <Status tone="warn">{t('noGoal')}</Status>}
      </div>
      {goals.map((one) => (
        <GoalInCard key={one.goal?.id ?? 'loose'} plan={plan} goal={one} />
      ))}
      {plan.mayWrite && need && (
        <div className={styles.foot}>
          <FormOpener
            id={`goal:${need.id}`}
            kind="quiet"
            label={t('addGoal')}
            about={<Written text={need.body.text} within={(gap) => t('forNeed', { need: gap })} />}
          >
            {(kept) => <GoalForm {...kept} need={need} />}
          </FormOpener>
        </div>
      )}
    </article>
  );
}

function NeedLine({ plan, need }: { plan: PlanView; need: MatrixNeed['need'] }) {
  const t = useMatrixWords();
  if (!need) return <p className={styles.need}>{t('noNeed')}</p>;
  return (
    <Own
      plan={plan}
      text={need.body.text}
      unit={need.unit}
      about="need"
      id={need.id}
      form={(kept) => <NeedForm {...kept} entry={need} />}
      remove={
        <RemoveButton
          caseId={plan.caseId}
          what={<Written text={need.body.text} />}
          mutation={removeNeed}
          args={{ needId: need.id }}
        />
      }
    >
      <p className={styles.need}>
        {t('needLabel')}{' '}
        <b>
          <Written text={need.body.text} />
        </b>
      </p>
    </Own>
  );
}
