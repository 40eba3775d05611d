import * as z from 'zod';
import { type CivilDate, CivilDate as Day } from './civil-date';
import { DEVIATION_TYPES } from './deviation';
import type { Dossier } from './dossier';
import { defineEntity } from './entity';
import { INDICATORS } from './indicator';
import { SECTOR_GROUPS } from './october-measures';
import type { Rec } from './record';
import { Line, OptionalLine, OptionalText } from './text';
import { UnitId } from './unit';

const Sectors = z.array(z.enum(SECTOR_GROUPS)).max(SECTOR_GROUPS.length);

/**
 * By what a row is measured, beside its words: the deviations of these types between services of these sectors (none
 * named: all), an indicator of the municipalities, how many matters the forums had, or the words alone.
 */
export const PlanMeasure = z.discriminatedUnion('by', [
  z.object({ by: z.literal('deviations'), types: z.array(z.enum(DEVIATION_TYPES)), sectors: Sectors }),
  z.object({ by: z.literal('indicator'), indicator: z.enum(INDICATORS) }),
  z.object({ by: z.literal('matters') }),
  z.object({ by: z.literal('words') }),
]);
export type PlanMeasure = z.infer<typeof PlanMeasure>;

/** When it is to be done: a day, a year, or what the plan says of it in words. */
export const DoneBy = z.discriminatedUnion('by', [
  z.object({ by: z.literal('date'), date: Day }),
  z.object({ by: z.literal('year'), year: z.int().min(2000).max(2200) }),
  z.object({ by: z.literal('words') }),
]);
export type DoneBy = z.infer<typeof DoneBy>;

/** One row of the county's matrix: OMRÅDE, VERKSAMHETER, MÅL, MÅTT, AKTIVITET, FÄRDIGT, and who answers for it [S1]. */
export const ActionPlanRow = z.object({
  area: Line,
  sectors: Sectors,
  /** Services that are no sector: a group, a department. */
  services: OptionalLine,
  goal: OptionalText,
  measure: PlanMeasure,
  measureText: OptionalText,
  activity: OptionalText,
  doneBy: DoneBy,
  doneByText: OptionalLine,
  /** The unit that answers for the work and reports how it stands; null: nobody yet. */
  owner: UnitId.nullable(),
  /** The unit that follows it up. */
  followedUpBy: UnitId.nullable(),
  /** From which plan and revision it comes. */
  source: OptionalLine,
  /** Read in as an example, and nobody's decision. */
  isExample: z.boolean(),
});
export type ActionPlanRow = z.infer<typeof ActionPlanRow>;
/** All of its fields, each of which may be changed. */
export const ACTION_PLAN_FIELDS = ActionPlanRow.keyof().options;
export const actionPlanRow = defineEntity('actionPlanRow', ActionPlanRow);

/** The rows of the plan, in the order in which they were written. */
export const actionPlanRows = (dossier: Dossier): Rec<ActionPlanRow>[] => dossier.list(actionPlanRow);

/** How a row stands. `permanent`: part of the daily work, as the plan's own revision says of what it lifts out [S1]. */
export const PLAN_STATUSES = ['not-begun', 'under-way', 'done', 'permanent', 'ended'] as const;
export type PlanStatus = (typeof PLAN_STATUSES)[number];

/** What the owner, or the county's editor, says of a row: how it stands, since when, in words. Each is a record of its own. */
export const ActionPlanReport = z.object({
  rowId: z.uuid(),
  status: z.enum(PLAN_STATUSES),
  on: Day,
  text: OptionalText,
  name: Line,
});
export type ActionPlanReport = z.infer<typeof ActionPlanReport>;
export const actionPlanReport = defineEntity('actionPlanReport', ActionPlanReport);

/** The reports of a row, the latest last: by the day they speak of, then by when they were written. */
export const reportsOfRow = (dossier: Dossier, rowId: string): Rec<ActionPlanReport>[] =>
  dossier
    .list(actionPlanReport)
    .filter(({ body }) => body.rowId === rowId)
    .sort((a, b) => a.body.on.localeCompare(b.body.on) || a.at - b.at || a.id.localeCompare(b.id));

/** How a row stands by its latest report; not begun where nobody has reported. */
export const statusOfRow = (dossier: Dossier, rowId: string): PlanStatus =>
  reportsOfRow(dossier, rowId).at(-1)?.body.status ?? 'not-begun';

/** The last day by which it is to be done; null where only words say it. */
export const lastDayOf = ({ doneBy }: Pick<ActionPlanRow, 'doneBy'>): CivilDate | null =>
  doneBy.by === 'date' ? doneBy.date : doneBy.by === 'year' ? `${doneBy.year}-12-31` : null;

const OVER: readonly PlanStatus[] = ['done', 'permanent', 'ended'];

/** Whether the last day has passed and it is not done. An example is nobody's promise, and never late. */
export const isRowLate = (row: ActionPlanRow, status: PlanStatus, today: CivilDate): boolean =>
  !row.isExample && !OVER.includes(status) && (lastDayOf(row) ?? today) < today;
