import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { confirmingArgs, confirmTexts, notConfirmedBy } from '#domain/confirm-texts';
import { listed } from '#domain/listed';
import { issuePlan, nextVersionNumber } from '#domain/plan-version';
import { useMe } from '#storage/use-me';
import { useSyncState } from '#storage/use-sync-state';
import { Button } from '#ui/button';
import { Checkbox } from '#ui/checkbox';
import { FullStop } from '#ui/full-stop';
import { useToast } from '#ui/toast-provider';
import { useLanguage } from '#ui/words';
import { useIssueWords } from './issue-words';
import { partsOf } from './plan-parts';
import { RefusalNote } from './refusal-note';
import { useAct } from './use-act';
import type { PlanView } from './use-plan';
import type { Review } from './use-review';

/** The full stop before the plan is fixed and handed out: what each one gets, said once more, and two choices. */
export function IssueStop({ plan, review }: { plan: PlanView; review: Review }) {
  const t = useIssueWords();
  const toast = useToast();
  const navigate = useNavigate();
  const { actor } = useMe();
  const language = useLanguage();
  const sync = useSyncState();
  const { refused, act } = useAct(plan.caseId);
  const [unread, setUnread] = useState(false);
  const number = nextVersionNumber(plan.dossier);
  const params = { caseId: plan.caseId };
  const get = review.shares.filter((share) => share.gets);
  const nothing = review.shares.filter((share) => !share.gets).map((share) => plan.unitName(share.unit));

  const issue = async () => {
    if (!review.hasRead) return setUnread(true);
    const texts = notConfirmedBy(plan.dossier, actor.person, review.texts);
    const confirming = confirmingArgs(texts, 'before', () => crypto.randomUUID());
    if (confirming && !(await act(confirmTexts, confirming))) return;
    if (!(await act(issuePlan, { versionId: review.versionId, reviewed: review.mark }))) return;
    await review.finish();
    toast({ message: t('stop.done', { number }) });
    await navigate({ to: '/arenden/$caseId/plan', params, hash: 'versioner' });
  };
  const back = () => void navigate({ to: '/arenden/$caseId/plan/granska', params });
  return (
    <FullStop
      title={t('stop.title')}
      actions={
        <>
          <Button kind="primary" onPress={() => void issue()}>
            {t('stop.issue')}
          </Button>
          <Button onPress={back}>{t('stop.back')}</Button>
        </>
      }
    >
      {refused && <RefusalNote refused={refused} />}
      <p>{t('stop.about', { number, count: get.length })}</p>
      <ul>
        {get.map((share) => (
          <li key={share.unit}>
            {t('stop.get', {
              unit: plan.unitName(share.unit),
              parts: listed(
                partsOf(share.entries.filter((entry) => entry.unit !== share.unit)).map((part) => t(`part.${part}`)),
                language,
              ),
            })}
          </li>
        ))}
        {nothing.length > 0 && <li>{t('stop.nothing', { units: listed(nothing, language) })}</li>}
        <li>{t('stop.frozen')}</li>
        <li>{t('stop.log')}</li>
        {sync.state === 'offline' && <li>{t('stop.offline')}</li>}
      </ul>
      <Checkbox
        label={t('stop.read')}
        checked={review.hasRead}
        error={unread && !review.hasRead ? t('stop.readFirst') : undefined}
        onChange={(event) => review.setRead(event.currentTarget.checked)}
      />
    </FullStop>
  );
}
