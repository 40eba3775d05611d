import { Link, useParams } from '@tanstack/react-router';
import { WithQueries } from '#storage/asked';
import { useLogPrint } from '#storage/use-log-read';
import { useMe } from '#storage/use-me';
import { useNow } from '#storage/use-now';
import { AskedState } from '#ui/asked-state';
import { Button, buttonClass } from '#ui/button';
import { formatDate } from '#ui/dates';
import { Fact, Facts } from '#ui/facts';
import { Hint } from '#ui/hint';
import { Paper } from '#ui/paper';
import { useLanguage } from '#ui/words';
import { AccessFacts, useAccessTitle } from './access-facts';
import { useLogCheckWords } from './log-check-words';
import { ReviewResult } from './review-result';
import { useLogCheck } from './use-log-check';
import { usePeriod } from './use-period';

/** A check of the log as a document. */
export function LogCheckPaper() {
  return (
    <WithQueries>
      <Document />
    </WithQueries>
  );
}

function Document() {
  const t = useLogCheckWords();
  const language = useLanguage();
  const now = useNow();
  const me = useMe();
  const periodOf = usePeriod();
  const titleOf = useAccessTitle();
  const { checkId = '' } = useParams({ strict: false }) as { checkId?: string };
  const asked = useLogCheck(checkId);
  const { data } = asked;
  const print = useLogPrint([...new Set(data?.items.map((one) => one.dossierId))], 'log check');
  const date = (at: number) => formatDate(at, language, { year: true });
  return (
    <Paper
      lang={language}
      foot={t('paper.foot', { date: date(now) })}
      toolbar={
        <>
          <Link to="/loggkontroll/$checkId" params={{ checkId }} className={buttonClass('quiet')}>
            {t('back')}
          </Link>
          <Hint>{t('paper.hint')}</Hint>
          <AskedState
            asked={asked}
            words={{ loading: t('loading'), noContact: t('noContact'), tryAgain: t('tryAgain') }}
          />
          {data && (
            <Button kind="primary" icon="print" onPress={() => void print()}>
              {t('paper.print')}
            </Button>
          )}
        </>
      }
    >
      <h1>{t('paper.title')}</h1>
      {data && (
        <>
          <Facts>
            <Fact term={t('paper.unit')}>{me.unit(data.unit)?.name}</Fact>
            <Fact term={t('paper.period')}>{periodOf(data.check)}</Fact>
            <Fact term={t('paper.size')}>
              {t('paper.sizeWhat', {
                drawn: data.check.drawn,
                accesses: data.check.accesses,
                risk: data.items.filter((one) => one.drawn === 'risk').length,
              })}
            </Fact>
            <Fact term={t('paper.by')}>
              {data.check.finished
                ? t('paper.byWhom', { date: date(data.check.finished.at), name: data.check.finished.name })
                : t('paper.notFinished')}
            </Fact>
            <Fact term={t('paper.result')}>
              {[
                data.check.remarks > 0
                  ? t('remarks', { count: data.check.remarks })
                  : data.check.finished && t('noRemarks'),
                data.check.left > 0 && t(data.check.finished ? 'paper.byNobody' : 'left', { count: data.check.left }),
              ]
                .filter(Boolean)
                .join(', ')}
            </Fact>
          </Facts>
          {data.items.map((one) => (
            <section key={one.place} aria-label={titleOf(one)}>
              <h2>{titleOf(one)}</h2>
              <AccessFacts
                access={one}
                found={
                  one.review ? (
                    <ReviewResult review={one.review} />
                  ) : (
                    t(data.check.finished ? 'notJudged' : 'paper.notYet')
                  )
                }
              />
            </section>
          ))}
        </>
      )}
    </Paper>
  );
}
