import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { answerOf } from '#storage/asked';
import type { LogCheckLine } from '#storage/online-commands';
import { useMe } from '#storage/use-me';
import { useNow } from '#storage/use-now';
import { useOnlineCommands } from '#storage/use-online-commands';
import { AskedState } from '#ui/asked-state';
import { buttonClass } from '#ui/button';
import { formatDate } from '#ui/dates';
import { Empty } from '#ui/empty';
import { Status } from '#ui/status';
import { Table } from '#ui/table';
import { useLanguage } from '#ui/words';
import { useLogCheckWords } from './log-check-words';
import { ReviewersPage } from './reviewers-page';
import { usePeriod } from './use-period';

/** The unit's checks of the log, for whoever reviews it. Needs the network. */
export function LogChecks() {
  const t = useLogCheckWords();
  return (
    <ReviewersPage title={t('title')} lead={t('lead')}>
      <CheckList />
    </ReviewersPage>
  );
}

function CheckList() {
  const t = useLogCheckWords();
  const online = useOnlineCommands();
  const periodOf = usePeriod();
  const { unit } = useMe();
  const asked = useQuery({
    queryKey: ['log-checks'],
    queryFn: () => answerOf(online.logChecks()),
    refetchOnWindowFocus: false,
  });
  return (
    <>
      <AskedState asked={asked} words={{ loading: t('loading'), noContact: t('noContact'), tryAgain: t('tryAgain') }} />
      {asked.data?.length === 0 && <Empty title={t('none')}>{t('noneLead')}</Empty>}
      {asked.data && asked.data.length > 0 && (
        <Table
          caption={t('caption')}
          rows={asked.data}
          rowKey={(line) => line.id}
          columns={[
            {
              id: 'period',
              head: t('period'),
              rowHeader: true,
              cell: (line) => <Which period={periodOf(line)} unit={line.unit && unit(line.unit)?.name} />,
            },
            { id: 'size', head: t('size'), cell: ({ drawn, accesses }) => t('sizeOf', { drawn, accesses }) },
            { id: 'state', head: t('state'), cell: (line) => <CheckState line={line} /> },
            {
              id: 'open',
              head: t('open'),
              headHidden: true,
              cell: (line) => (
                <Link
                  to="/loggkontroll/$checkId"
                  params={{ checkId: line.id }}
                  className={buttonClass('secondary', 's')}
                  aria-label={t('show', { period: periodOf(line) })}
                >
                  {t('open')}
                </Link>
              ),
            },
          ]}
        />
      )}
    </>
  );
}

function Which({ period, unit }: { period: string; unit: string | undefined }) {
  const t = useLogCheckWords();
  if (!unit) return period;
  return (
    <>
      {period}
      <br />
      <small>{t('ofUnit', { unit })}</small>
    </>
  );
}

function CheckState({ line }: { line: LogCheckLine }) {
  const t = useLogCheckWords();
  const language = useLanguage();
  const now = useNow();
  const { finished, remarks, left, due } = line;
  if (finished)
    return (
      <Status tone={remarks > 0 ? 'warn' : 'ok'}>
        {t('finished', { date: formatDate(finished.at, language, { year: true }) })},{' '}
        {remarks > 0 ? t('remarks', { count: remarks }) : t('noRemarks')}
      </Status>
    );
  return <Status tone={due <= now ? 'stop' : 'info'}>{t(due <= now ? 'late' : 'left', { count: left })}</Status>;
}
