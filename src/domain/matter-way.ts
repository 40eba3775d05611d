import { civilDate } from './civil-date';
import { type CountyMatterStep, countyMatter, stepsOf } from './county-matter';
import type { Dossier } from './dossier';
import { type MatterItem, matterItems, matterRecord } from './matter';
import type { Directory, UnitId } from './unit';

/** Where a matter can be: with whoever raised it, the managers, a forum, or the group that prepares for Strategigrupp. */
export const STATIONS = ['home', 'managers', 'chefsforum', 'preparers', 'strategigrupp', 'reko'] as const;
export type Station = (typeof STATIONS)[number];

/** The two ways there are, each from where it begins: of a deviation, and of the county's own matters. */
export const WAYS = {
  deviation: ['managers', 'chefsforum', 'strategigrupp', 'reko'],
  county: ['home', 'preparers', 'strategigrupp'],
} as const satisfies Record<string, readonly Station[]>;
export type Way = keyof typeof WAYS;

/**
 * One movement: when (ms), from where to where, by whom, and what was said. `outcome`: what a forum made of it. A matter
 * that a forum raised itself begins with that forum.
 */
export interface Move {
  at: number;
  from: Station;
  to: Station;
  unit: UnitId;
  name: string | null;
  text: string;
  outcome: MatterItem['outcome'] | CountyMatterStep['step'];
}

/** Whether a movement goes back towards those who raised it. */
export const isBack = ({ from, to }: Pick<Move, 'from' | 'to'>): boolean =>
  STATIONS.indexOf(to) < STATIONS.indexOf(from);

const stationOf = (unit: UnitId, directory: Directory): Station => directory(unit)?.forum ?? 'managers';
/** What is told of the same instant stays in the order in which it was told. */
const byTime = (moves: Move[]) => moves.sort((a, b) => a.at - b.at);

/** The movements that this one dossier is about: how the matter came to its forum, and how it went back. */
export function ownMoves(dossier: Dossier, directory: Directory): Move[] {
  const found = matterRecord(dossier);
  if (!found) return [];
  const { level, question } = found.body;
  const home = stationOf(found.unit, directory);
  const came = { at: found.at, from: home, to: level, unit: found.unit, name: null, text: question, outcome: null };
  const went = matterItems(dossier).flatMap(({ at, unit, body: { outcome, text, name } }): Move[] =>
    outcome === 'decided' || outcome === 'back' ? [{ at, from: level, to: home, unit, name, text, outcome }] : [],
  );
  return byTime([came, ...went]);
}

/** What each step of one of the county's own matters moves it from and to. */
const STEP_MOVES: Record<CountyMatterStep['step'], readonly [Station, Station]> = {
  prepared: ['preparers', 'strategigrupp'],
  returned: ['preparers', 'home'],
  decided: ['strategigrupp', 'home'],
  'taken-home': ['home', 'home'],
};

/** Every movement of one of the county's own matters. */
export function movesOfCountyMatter(dossier: Dossier, matterId: string): Move[] {
  const found = dossier.get(countyMatter, matterId);
  if (!found) return [];
  const { question, name } = found.body;
  const { at, unit } = found;
  const rest = stepsOf(dossier, matterId).map((one): Move => {
    const [from, to] = STEP_MOVES[one.body.step];
    return { at: one.at, from, to, unit: one.unit, name: one.body.name, text: one.body.text, outcome: one.body.step };
  });
  return [{ at, from: 'home', to: 'preparers', unit, name, text: question, outcome: null }, ...rest];
}

/** How many matters came to a station in a year, and how many went from it: what the plan of 2016 measures [S1]. */
export interface StationCount {
  station: Station;
  to: number;
  from: number;
}

/** The movements of a calendar year. What is taken home has come already, and moves nothing. */
export const ofYear = (moves: readonly Move[], year: number): Move[] =>
  moves.filter(({ at, from, to }) => from !== to && civilDate(at).startsWith(`${year}-`));

/** The count of all stations of a way in a calendar year. */
export function countMoves(way: Way, moves: readonly Move[], year: number): StationCount[] {
  const here = ofYear(moves, year);
  return WAYS[way].map((station) => ({
    station,
    to: here.filter((one) => one.to === station).length,
    from: here.filter((one) => one.from === station).length,
  }));
}

/** One step that a matter can take, and how often it was taken. */
export interface Step {
  from: Station;
  to: Station;
  count: number;
}

/** Every step of a way: forth from each station to the next, and back, by a deviation step by step, else straight home. */
export function stepsOfWay(way: Way, moves: readonly Move[]): Step[] {
  const stations: readonly Station[] = WAYS[way];
  const between = stations.slice(1).flatMap((to, at): [Station, Station][] => {
    const from = stations[at] ?? to;
    return [
      [from, to],
      [to, way === 'county' ? 'home' : from],
    ];
  });
  return between.map(([from, to]) => ({
    from,
    to,
    count: moves.filter((move) => move.from === from && move.to === to).length,
  }));
}

/** Where a matter is by its movements, and since when (ms); undefined before the first. */
export function placeNow(moves: readonly Move[]): { station: Station; since: number } | undefined {
  const last = moves.findLast(({ from, to }) => from !== to);
  return last && { station: last.to, since: last.at };
}
