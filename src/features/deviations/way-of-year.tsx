import { isBack, type Move, ofYear, type Step, stepsOfWay, type Way } from '#domain/matter-way';
import { STATION_WORDS, WAY_WORDS } from '#domain/matter-way-words';
import { capital } from '#ui/capital';
import { ChartBeside } from '#ui/chart-beside';
import { Hint } from '#ui/hint';
import { Section } from '#ui/section';
import { Stack } from '#ui/stack';
import { Table } from '#ui/table';
import { useLanguage } from '#ui/words';
import { WayFigure } from './way-figure';
import { useWayWords } from './way-words';

/** Who takes a step. */
function actOf(way: Way, step: Step) {
  if (way === 'county')
    return step.to === 'preparers'
      ? 'raise'
      : step.from === 'strategigrupp'
        ? 'decide'
        : step.to === 'home'
          ? 'returned'
          : 'prepare';
  if (isBack(step)) return 'decide';
  return step.from === 'managers' ? 'managers' : 'onward';
}

/** One way, drawn, and the same steps in a table: from where to where, who takes it, and how often in the year. */
export function WayOfYear({ way, moves, year }: { way: Way; moves: readonly Move[]; year: number }) {
  const t = useWayWords();
  const language = useLanguage();
  const here = ofYear(moves, year);
  const name = (one: Step['from']) => STATION_WORDS[one][language];
  return (
    <Section title={WAY_WORDS[way][language]}>
      <Stack gap="s">
        <ChartBeside isNarrow chart={<WayFigure way={way} moves={here} />}>
          <Table
            caption={t('tableCaption', { year })}
            captionHidden
            rows={stepsOfWay(way, here)}
            rowKey={({ from, to }) => `${from}${to}`}
            columns={[
              {
                id: 'step',
                head: t('step'),
                rowHeader: true,
                cell: ({ from, to }) => capital(t('fromTo', { from: name(from), to: name(to) })),
              },
              { id: 'who', head: t('who'), cell: (step) => t(`acts.${actOf(way, step)}`) },
              { id: 'times', head: t('times', { year }), numeric: true, cell: ({ count }) => count },
            ]}
          />
        </ChartBeside>
        {way === 'deviation' && <Hint>{t('timesHint')}</Hint>}
      </Stack>
    </Section>
  );
}
