import { useQuery } from '@tanstack/react-query';
import { answerOf, WithQueries } from '#storage/asked';
import { useMe } from '#storage/use-me';
import { useOnlineCommands } from '#storage/use-online-commands';
import { AskedState } from '#ui/asked-state';
import { Empty } from '#ui/empty';
import { Hint } from '#ui/hint';
import { Page } from '#ui/page';
import { Stack } from '#ui/stack';
import { PeriodTable } from './period-table';
import { useResultsWords } from './results-words';

/** What those who were asked thought, in numbers of five or more. Only the server can count it: needs the network. */
export function Results() {
  return (
    <WithQueries>
      <Periods />
    </WithQueries>
  );
}

function Periods() {
  const t = useResultsWords();
  const { actor, unit } = useMe();
  const online = useOnlineCommands();
  const told = useQuery({
    queryKey: ['evaluation-results'],
    queryFn: () => answerOf(online.evaluationResults()),
  });
  return (
    <Page title={t('title')} sub={unit(actor.unit)?.name} lead={t('lead')}>
      <Stack gap="l">
        <AskedState
          asked={told}
          words={{ loading: t('loading'), noContact: t('noContact'), tryAgain: t('tryAgain') }}
        />
        {told.data?.length === 0 && <Empty title={t('none')}>{t('noneLead')}</Empty>}
        {told.data?.map((period) => (
          <PeriodTable key={period.from} period={period} />
        ))}
        <Hint>{t('rule')}</Hint>
      </Stack>
    </Page>
  );
}
