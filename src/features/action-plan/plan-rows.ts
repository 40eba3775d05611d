import {
  type ActionPlanRow,
  actionPlanRows,
  isRowLate,
  lastDayOf,
  PLAN_STATUSES,
  type PlanStatus,
  statusOfRow,
} from '#domain/action-plan';
import type { CivilDate } from '#domain/civil-date';
import type { Dossier } from '#domain/dossier';
import type { Rec } from '#domain/record';

/** A row of the matrix as it is shown: how it stands, and whether its last day has passed. */
export interface PlanRow {
  record: Rec<ActionPlanRow>;
  status: PlanStatus;
  late: boolean;
}

/** Every row of the county's plan on a day. */
export const planRows = (dossier: Dossier, today: CivilDate): PlanRow[] =>
  actionPlanRows(dossier).map((record) => {
    const status = statusOfRow(dossier, record.id);
    return { record, status, late: isRowLate(record.body, status, today) };
  });

/** By what the matrix can be narrowed; empty: by nothing. `owner` is a unit's id, or `none` for a row that nobody answers for. */
export interface PlanFilter {
  search: string;
  sector: string;
  status: string;
  owner: string;
}
export const NO_FILTER: PlanFilter = { search: '', sector: '', status: '', owner: '' };

/** By which column the matrix is ordered. */
export const PLAN_COLUMNS = ['area', 'services', 'owner', 'status', 'done'] as const;
export type PlanColumn = (typeof PLAN_COLUMNS)[number];
export interface PlanOrder {
  column: PlanColumn;
  direction: 'ascending' | 'descending';
}

/** The rows that are asked for. The search looks in the area, the goal and the activity, whatever the case of letters. */
export function chosenRows(rows: readonly PlanRow[], { search, sector, status, owner }: PlanFilter): PlanRow[] {
  const words = search.toLocaleLowerCase('sv').split(/\s+/).filter(Boolean);
  return rows.filter(({ record: { body }, status: stands }) => {
    const text = [body.area, body.goal, body.activity, body.services].join(' ').toLocaleLowerCase('sv');
    return (
      words.every((word) => text.includes(word)) &&
      (sector === '' || body.sectors.some((one) => one === sector)) &&
      (status === '' || stands === status) &&
      (owner === '' || (body.owner ?? 'none') === owner)
    );
  });
}

/** The rows in order; `words` are what the columns show of a row. What has no day comes last whichever way, then by area. */
export function orderedRows(
  rows: readonly PlanRow[],
  { column, direction }: PlanOrder,
  words: { services(row: ActionPlanRow): string; owner(row: ActionPlanRow): string },
): PlanRow[] {
  const turn = direction === 'ascending' ? 1 : -1;
  const text = (a: string, b: string) => turn * a.localeCompare(b, 'sv');
  const compare = (a: PlanRow, b: PlanRow): number => {
    const [one, other] = [a.record.body, b.record.body];
    switch (column) {
      case 'area':
        return text(one.area, other.area);
      case 'services':
        return text(words.services(one), words.services(other));
      case 'owner':
        return text(words.owner(one), words.owner(other));
      case 'status':
        return turn * (PLAN_STATUSES.indexOf(a.status) - PLAN_STATUSES.indexOf(b.status));
      case 'done': {
        const [day, otherDay] = [lastDayOf(one), lastDayOf(other)];
        if (day === null || otherDay === null) return Number(day === null) - Number(otherDay === null);
        return text(day, otherDay);
      }
    }
  };
  return [...rows].sort((a, b) => compare(a, b) || a.record.body.area.localeCompare(b.record.body.area, 'sv'));
}
