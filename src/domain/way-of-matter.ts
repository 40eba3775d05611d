import type { CivilDate } from './civil-date';
import { deviationRecord } from './deviation';
import type { Dossier } from './dossier';
import { escalations } from './escalation';
import { type MatterItem, matterDecision, matterRecord } from './matter';
import { FORUMS, type Forum, type UnitId } from './unit';

/** The levels in order, from those who work with the family to the county's highest. */
export const LEVELS = ['managers', ...FORUMS] as const;
type Level = Forum | 'managers';

/** One level of the way of a deviation or a matter, as far as the dossier tells. Times are ms. */
export interface WayLevel {
  level: Level;
  /** `now`: it waits for somebody here. `decided`: it was settled here. `ahead`: it has not come so far. */
  state: 'passed' | 'now' | 'decided' | 'ahead';
  /** Who raised it to this level, when, and why where this dossier tells it. */
  raised: { unit: UnitId; at: number; name: string | null; why: string | null } | null;
  /** What this level came to, and who wrote it down where this dossier tells it. */
  answer: { on: CivilDate; outcome: NonNullable<MatterItem['outcome']>; text: string; name: string | null } | null;
}

/**
 * The way of a deviation, or of a matter before a forum, through all four levels and back again: who raised it when, what
 * each level came to, and where it lies. Empty for a dossier that is neither. A dossier knows the step above itself alone, so
 * what lies beyond is told once it is brought back.
 */
export function wayOf(dossier: Dossier): WayLevel[] {
  const asked = matterRecord(dossier);
  if (!asked && !deviationRecord(dossier)) return [];
  const way = LEVELS.map((level): WayLevel => ({ level, state: 'ahead', raised: null, answer: null }));
  const at = (level: Level) => way[LEVELS.indexOf(level)]!;
  const home = asked ? asked.body.level : 'managers';
  if (asked) {
    const item = matterDecision(dossier)?.body;
    at(home).raised = { unit: asked.unit, at: asked.at, name: null, why: null };
    at(home).answer = item?.outcome ? { on: item.on, outcome: item.outcome, text: item.text, name: item.name } : null;
  }
  for (const { unit, at: written, body } of escalations(dossier)) {
    // Its answer is written into the same record, later.
    at(body.level).raised = { unit, at: body.raisedAt ?? written, name: body.name, why: body.why };
    at(body.level).answer = body.answer && { ...body.answer, name: null };
  }
  const now = liesWith(dossier, home);
  const told = way.findLastIndex((one) => one.raised !== null);
  way.forEach((one, index) => {
    if (one.level === now) one.state = 'now';
    else if (one.answer?.outcome === 'decided') one.state = 'decided';
    else if (index <= told) one.state = 'passed';
  });
  return way;
}

/** Where it waits: one step up for each level that raised it further, one step back for each that answered. */
function liesWith(dossier: Dossier, home: Level): Level {
  const near = (level: Level, by: 1 | -1) => LEVELS[LEVELS.indexOf(level) + by] ?? level;
  const last = escalations(dossier).at(-1)?.body;
  if (last && last.answer === null) return last.level;
  if (last?.answer?.outcome === 'passed-on') return near(last.level, 1);
  const own = matterDecision(dossier)?.body.outcome;
  return own === 'decided' || own === 'back' ? near(home, -1) : home;
}
