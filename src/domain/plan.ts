import * as z from 'zod';
import { CivilDate, ClockTime } from './civil-date';
import { coordination, requireCoordinatingUnit } from './coordinatorship';
import { defineEdit } from './define-edit';
import type { Dossier } from './dossier';
import { defineEntity } from './entity';
import { author, defineMutation } from './mutation';
import { requirePlanConsent } from './plan-gate';
import type { Rec } from './record';
import { Refusal } from './refusal';
import { Line, OptionalLine, OptionalText } from './text';

/**
 * The plan as a whole (SoL 10 kap. 8 §, HSL 16 kap. 4 §). `overallResponsible` is the principal that the law asks for;
 * `othersDoNothing` records that measures by others (the law's third content) were asked about and there are none.
 * `originalHolder` follows the region: in Jönköping the family holds the original.
 */
export const Plan = z.object({
  overallResponsible: z.object({ id: z.string().min(1).max(64), name: Line }).nullable(),
  longTermAim: OptionalText,
  othersDoNothing: z.boolean(),
  followUpDate: CivilDate.nullable(),
  followUpTime: ClockTime.nullable(),
  followUpPlace: OptionalLine,
  followUpCaller: OptionalLine,
  originalHolder: z.enum(['family', 'plan-owner']),
  copyOf: z.uuid().nullish(),
});
export type Plan = z.infer<typeof Plan>;
export const plan = defineEntity('plan', Plan);

/** The living plan: the coordinating unit's, or undefined while none is begun or the viewer sees none. */
export function livingPlan(dossier: Dossier): Rec<Plan> | undefined {
  const unit = coordination(dossier)?.unit;
  return dossier.list(plan).find((record) => record.unit === unit);
}

/** Begins the plan. Needs consent to draw one up; the coordinating unit does it, once. */
export const drawUpPlan = defineMutation({
  name: 'drawUpPlan',
  args: z.object({ planId: z.uuid(), plan: Plan.omit({ copyOf: true }) }),
  run(dossier, args, ctx) {
    requirePlanConsent(ctx);
    requireCoordinatingUnit(dossier, ctx);
    if (livingPlan(dossier)) throw new Refusal('already-done');
    dossier.create(plan, args.planId, args.plan, author(ctx));
  },
});

export const editPlan = defineEdit({
  name: 'editPlan',
  id: 'planId',
  entity: plan,
  schema: Plan,
  fields: [
    'overallResponsible',
    'longTermAim',
    'othersDoNothing',
    'followUpDate',
    'followUpTime',
    'followUpPlace',
    'followUpCaller',
    'originalHolder',
  ],
  before: requirePlanConsent,
});
