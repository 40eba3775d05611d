import { useQuery } from '@tanstack/react-query';
import { answerOf } from '#storage/asked';
import { useLogListPrint } from '#storage/use-log-list-print';
import { useOnlineCommands } from '#storage/use-online-commands';
import { AskedState } from '#ui/asked-state';
import { Empty } from '#ui/empty';
import { Hint } from '#ui/hint';
import { Note } from '#ui/note';
import { Section } from '#ui/section';
import { Stack } from '#ui/stack';
import { OpeningCard } from './opening-card';
import { ReviewersPage } from './reviewers-page';
import { useReviewsWords } from './reviews-words';

/** Openings of the unit's cases with a reason, for whoever reviews them. Needs the network. */
export function Openings() {
  const t = useReviewsWords();
  return (
    <ReviewersPage title={t('title')} lead={t('lead')}>
      <OpeningList />
    </ReviewersPage>
  );
}

function OpeningList() {
  const t = useReviewsWords();
  const online = useOnlineCommands();
  const asked = useQuery({
    queryKey: ['openings'],
    queryFn: () => answerOf(online.openings()),
    // Each question is a line of the log.
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  const openings = asked.data?.openings ?? [];
  useLogListPrint(
    openings.map(({ dossierId }) => dossierId),
    'list of openings',
  );
  const waiting = openings.filter((one) => one.review === null);
  const done = openings.filter((one) => one.review !== null);
  const listed = (some: typeof openings) => (
    <Stack>
      {some.map((one) => (
        <OpeningCard key={one.id} opening={one} onReviewed={() => void asked.refetch()} />
      ))}
    </Stack>
  );
  return (
    <>
      <AskedState asked={asked} words={{ loading: t('loading'), noContact: t('noContact'), tryAgain: t('tryAgain') }} />
      {asked.data?.alone && waiting.some((one) => one.mine) && (
        <Note tone={asked.data.elsewhere ? 'info' : 'warn'} title={t(asked.data.elsewhere ? 'elsewhere' : 'alone')} />
      )}
      {asked.data && openings.length === 0 && <Empty title={t('none')}>{t('noneLead')}</Empty>}
      {waiting.length > 0 && (
        <Section title={t('waiting')} count={waiting.length}>
          {listed(waiting)}
        </Section>
      )}
      {done.length > 0 && (
        <Section title={t('done')} count={done.length}>
          {listed(done)}
        </Section>
      )}
      <Hint>{t('logged')}</Hint>
    </>
  );
}
