import { type Move, placeNow, stepsOfWay, WAYS, type Way } from '#domain/matter-way';
import { STATION_WORDS, WAY_WORDS } from '#domain/matter-way-words';
import { capital } from '#ui/capital';
import { formatDate } from '#ui/dates';
import { WayChart } from '#ui/way-chart';
import { useLanguage } from '#ui/words';
import { useWayWords } from './way-words';

interface WayFigureProps {
  way: Way;
  moves: readonly Move[];
  /** One matter is followed: where it is now is marked. Else every matter's steps are counted. */
  follows?: boolean;
}

/** The way drawn from the movements themselves: one matter's, or those of a whole year. */
export function WayFigure({ way, moves, follows = false }: WayFigureProps) {
  const t = useWayWords();
  const language = useLanguage();
  const here = follows ? placeNow(moves) : undefined;
  const visited = new Set(moves.flatMap(({ from, to }) => [from, to]));
  return (
    <WayChart
      label={t('drawing', { way: WAY_WORDS[way][language] })}
      stops={WAYS[way].map((station) => ({
        id: station,
        name: capital(STATION_WORDS[station][language]),
        detail: here?.station === station ? t('here', { date: formatDate(here.since, language) }) : undefined,
        state: here?.station === station ? 'here' : !follows || visited.has(station) ? 'passed' : 'ahead',
      }))}
      steps={stepsOfWay(way, moves).map(({ from, to, count }) => ({
        from,
        to,
        isTaken: count > 0,
        text: !follows && count > 0 ? String(count) : undefined,
      }))}
    />
  );
}
