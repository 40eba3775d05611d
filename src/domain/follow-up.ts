import * as z from 'zod';
import { CivilDate, civilDate } from './civil-date';
import { requireCoordinatingUnit } from './coordinatorship';
import type { Dossier } from './dossier';
import { defineEntity } from './entity';
import { author, defineMutation } from './mutation';
import { livingPlan, plan } from './plan';
import { requirePlanConsent } from './plan-gate';
import type { Rec } from './record';
import { Refusal } from './refusal';
import { Line, OptionalText } from './text';

/** One round of following up: who was there, whether the consent still feels right, and how the plan goes on. */
export const FollowUp = z.object({
  round: z.int().min(1),
  on: CivilDate,
  participants: z.array(Line).max(40),
  consentStillGiven: z.enum(['yes', 'no', 'not-asked']),
  decision: z.enum(['continue', 'revise', 'close']),
  nextDate: CivilDate.nullable(),
  text: OptionalText,
});
export type FollowUp = z.infer<typeof FollowUp>;
export const followUp = defineEntity('followUp', FollowUp);

/** The follow-ups so far, in order of their dates. */
export const followUps = (dossier: Dossier): Rec<FollowUp>[] =>
  dossier.list(followUp).sort((a, b) => a.body.on.localeCompare(b.body.on));

/**
 * Records a follow-up round. A plan that goes on gets its next date at once (the follow-up cannot be unset), and the
 * plan's own date follows where the unit wrote the plan.
 */
export const recordFollowUp = defineMutation({
  name: 'recordFollowUp',
  args: z.object({ followUpId: z.uuid(), followUp: FollowUp.omit({ round: true }) }),
  run(dossier, args, ctx) {
    requirePlanConsent(ctx);
    requireCoordinatingUnit(dossier, ctx);
    const { on, decision, nextDate } = args.followUp;
    if (on > civilDate(ctx.now)) throw new Refusal('bad-date', { field: 'followUp.on' });
    if (decision !== 'close' && !nextDate) throw new Refusal('missing-part', { field: 'followUp.nextDate' });
    if (nextDate && nextDate <= on) throw new Refusal('bad-date', { field: 'followUp.nextDate' });
    const round = dossier.list(followUp).length + 1;
    dossier.create(followUp, args.followUpId, { ...args.followUp, round }, author(ctx));
    const living = livingPlan(dossier);
    if (living && nextDate && living.unit === ctx.actor.unit)
      dossier.put(plan, living.id, { ...living.body, followUpDate: nextDate }, author(ctx));
  },
});
