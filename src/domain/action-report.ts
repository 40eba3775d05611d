import * as z from 'zod';
import { type Action, ActionStatus, action } from './action';
import { CivilDate } from './civil-date';
import type { Dossier } from './dossier';
import { defineEntity } from './entity';
import { author, defineMutation } from './mutation';
import { existing } from './own-record';
import { requirePlanConsent } from './plan-gate';
import type { Rec } from './record';
import { Refusal } from './refusal';
import { OptionalText } from './text';

/** What the responsible unit says of an action in another unit's plan: it accepts, declines, or reports how it goes. */
export const ActionReport = z.object({
  actionId: z.uuid(),
  says: z.enum(['accepts', 'declines', 'reports']),
  status: ActionStatus.nullable(),
  text: OptionalText,
  on: CivilDate,
});
export type ActionReport = z.infer<typeof ActionReport>;
export const actionReport = defineEntity('actionReport', ActionReport);

/** The newest word from the responsible unit, or undefined. */
export const latestReport = (dossier: Dossier, actionId: string): Rec<ActionReport> | undefined =>
  dossier
    .list(actionReport)
    .filter((report) => report.body.actionId === actionId)
    .sort((a, b) => a.at - b.at)
    .at(-1);

/** Where the action stands: the responsible unit's later report goes before the planner's own note. */
export function actionStatus(dossier: Dossier, planned: Rec<Action>): Action['status'] {
  const reports = dossier
    .list(actionReport)
    .filter((report) => report.body.actionId === planned.id && report.body.status && report.at >= planned.at)
    .sort((a, b) => a.at - b.at);
  return reports.at(-1)?.body.status ?? planned.body.status;
}

/** Accepts, declines or reports on an action that the actor's unit answers for. To decline needs a reason. */
export const reportAction = defineMutation({
  name: 'reportAction',
  args: z.object({ reportId: z.uuid(), report: ActionReport }),
  run(dossier, args, ctx) {
    requirePlanConsent(ctx);
    const { responsible } = existing(dossier, action, args.report.actionId).body;
    if (responsible?.type !== 'unit' || responsible.unit !== ctx.actor.unit) throw new Refusal('not-your-unit');
    if (args.report.says === 'declines' && !args.report.text)
      throw new Refusal('needs-reason', { field: 'report.text' });
    dossier.create(actionReport, args.reportId, args.report, author(ctx));
  },
});
