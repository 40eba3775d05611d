import { Link, useParams } from '@tanstack/react-router';
import { WithQueries } from '#storage/asked';
import { AskedState } from '#ui/asked-state';
import { Button, buttonClass } from '#ui/button';
import { Empty } from '#ui/empty';
import { Hint } from '#ui/hint';
import { Page } from '#ui/page';
import { Stack } from '#ui/stack';
import { SeenTable } from './seen-table';
import { useSeenLogWords } from './seen-words';
import { useSeen } from './use-seen';

/** Who has seen the case, when, what and on what ground, as far as one may be told. Needs the network. */
export function Seen() {
  return (
    <WithQueries>
      <SeenLines />
    </WithQueries>
  );
}

function SeenLines() {
  const t = useSeenLogWords();
  const { caseId = '' } = useParams({ strict: false }) as { caseId?: string };
  const told = useSeen(caseId);
  const lines = told.data?.pages.flatMap((page) => page.lines) ?? [];
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      action={
        <Link to="/arenden/$caseId/vem-har-last/papper" params={{ caseId }} className={buttonClass('quiet')}>
          {t('toPaper')}
        </Link>
      }
    >
      <Stack gap="l">
        <AskedState
          asked={told}
          words={{ loading: t('loading'), noContact: t('noContact'), tryAgain: t('tryAgain') }}
        />
        {told.data && lines.length === 0 && <Empty title={t('none')}>{t('noneLead')}</Empty>}
        {lines.length > 0 && <SeenTable lines={lines} named />}
        {told.hasNextPage && <Button onPress={() => void told.fetchNextPage()}>{t('older')}</Button>}
        <Hint>
          {t('others')} {t('logged')}
        </Hint>
      </Stack>
    </Page>
  );
}
