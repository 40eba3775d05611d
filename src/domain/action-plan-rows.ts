import * as z from 'zod';
import {
  ACTION_PLAN_FIELDS,
  ActionPlanReport,
  ActionPlanRow,
  actionPlanReport,
  actionPlanRow,
  reportsOfRow,
} from './action-plan';
import { civilDate } from './civil-date';
import { defineCountyMutation, isCountyEditor, requireCountyEditor } from './county';
import { defineCountyEdit } from './county-version';
import { author, type Ctx } from './mutation';
import { refuseNames } from './names-in-text';
import { existing, ownRecord } from './own-record';
import { Refusal } from './refusal';

/** Refuses a row that names a unit which is not there, or a personal number. */
function checkRow({ owner, followedUpBy, goal, measureText, activity, area }: ActionPlanRow, ctx: Ctx): void {
  for (const [field, unit] of Object.entries({ owner, followedUpBy }))
    if (unit !== null && !ctx.unit(unit)) throw new Refusal('not-found', { field });
  refuseNames({ area, goal, measureText, activity });
}

/** Writes rows into the county's plan: one, or all of an earlier plan at once. */
export const addActionPlanRows = defineCountyMutation({
  name: 'addActionPlanRows',
  args: z.object({
    rows: z
      .array(z.object({ rowId: z.uuid(), row: ActionPlanRow }))
      .min(1)
      .max(100),
  }),
  run(dossier, { rows }, ctx) {
    requireCountyEditor(ctx);
    for (const { rowId, row } of rows) {
      checkRow(row, ctx);
      dossier.create(actionPlanRow, rowId, row, author(ctx));
    }
  },
});

/** Changes a row; what stood before is kept beside it, with why. */
export const editActionPlanRow = defineCountyEdit({
  name: 'editActionPlanRow',
  id: 'rowId',
  entity: actionPlanRow,
  schema: ActionPlanRow,
  fields: ACTION_PLAN_FIELDS,
  check: checkRow,
});

/** Takes rows out of the plan: what was written in by mistake, or read in to look at. One that is over is reported as ended. */
export const removeActionPlanRows = defineCountyMutation({
  name: 'removeActionPlanRows',
  args: z.object({ rowIds: z.array(z.uuid()).min(1).max(100) }),
  run(dossier, { rowIds }, ctx) {
    requireCountyEditor(ctx);
    for (const rowId of rowIds) {
      ownRecord(dossier, actionPlanRow, rowId, ctx);
      dossier.remove(actionPlanRow, rowId, author(ctx));
    }
  },
});

/**
 * Says how a row stands, on a day up to today: the people of the unit that owns it, or the county's editor. Not before
 * what was reported last, for the latest tells how it stands.
 */
export const reportActionPlan = defineCountyMutation({
  name: 'reportActionPlan',
  args: z.object({ reportId: z.uuid(), report: ActionPlanReport.omit({ name: true }) }),
  run(dossier, { reportId, report }, ctx) {
    const row = existing(dossier, actionPlanRow, report.rowId);
    if (row.body.owner !== ctx.actor.unit && !isCountyEditor(ctx.unit(ctx.actor.unit)))
      throw new Refusal('not-your-unit');
    const last = reportsOfRow(dossier, row.id).at(-1);
    if (report.on > civilDate(ctx.now) || (last && report.on < last.body.on))
      throw new Refusal('bad-date', { field: 'on' });
    refuseNames({ text: report.text });
    dossier.create(actionPlanReport, reportId, { ...report, name: ctx.actor.name }, author(ctx));
  },
});
