import { Link } from '@tanstack/react-router';
import { planVersions, reviewMark } from '#domain/plan-version';
import { receivedPlan } from '#domain/received-plan';
import { buttonClass } from '#ui/button';
import { formatDayWeek, formatFullDay } from '#ui/dates';
import { BelowFirst } from '#ui/first-then-all';
import { Icon } from '#ui/icon';
import { Page } from '#ui/page';
import { useLanguage } from '#ui/words';
import { BestInterestsSection } from './best-interests-section';
import { CrisisSection } from './crisis-section';
import { ChangedSinceLast } from './differences';
import { DisagreementSection } from './disagreement-section';
import { FrameSection } from './frame-section';
import { GateNote } from './gate-note';
import { MatrixSection } from './matrix-section';
import { PlanKeptForms } from './plan-kept';
import { usePlanWords } from './plan-words';
import { ReadyAside } from './ready-aside';
import { ReceivedPlans } from './received-plans';
import { SituationSection } from './situation-section';
import { type PlanView, usePlan } from './use-plan';
import { Versions } from './versions';
import { VoiceBlock } from './voice-block';

/** The plan: the child's words first, the situation, needs with goals and actions, and what remains to decide. */
export function Plan() {
  const plan = usePlan();
  return plan ? <PlanPage plan={plan} /> : null;
}

function PlanPage({ plan }: { plan: PlanView }) {
  const t = usePlanWords();
  return (
    <Page
      title={t('title')}
      sub={<Standing plan={plan} />}
      lead={<Lead plan={plan} />}
      action={<Next plan={plan} />}
      aside={<ReadyAside plan={plan} />}
      asideSticky
    >
      <PlanKeptForms plan={plan}>
        <VoiceBlock plan={plan} />
        <GateNote plan={plan} />
        <ReceivedPlans plan={plan} />
        <SituationSection plan={plan} />
        <MatrixSection plan={plan} />
        <BelowFirst>
          <DisagreementSection plan={plan} />
          <CrisisSection plan={plan} />
          <BestInterestsSection plan={plan} />
          <FrameSection plan={plan} />
          <ChangedSinceLast plan={plan} />
          <Versions plan={plan} />
        </BelowFirst>
      </PlanKeptForms>
    </Page>
  );
}

/** True where the last issued version says exactly what the plan says now. */
function isIssued(plan: PlanView): boolean {
  const last = planVersions(plan.dossier).at(-1);
  return last !== undefined && reviewMark(last.body.entries) === reviewMark(plan.entries);
}

/** Whether this is a draft, or what the last issued version says too. */
function Standing({ plan }: { plan: PlanView }) {
  const t = usePlanWords();
  const language = useLanguage();
  const last = planVersions(plan.dossier).at(-1)?.body;
  const copy = plan.dossier
    .list(receivedPlan)
    .filter((one) => one.unit === plan.unit)
    .sort((a, b) => a.body.number - b.body.number)
    .at(-1)?.body;
  if (!last && copy) return <>{t('issued', { number: copy.number, day: formatFullDay(copy.issuedAt, language) })}</>;
  if (!last) return <>{t('draft', { number: 1 })}</>;
  const words = { number: last.number, day: formatFullDay(last.issuedAt, language) };
  return <>{isIssued(plan) ? t('issued', words) : t('changed', words)}</>;
}

function Lead({ plan }: { plan: PlanView }) {
  const t = usePlanWords();
  const language = useLanguage();
  if (!plan.mayWrite) return null;
  if (!plan.coordinates)
    return plan.coordinator ? <>{t('leadOther', { unit: plan.unitName(plan.coordinator.unit) })}</> : null;
  const next = plan.living?.body.followUpDate;
  if (isIssued(plan)) return next ? <>{t('leadIssued', { day: formatDayWeek(next, language) })}</> : null;
  const count = plan.missing.length;
  return <>{count > 0 ? t('lead', { count }) : t('leadNothing')}</>;
}

/** The paper, and the one next step: review, or follow up where everything is issued. */
function Next({ plan }: { plan: PlanView }) {
  const t = usePlanWords();
  const params = { caseId: plan.caseId };
  if (plan.entries.length === 0) return null;
  return (
    <>
      <Link to="/arenden/$caseId/papper" params={params} className={buttonClass('secondary')}>
        <Icon name="print" />
        {t('preview')}
      </Link>
      {plan.coordinates && plan.mayWrite && (
        <Link
          to={isIssued(plan) ? '/arenden/$caseId/uppfoljning' : '/arenden/$caseId/plan/granska'}
          params={params}
          className={buttonClass('primary')}
        >
          {isIssued(plan) ? t('followUp') : t('review')}
        </Link>
      )}
    </>
  );
}
