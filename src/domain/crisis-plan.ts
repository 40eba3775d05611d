import * as z from 'zod';
import { defineEdit } from './define-edit';
import { defineRemoval } from './define-removal';
import { defineEntity } from './entity';
import { FreeTextKind } from './free-text-kind';
import { author, defineMutation } from './mutation';
import { requirePlanConsent } from './plan-gate';
import { Line, OptionalLine, OptionalText } from './text';

/** What to do when the plan does not hold: a sign, what then, and whom to call with a telephone number and hours. */
export const CrisisPlan = z.object({
  sign: Line,
  then: OptionalText,
  contact: OptionalLine,
  phone: OptionalLine,
  hours: OptionalLine,
});
export type CrisisPlan = z.infer<typeof CrisisPlan>;
export const crisisPlan = defineEntity('crisisPlan', CrisisPlan);

/** Adds one line of what to do if the plan does not hold. */
export const addCrisisStep = defineMutation({
  name: 'addCrisisStep',
  args: z.object({ crisisPlanId: z.uuid(), kind: FreeTextKind, step: CrisisPlan }),
  run(dossier, args, ctx) {
    requirePlanConsent(ctx);
    dossier.create(crisisPlan, args.crisisPlanId, args.step, author(ctx), { kind: args.kind });
  },
});

export const editCrisisStep = defineEdit({
  name: 'editCrisisStep',
  id: 'crisisPlanId',
  entity: crisisPlan,
  schema: CrisisPlan,
  fields: ['sign', 'then', 'contact', 'phone', 'hours'],
  before: requirePlanConsent,
});

export const removeCrisisStep = defineRemoval({
  name: 'removeCrisisStep',
  id: 'crisisPlanId',
  entity: crisisPlan,
});
