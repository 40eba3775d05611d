import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { WithQueries } from '#storage/asked';
import type { LogCheck as Check, DrawnAccess } from '#storage/online-commands';
import { useLogListPrint } from '#storage/use-log-list-print';
import { useMe } from '#storage/use-me';
import { useOnlineCommands } from '#storage/use-online-commands';
import { Actions } from '#ui/actions';
import { AskedState } from '#ui/asked-state';
import { Button, buttonClass } from '#ui/button';
import { Card } from '#ui/card';
import { formatDate } from '#ui/dates';
import { Hint } from '#ui/hint';
import { Note } from '#ui/note';
import { Page } from '#ui/page';
import { Stack } from '#ui/stack';
import { Status } from '#ui/status';
import { useToast } from '#ui/toast-provider';
import { useLanguage } from '#ui/words';
import { AccessFacts, useAccessTitle } from './access-facts';
import { useLogCheckWords } from './log-check-words';
import { type Failed, NotDone } from './not-done';
import { ReviewForm } from './review-form';
import { ReviewResult } from './review-result';
import { useReviewsWords } from './reviews-words';
import { useLogCheck } from './use-log-check';
import { usePeriod } from './use-period';

/** One check of the log: its drawn accesses, the judgement of each, and its end. Needs the network. */
export function LogCheck() {
  return (
    <WithQueries>
      <OneCheck />
    </WithQueries>
  );
}

function OneCheck() {
  const t = useLogCheckWords();
  const language = useLanguage();
  const periodOf = usePeriod();
  const { checkId = '' } = useParams({ strict: false }) as { checkId?: string };
  const asked = useLogCheck(checkId);
  const date = (at: number) => formatDate(at, language, { year: true });
  const lead = ({ due, left, finished }: Check['check']) =>
    finished
      ? t('doneLead', { date: date(finished.at), name: finished.name })
      : t('due', { date: date(due), left: t('left', { count: left }) });
  const { data } = asked;
  return (
    <Page
      title={data ? t('one', { period: periodOf(data.check) }) : t('title')}
      lead={data && lead(data.check)}
      action={
        data && (
          <Link to="/loggkontroll/$checkId/papper" params={{ checkId }} className={buttonClass('quiet')}>
            {t('toPaper')}
          </Link>
        )
      }
    >
      <p>
        <Link to="/loggkontroll">{t('back')}</Link>
      </p>
      <AskedState asked={asked} words={{ loading: t('loading'), noContact: t('noContact'), tryAgain: t('tryAgain') }} />
      {data && <Judging check={data} onChanged={() => void asked.refetch()} />}
    </Page>
  );
}

function Judging({ check: { check, items, alone, elsewhere }, onChanged }: { check: Check; onChanged(): void }) {
  const t = useLogCheckWords();
  const toast = useToast();
  const { unit } = useMe();
  const { finishLogCheck } = useOnlineCommands();
  const [failed, setFailed] = useState<Failed>();
  useLogListPrint(
    items.map(({ dossierId }) => dossierId),
    'log check',
  );
  const left = items.filter((one) => one.review === null);
  const isReady = left.every((one) => alone && !elsewhere && one.mine);
  const own = !alone ? 'others' : elsewhere ? 'elsewhere' : 'alone';
  const finish = async () => {
    const result = await finishLogCheck({ check: check.id });
    setFailed(result.ok ? undefined : result);
    if (!result.ok) return;
    toast({ message: t('finishedNow') });
    onChanged();
  };
  return (
    <Stack>
      {!check.finished && left.some((one) => one.mine) && <Note title={t(own)} />}
      {check.unit && <Note title={t('falls', { unit: unit(check.unit)?.name ?? '' })} />}
      {items.map((one) => (
        <AccessCard key={one.place} check={check} access={one} onJudged={onChanged} />
      ))}
      {failed && <NotDone failed={failed} />}
      {!check.finished && !check.unit && (
        <>
          <Actions>
            <Button kind="primary" blockedBy={isReady ? undefined : t('notYet')} onPress={() => void finish()}>
              {t('finish')}
            </Button>
          </Actions>
          <Hint>{t('finishWhat')}</Hint>
        </>
      )}
    </Stack>
  );
}

interface AccessCardProps {
  check: Check['check'];
  access: DrawnAccess;
  onJudged(): void;
}

function AccessCard({ check, access, onJudged }: AccessCardProps) {
  const t = useLogCheckWords();
  const r = useReviewsWords();
  const { judgeAccess } = useOnlineCommands();
  const title = useAccessTitle()(access);
  const { place, review, mine } = access;
  return (
    <Card>
      <article aria-label={title}>
        <Stack gap="s">
          <h2>{title}</h2>
          {access.protected && (
            <Status tone="guard" icon="shield">
              {r('protected')}
            </Status>
          )}
          <AccessFacts access={access} />
          {review && <ReviewResult review={review} />}
          {!review && mine && <Hint>{t(check.finished ? 'notJudged' : 'mine')}</Hint>}
          {!review && !mine && !check.finished && (
            <ReviewForm
              of={`access:${check.id}:${place}`}
              label={title}
              onSave={(found) => judgeAccess({ check: check.id, place, review: found })}
              onSaved={onJudged}
            />
          )}
        </Stack>
      </article>
    </Card>
  );
}
