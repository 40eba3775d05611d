import type { Action } from './action';
import type { CivilDate } from './civil-date';
import type { MatrixAction, MatrixNeed } from './plan-matrix';

/** Who answers for actions: a unit, the family, somebody else, or nobody yet. */
export type OverviewOwner =
  | { type: 'unit'; unit: string }
  | { type: 'family' }
  | { type: 'other' }
  | { type: 'nobody' };

/** How an action stands at a glance. What is late or without a date is not counted as merely left to do. */
export const GLANCES = ['late', 'undated', 'left', 'done'] as const;
export type Glance = (typeof GLANCES)[number];

/** The actions of one need that one owner answers for: how many, how they stand, and the most pressing one. */
export interface OverviewCell {
  count: number;
  /** How many stand so; the four together are `count`. */
  stand: Readonly<Record<Glance, number>>;
  /** How many nobody answers for that are not done. */
  unowned: number;
  firstId: string;
}

/** Needs by who answers for their actions. `cells` has one place for each owner, empty where there is nothing. */
export interface PlanOverview {
  owners: OverviewOwner[];
  rows: { need: MatrixNeed['need']; cells: (OverviewCell | null)[] }[];
}

const ownerOf = (responsible: Action['responsible']): OverviewOwner =>
  responsible === null
    ? { type: 'nobody' }
    : responsible.type === 'unit'
      ? { type: 'unit', unit: responsible.unit }
      : { type: responsible.type };

const LAST = ['family', 'other', 'nobody'];
const keyOf = (owner: OverviewOwner): string => (owner.type === 'unit' ? `unit ${owner.unit}` : owner.type);

function glanceOf({ status, undated, entry }: MatrixAction, today: CivilDate): Glance {
  if (status === 'done') return 'done';
  if (undated) return 'undated';
  return entry.body.due !== null && entry.body.due < today ? 'late' : 'left';
}

/** The plan at a glance on a day. Actions that were called off are not counted. */
export function planOverview(needs: readonly MatrixNeed[], today: CivilDate): PlanOverview {
  const rows = needs.map(({ need, goals }) => ({
    need,
    actions: goals.flatMap((goal) => goal.actions).filter((one) => one.status !== 'cancelled'),
  }));
  const found = new Map(
    rows
      .flatMap(({ actions }) => actions.map(({ entry }) => ownerOf(entry.body.responsible)))
      .map((one) => [keyOf(one), one]),
  );
  // Units in the order in which the plan names them; then the family, others, and what nobody has taken.
  const rank = ({ type }: OverviewOwner) => LAST.indexOf(type);
  const owners = [...found.values()].sort((a, b) => rank(a) - rank(b));
  const cellOf = (actions: readonly MatrixAction[]): OverviewCell | null => {
    const all = actions.map((one) => ({ one, glance: glanceOf(one, today) }));
    const first = GLANCES.flatMap((glance) => all.filter((each) => each.glance === glance))[0];
    if (!first) return null;
    const count = (glance: Glance) => all.filter((each) => each.glance === glance).length;
    return {
      count: all.length,
      stand: { late: count('late'), undated: count('undated'), left: count('left'), done: count('done') },
      unowned: all.filter(({ one, glance }) => one.unowned && glance !== 'done').length,
      firstId: first.one.entry.id,
    };
  };
  return {
    owners,
    rows: rows.map(({ need, actions }) => ({
      need,
      cells: owners.map((owner) =>
        cellOf(actions.filter(({ entry }) => keyOf(ownerOf(entry.body.responsible)) === keyOf(owner))),
      ),
    })),
  };
}
