import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMe } from '#storage/use-me';
import { useOnlineCommands } from '#storage/use-online-commands';
import { Button } from '#ui/button';
import { Empty } from '#ui/empty';
import { Hint } from '#ui/hint';
import { Note } from '#ui/note';
import { Page } from '#ui/page';
import { Stack } from '#ui/stack';
import { PeriodTable } from './period-table';
import { useResultsWords } from './results-words';

/** What those who were asked thought, in numbers of five or more. Only the server can count it: needs the network. */
export function Results() {
  const [queries] = useState(
    () => new QueryClient({ defaultOptions: { queries: { retry: false, networkMode: 'always' } } }),
  );
  return (
    <QueryClientProvider client={queries}>
      <Periods />
    </QueryClientProvider>
  );
}

function Periods() {
  const t = useResultsWords();
  const { actor, unit } = useMe();
  const online = useOnlineCommands();
  const told = useQuery({
    queryKey: ['evaluation-results'],
    queryFn: async () => {
      const answer = await online.evaluationResults();
      if (!answer.ok) throw new Error(answer.kind);
      return answer.value;
    },
  });
  return (
    <Page title={t('title')} sub={unit(actor.unit)?.name} lead={t('lead')}>
      <Stack gap="l">
        {told.isPending && <p role="status">{t('loading')}</p>}
        {told.isError && (
          <Note tone="warn" title={t('noContact')} live>
            <Button size="s" onPress={() => void told.refetch()}>
              {t('tryAgain')}
            </Button>
          </Note>
        )}
        {told.data?.length === 0 && <Empty title={t('none')}>{t('noneLead')}</Empty>}
        {told.data?.map((period) => (
          <PeriodTable key={period.from} period={period} />
        ))}
        <Hint>{t('rule')}</Hint>
      </Stack>
    </Page>
  );
}
