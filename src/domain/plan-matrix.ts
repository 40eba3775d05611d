import { type Action, action } from './action';
import type { ActionReport } from './action-report';
import { type Goal, goal } from './goal';
import { type Need, need } from './need';
import { entriesOf, type PlanEntry } from './plan-content';
import type { Rec } from './record';

type Entry<B> = PlanEntry & { body: B };

/** One action as a row: who, when, how far, and what still lacks. */
export interface MatrixAction {
  entry: Entry<Action>;
  unowned: boolean;
  undated: boolean;
  /** The responsible unit's newest word, where it has said anything. */
  report: Rec<ActionReport> | null;
  status: Action['status'];
}
export interface MatrixGoal {
  goal: Entry<Goal> | null;
  actions: MatrixAction[];
}
export interface MatrixNeed {
  need: Entry<Need> | null;
  goals: MatrixGoal[];
}

/** The plan as a tree, and how many rows lack an owner or a date. */
export interface PlanMatrix {
  aims: Entry<Goal>[];
  needs: MatrixNeed[];
  unowned: number;
  undated: number;
  /** Needs that no goal or action answers to. */
  unanswered: string[];
}

function row(entry: Entry<Action>, reports: readonly Rec<ActionReport>[]): MatrixAction {
  const own = reports.filter((report) => report.body.actionId === entry.id).sort((a, b) => a.at - b.at);
  const said = own.filter((report) => report.body.status !== null && report.at >= entry.at).at(-1);
  return {
    entry,
    unowned: entry.body.responsible === null,
    undated: entry.body.start === null && entry.body.due === null,
    report: own.at(-1) ?? null,
    status: said?.body.status ?? entry.body.status,
  };
}

/**
 * Needs, their goals and the goals' actions, from a draft's or an issued version's entries. What points at nothing that
 * the reader sees hangs under a null need or goal, never lost. `reports` may be empty (on paper).
 */
export function planMatrix(entries: readonly PlanEntry[], reports: readonly Rec<ActionReport>[] = []): PlanMatrix {
  const needs = entriesOf(entries, need);
  const goals = entriesOf(entries, goal);
  const rows = entriesOf(entries, action).map((entry) => row(entry, reports));
  const needIds = new Set(needs.map((entry) => entry.id));
  const goalIds = new Set(goals.filter((entry) => !entry.body.longTerm).map((entry) => entry.id));
  const seen = (id: string | null, known: Set<string>) => (id !== null && known.has(id) ? id : null);

  const ofNeed = (needId: string | null): MatrixGoal[] => {
    const here = goals.filter((entry) => !entry.body.longTerm && seen(entry.body.needId, needIds) === needId);
    const tree: MatrixGoal[] = here.map((entry) => ({
      goal: entry,
      actions: rows.filter((one) => one.entry.body.goalId === entry.id),
    }));
    const loose = rows.filter(
      (one) => seen(one.entry.body.goalId, goalIds) === null && seen(one.entry.body.needId, needIds) === needId,
    );
    return loose.length > 0 ? [...tree, { goal: null, actions: loose }] : tree;
  };

  const tree: MatrixNeed[] = needs.map((entry) => ({ need: entry, goals: ofNeed(entry.id) }));
  const outside = ofNeed(null);
  return {
    aims: goals.filter((entry) => entry.body.longTerm),
    needs: outside.length > 0 ? [...tree, { need: null, goals: outside }] : tree,
    unowned: rows.filter((one) => one.unowned).length,
    undated: rows.filter((one) => one.undated).length,
    unanswered: tree.filter((one) => one.goals.length === 0).map((one) => one.need?.id ?? ''),
  };
}
