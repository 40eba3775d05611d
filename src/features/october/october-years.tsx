import { Link } from '@tanstack/react-router';
import { AskedState } from '#ui/asked-state';
import { buttonClass } from '#ui/button';
import { Empty } from '#ui/empty';
import { Page } from '#ui/page';
import { Stack } from '#ui/stack';
import { Status } from '#ui/status';
import { Table } from '#ui/table';
import { BeginForm } from './begin-form';
import { ForFollowers } from './followers-page';
import { ImportIndicators } from './import-indicators';
import { useOctoberWords } from './october-words';
import { useOctoberReviews } from './use-october';
import { useStanding } from './use-standing';

/** The reviews that there are, and how to begin one. Only the server can count: needs the network. */
export function OctoberYears() {
  return (
    <ForFollowers>
      <Years />
    </ForFollowers>
  );
}

function Years() {
  const t = useOctoberWords();
  const standing = useStanding();
  const asked = useOctoberReviews();
  const { data } = asked;
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Stack gap="l">
        <AskedState
          asked={asked}
          words={{ loading: t('loading'), noContact: t('noContact'), tryAgain: t('tryAgain') }}
        />
        {data?.versions.length === 0 && <Empty title={t('none')}>{t('noneLead')}</Empty>}
        {data && data.versions.length > 0 && (
          <Table
            caption={t('caption')}
            rows={data.versions}
            rowKey={({ id }) => id}
            columns={[
              { id: 'year', head: t('year'), rowHeader: true, cell: ({ year }) => year },
              { id: 'version', head: t('version'), numeric: true, cell: ({ version }) => version },
              {
                id: 'state',
                head: t('state'),
                cell: (one) => <Status tone={standing(one).isDone ? 'ok' : 'info'}>{standing(one).short}</Status>,
              },
              {
                id: 'open',
                head: t('open'),
                headHidden: true,
                cell: ({ id, year, version }) => (
                  <Link
                    to="/arsoversyn/$reviewId"
                    params={{ reviewId: id }}
                    className={buttonClass('secondary', 's')}
                    aria-label={t('openOne', { year, version })}
                  >
                    {t('open')}
                  </Link>
                ),
              },
            ]}
          />
        )}
        {data && <BeginForm years={data.years} versions={data.versions} onBegun={() => void asked.refetch()} />}
        <ImportIndicators />
      </Stack>
    </Page>
  );
}
