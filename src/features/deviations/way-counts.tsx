import { countMoves, type Move } from '#domain/matter-way';
import { STATION_WORDS } from '#domain/matter-way-words';
import { capital } from '#ui/capital';
import { Hint } from '#ui/hint';
import { Section } from '#ui/section';
import { Table } from '#ui/table';
import { useLanguage } from '#ui/words';
import { useWayWords } from './way-words';

/** The levels at which something is decided, or prepared to be. */
const LEVELS = ['chefsforum', 'preparers', 'strategigrupp', 'reko'] as const;

interface WayCountsProps {
  deviation: readonly Move[];
  county: readonly Move[];
  year: number;
}

/** How many matters came to each level in a year and went from it, for the members of a forum: the plan's own measure. */
export function WayCounts({ deviation, county, year }: WayCountsProps) {
  const t = useWayWords();
  const language = useLanguage();
  const counts = [...countMoves('deviation', deviation, year), ...countMoves('county', county, year)];
  const rows = LEVELS.map((station) => {
    const here = counts.filter((one) => one.station === station);
    const sum = (key: 'to' | 'from') => here.reduce((all, one) => all + one[key], 0);
    return { station, to: sum('to'), from: sum('from') };
  });
  return (
    <Section title={t('counts')}>
      <Hint>{t('countsHint')}</Hint>
      <Table
        caption={t('countsCaption', { year })}
        captionHidden
        rows={rows}
        rowKey={({ station }) => station}
        columns={[
          {
            id: 'level',
            head: t('level'),
            rowHeader: true,
            cell: ({ station }) => capital(STATION_WORDS[station][language]),
          },
          { id: 'to', head: t('came'), numeric: true, cell: ({ to }) => to },
          { id: 'from', head: t('went'), numeric: true, cell: ({ from }) => from },
        ]}
      />
    </Section>
  );
}
