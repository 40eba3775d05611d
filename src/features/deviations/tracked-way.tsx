import { type Move, placeNow } from '#domain/matter-way';
import { MOVE_OUTCOME_WORDS, STATION_WORDS } from '#domain/matter-way-words';
import { useMe } from '#storage/use-me';
import { capital } from '#ui/capital';
import { ChartBeside } from '#ui/chart-beside';
import { formatDate } from '#ui/dates';
import { Hint } from '#ui/hint';
import { Section } from '#ui/section';
import { Table } from '#ui/table';
import { useLanguage } from '#ui/words';
import { WayFigure } from './way-figure';
import { useWayWords } from './way-words';

/** Where one of the county's own matters is on its way: drawn, and in a table with when, by whom, what was said and the way back. */
export function TrackedWay({ moves }: { moves: readonly Move[] }) {
  const t = useWayWords();
  const language = useLanguage();
  const { unit } = useMe();
  const name = (one: Move['from']) => capital(STATION_WORDS[one][language]);
  const said = ({ outcome, text }: Move) => {
    const became = outcome && MOVE_OUTCOME_WORDS[outcome][language];
    return (
      <>
        {became && <b>{became}. </b>}
        {text}
      </>
    );
  };
  return (
    <Section title={t('way')}>
      {!placeNow(moves) && <Hint>{t('notMoved')}</Hint>}
      <ChartBeside isNarrow chart={<WayFigure way="county" moves={moves} follows />}>
        <Table
          caption={t('moves')}
          rows={moves}
          rowKey={({ at, to, outcome }) => `${at}${to}${outcome}`}
          columns={[
            {
              id: 'when',
              head: t('when'),
              rowHeader: true,
              cell: ({ at }) => formatDate(at, language, { year: true }),
            },
            { id: 'from', head: t('from'), cell: ({ from }) => name(from) },
            { id: 'to', head: t('to'), cell: ({ to }) => name(to) },
            {
              id: 'by',
              head: t('by'),
              cell: (move) => (
                <>
                  {move.name}
                  <small>{unit(move.unit)?.name}</small>
                </>
              ),
            },
            { id: 'said', head: t('said'), cell: said },
          ]}
        />
      </ChartBeside>
    </Section>
  );
}
