import type { ReactNode } from 'react';
import { formAt } from '#domain/case-pages';
import { TREND_WORDS } from '#domain/choice-words';
import { removeGoal } from '#domain/goal';
import type { MatrixGoal } from '#domain/plan-matrix';
import { measureOf } from '#domain/structured-input';
import { useOpenAsked } from '#ui/asked-form';
import { Button } from '#ui/button';
import { formatDay } from '#ui/dates';
import { HiddenText } from '#ui/hidden-text';
import { Icon } from '#ui/icon';
import { useKept } from '#ui/kept-forms';
import { Status } from '#ui/status';
import { useLanguage } from '#ui/words';
import { Written } from '#ui/written';
import { ActionForm } from './action-form';
import { ActionRow } from './action-row';
import { Beside } from './beside';
import { FormOpener } from './form-opener';
import { GoalForm } from './goal-form';
import { useMatrixWords } from './matrix-words';
import styles from './need-card.module.css';
import { FormPlace, type InPlan } from './plan-kept';
import { usePlanWords } from './plan-words';
import { ProposalForm } from './proposal-form';
import { RemoveButton } from './remove-button';
import type { PlanView } from './use-plan';

/** One goal with its actions, in the card of the need that it answers to. */
export function GoalInCard({ plan, goal }: { plan: PlanView; goal: MatrixGoal }) {
  const t = useMatrixWords();
  const entry = goal.goal;
  const caption = entry ? (
    <Written text={entry.body.text} within={(gap) => t('table.caption', { goal: gap })} />
  ) : (
    t('table.captionLoose')
  );
  return (
    <div className={styles.goal}>
      <div className={styles.head}>{entry ? <GoalHead plan={plan} entry={entry} /> : <h3>{t('loose')}</h3>}</div>
      {goal.actions.length > 0 && (
        <table className={styles.table}>
          <caption>
            <HiddenText>{caption}</HiddenText>
          </caption>
          <colgroup>
            <col />
            <col />
            <col />
            <col />
          </colgroup>
          <thead>
            <tr>
              <th scope="col">{t('table.what')}</th>
              <th scope="col">{t('table.who')}</th>
              <th scope="col">{t('table.when')}</th>
              <th scope="col">{t('table.state')}</th>
            </tr>
          </thead>
          <tbody>
            {goal.actions.map((row) => (
              <ActionRow key={row.entry.id} plan={plan} row={row} />
            ))}
          </tbody>
        </table>
      )}
      {plan.mayWrite && entry && (
        <div className={styles.foot}>
          <FormOpener
            id={`action:${entry.id}`}
            kind="quiet"
            label={t('addAction')}
            about={<Written text={entry.body.text} within={(gap) => t('forGoal', { goal: gap })} />}
          >
            {(kept) => <ActionForm {...kept} goal={entry} />}
          </FormOpener>
        </div>
      )}
    </div>
  );
}

function GoalHead({ plan, entry }: { plan: PlanView; entry: NonNullable<MatrixGoal['goal']> }) {
  const t = useMatrixWords();
  const language = useLanguage();
  const { text, indicator, targetDate } = entry.body;
  const measure = measureOf(plan.dossier, entry.id)?.body;
  return (
    <Own
      plan={plan}
      text={text}
      unit={entry.unit}
      about="goal"
      id={entry.id}
      form={(kept) => <GoalForm {...kept} entry={entry} />}
      remove={
        <RemoveButton
          caseId={plan.caseId}
          what={<Written text={text} />}
          mutation={removeGoal}
          args={{ goalId: entry.id }}
        />
      }
    >
      <h3 className={styles.title}>
        <Icon name="target" />
        <Written text={text} />
      </h3>
      {indicator && (
        <p className={styles.see}>
          <Written text={indicator} within={(gap) => t('see', { text: gap })} />
        </p>
      )}
      {measure && (
        <p className={styles.see}>
          {t('measure', {
            absence: measure.absence ?? 0,
            trend: TREND_WORDS[measure.trend ?? 'unknown'][language],
            day: formatDay(measure.on, language),
          })}
        </p>
      )}
      {targetDate && <p className={styles.see}>{t('by', { day: formatDay(targetDate, language) })}</p>}
    </Own>
  );
}

interface OwnProps {
  plan: PlanView;
  text: string;
  unit: string;
  about: 'need' | 'goal';
  id: string;
  form: (kept: InPlan) => ReactNode;
  remove: ReactNode;
  children: ReactNode;
}

/** A record and what the viewer may do with it: change its own, propose beside another unit's. */
export function Own({ plan, text, unit, about, id, form, remove, children }: OwnProps) {
  const t = useMatrixWords();
  const words = usePlanWords();
  const [open, setOpen] = useKept(id);
  const mine = unit === plan.unit;
  useOpenAsked(formAt(id), () => plan.mayWrite && setOpen(true));
  if (open && mine) return <FormPlace id={id} form={form} />;
  return (
    <div id={id}>
      {children}
      {!mine && <p className={styles.see}>{t('from', { unit: plan.unitName(unit) })}</p>}
      {plan.view.unsent.has(id) && (
        <Status tone="idle" icon="laptop">
          {words('unsent')}
        </Status>
      )}
      {plan.mayWrite && (
        <div className={styles.acts}>
          <Button kind="quiet" size="s" onPress={() => setOpen(true)}>
            <span>
              {mine ? words('form.edit') : t('proposal.open')}{' '}
              <HiddenText>
                <Written text={text} />
              </HiddenText>
            </span>
          </Button>
          {mine && remove}
        </div>
      )}
      {open && !mine && (
        <FormPlace
          id={id}
          form={(kept) => <ProposalForm {...kept} about={about} recordId={id} what={text} to={unit} />}
        />
      )}
      <Beside plan={plan} recordId={id} owner={unit} />
    </div>
  );
}
