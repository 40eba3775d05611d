import { countMoves, type Move, type StationCount } from '#domain/matter-way';
import { STATION_WORDS } from '#domain/matter-way-words';
import { Hint } from '#ui/hint';
import { Section } from '#ui/section';
import { Table } from '#ui/table';
import { useLanguage } from '#ui/words';
import { useWayWords } from './way-words';

interface WayCountsProps {
  deviation: readonly Move[];
  county: readonly Move[];
  year: number;
}

/** How many matters came to each level in a year and went from it, for the members of a forum: the plan's own measure. */
export function WayCounts({ deviation, county, year }: WayCountsProps) {
  const t = useWayWords();
  const language = useLanguage();
  const sums = new Map<StationCount['station'], StationCount>();
  for (const one of [...countMoves('deviation', deviation, year), ...countMoves('county', county, year)]) {
    const { station, to, from } = sums.get(one.station) ?? { station: one.station, to: 0, from: 0 };
    sums.set(station, { station, to: to + one.to, from: from + one.from });
  }
  return (
    <Section title={t('counts')}>
      <Hint>{t('countsHint')}</Hint>
      <Table
        caption={t('countsCaption', { year })}
        captionHidden
        rows={[...sums.values()]}
        rowKey={({ station }) => station}
        columns={[
          { id: 'level', head: t('level'), rowHeader: true, cell: ({ station }) => STATION_WORDS[station][language] },
          { id: 'to', head: t('came'), numeric: true, cell: ({ to }) => to },
          { id: 'from', head: t('went'), numeric: true, cell: ({ from }) => from },
        ]}
      />
    </Section>
  );
}
