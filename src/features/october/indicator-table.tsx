import { trendsOf } from '#domain/indicator';
import { INDICATOR_WORDS } from '#domain/indicator-words';
import type { OctoberReview } from '#storage/online-commands';
import { Hint } from '#ui/hint';
import { Table } from '#ui/table';
import { useLanguage } from '#ui/words';
import { useIndicatorWords } from './indicator-words';

/** What the municipalities follow beside the plans: the last figure with its year and source, and how it has gone. */
export function IndicatorTable({ indicators }: Pick<OctoberReview, 'indicators'>) {
  const t = useIndicatorWords();
  const language = useLanguage();
  const percent = (value: number) => t('percent', { value: value.toLocaleString(language) });
  const trend = (change: number | null) => {
    if (change === null) return t('first');
    const points = Math.abs(change).toLocaleString(language);
    return change === 0 ? t('same') : t(change > 0 ? 'up' : 'down', { points });
  };
  if (indicators.length === 0) return <Hint>{t('none')}</Hint>;
  return (
    <Table
      caption={t('caption')}
      rows={trendsOf(indicators)}
      rowKey={({ indicator, municipality }) => `${indicator} ${municipality}`}
      columns={[
        {
          id: 'indicator',
          head: t('indicator'),
          rowHeader: true,
          cell: (one) => INDICATOR_WORDS[one.indicator][language],
        },
        { id: 'municipality', head: t('municipality'), cell: ({ municipality }) => municipality },
        { id: 'year', head: t('year'), numeric: true, cell: ({ years }) => years.at(-1)?.year },
        { id: 'value', head: t('value'), numeric: true, cell: ({ years }) => percent(years.at(-1)?.value ?? 0) },
        { id: 'trend', head: t('trend'), cell: ({ change }) => trend(change) },
        {
          id: 'all',
          head: t('earlier'),
          cell: ({ years }) =>
            years
              .slice(0, -1)
              .map(({ year, value }) => `${year}: ${percent(value)}`)
              .join(', '),
        },
        { id: 'source', head: t('source'), cell: ({ years }) => years.at(-1)?.source },
      ]}
    />
  );
}
