import { Link } from '@tanstack/react-router';
import type { PlanMeasure } from '#domain/action-plan';
import { countOfRow } from '#domain/action-plan-count';
import { WithQueries } from '#storage/asked';
import { useMe } from '#storage/use-me';
import { usePublishedDeviations } from '#storage/use-published-deviations';
import { AskedState } from '#ui/asked-state';
import { formatDate } from '#ui/dates';
import { Hint } from '#ui/hint';
import { Section } from '#ui/section';
import { Stack } from '#ui/stack';
import { Table } from '#ui/table';
import { useLanguage } from '#ui/words';
import { usePlanWords } from './plan-words';

type Measure = Extract<PlanMeasure, { by: 'deviations' }>;

/** The deviations that a row's measure counts, year by year, from the approved reviews: this device counts none itself. */
export function DeviationCounts({ measure }: { measure: Measure }) {
  const t = usePlanWords();
  return (
    <Section title={t('deviations')} id="avvikelser">
      <Stack gap="s">
        <Hint>{t('deviationsLead')}</Hint>
        <WithQueries>
          <Counts measure={measure} />
        </WithQueries>
      </Stack>
    </Section>
  );
}

function Counts({ measure }: { measure: Measure }) {
  const t = usePlanWords();
  const language = useLanguage();
  const { followsUp } = useMe();
  const asked = usePublishedDeviations();
  const { data } = asked;
  if (!data)
    return (
      <AskedState asked={asked} words={{ loading: t('asking'), noContact: t('noContact'), tryAgain: t('tryAgain') }} />
    );
  if (data.length === 0) return <p>{t('noReview')}</p>;
  const told = ({ count, whole }: ReturnType<typeof countOfRow>) =>
    whole ? String(count) : count > 0 ? t('atLeast', { count }) : t('hidden');
  return (
    <Table
      caption={t('countCaption')}
      captionHidden
      rows={data}
      rowKey={({ review }) => review}
      columns={[
        {
          id: 'year',
          head: t('reviewYear'),
          rowHeader: true,
          cell: ({ review, year }) =>
            followsUp ? (
              <Link to="/arsoversyn/$reviewId" params={{ reviewId: review }} hash="deviations">
                {t('toReview', { year })}
              </Link>
            ) : (
              year
            ),
        },
        { id: 'count', head: t('count'), cell: ({ deviations }) => told(countOfRow(measure, deviations)) },
        { id: 'approved', head: t('approved'), cell: ({ on }) => formatDate(on, language, { year: true }) },
      ]}
    />
  );
}
