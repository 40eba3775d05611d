import { Link, useSearch } from '@tanstack/react-router';
import { Actions } from '#ui/actions';
import { Button, buttonClass } from '#ui/button';
import { Page } from '#ui/page';
import { ConsentStrip } from './consent-strip';
import { ChangedSinceLast } from './differences';
import { FamilyRecipients, familyReaders } from './family-recipients';
import { GateNote } from './gate-note';
import { IssueStop } from './issue-stop';
import { useIssueWords } from './issue-words';
import { LawContents } from './law-contents';
import { RecipientList } from './recipient-list';
import { type PlanView, usePlan } from './use-plan';
import { useReview } from './use-review';
import { Versions } from './versions';
import { WeakerTexts } from './weaker-texts';
import { WhatRemains } from './what-remains';

/** The last look at the plan: what the law asks for, what remains, and per recipient what it gets and why. */
export function ReviewAndIssue() {
  const plan = usePlan();
  return plan ? <ReviewPage plan={plan} /> : null;
}

function ReviewPage({ plan }: { plan: PlanView }) {
  const t = useIssueWords();
  const review = useReview(plan);
  const { stopp } = useSearch({ strict: false }) as { stopp?: unknown };
  const ready = plan.mayWrite && plan.coordinates && plan.missing.length === 0 && review.allConfirmed;
  const get = review.shares.filter((share) => share.gets);
  const not = review.shares.filter((share) => !share.gets);
  if (stopp && ready) return <IssueStop plan={plan} review={review} />;

  const lead = () => {
    if (!plan.coordinates) return t('notYours', { unit: plan.unitName(plan.coordinator?.unit ?? '') });
    if (plan.missing.length > 0) return t('leadMissing', { count: plan.missing.length });
    if (not.length === 0) return t('leadAll', { count: get.length });
    return t('leadReady', { get: get.length, all: review.shares.length });
  };
  const blockedBy = plan.missing.length > 0 ? t('blocked') : review.allConfirmed ? undefined : t('blockedTexts');
  const go = t('go', { count: get.length });
  const params = { caseId: plan.caseId };
  return (
    <Page title={t('title')} lead={lead()}>
      <GateNote plan={plan} />
      <LawContents plan={plan} />
      <WhatRemains plan={plan} />
      <ChangedSinceLast plan={plan} />
      <ConsentStrip plan={plan} />
      <RecipientList
        plan={plan}
        title={t('can')}
        shares={get}
        count={get.length + familyReaders(plan).length}
        before={<FamilyRecipients plan={plan} />}
      />
      {not.length > 0 && <RecipientList plan={plan} title={t('cannot')} shares={not} count={not.length} tone="stop" />}
      <WeakerTexts plan={plan} review={review} />
      <Actions>
        {plan.mayWrite &&
          plan.coordinates &&
          (blockedBy ? (
            <Button kind="primary" icon="lock" blockedBy={blockedBy}>
              {go}
            </Button>
          ) : (
            <Link
              to="/arenden/$caseId/plan/granska"
              params={params}
              search={{ stopp: 1 } as never}
              className={buttonClass('primary')}
            >
              {go}
            </Link>
          ))}
        <Link to="/arenden/$caseId/plan" params={params} className={buttonClass('secondary')}>
          {t('back')}
        </Link>
      </Actions>
      <Versions plan={plan} />
    </Page>
  );
}
