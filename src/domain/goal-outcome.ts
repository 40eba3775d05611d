import * as z from 'zod';
import { defineEntity } from './entity';
import { followUp } from './follow-up';
import { goal } from './goal';
import { author, defineMutation } from './mutation';
import { existing } from './own-record';
import { requirePlanConsent } from './plan-gate';
import { Refusal } from './refusal';
import { OptionalText } from './text';

/** How it went with one goal at one follow-up: the result, why, and what happens now. */
export const GoalOutcome = z.object({
  followUpId: z.uuid().nullable(),
  goalId: z.uuid(),
  result: z.enum(['reached', 'partly', 'not-reached']),
  why: OptionalText,
  next: OptionalText,
});
export type GoalOutcome = z.infer<typeof GoalOutcome>;
export const goalOutcome = defineEntity('goalOutcome', GoalOutcome);

/** Records the outcome of a goal. A goal that was not reached needs a new attempt, another action, or to be dropped. */
export const recordGoalOutcome = defineMutation({
  name: 'recordGoalOutcome',
  args: z.object({ outcomeId: z.uuid(), outcome: GoalOutcome }),
  run(dossier, args, ctx) {
    requirePlanConsent(ctx);
    existing(dossier, goal, args.outcome.goalId);
    if (args.outcome.followUpId) existing(dossier, followUp, args.outcome.followUpId);
    if (args.outcome.result !== 'reached' && !args.outcome.next)
      throw new Refusal('needs-reason', { field: 'outcome.next' });
    dossier.create(goalOutcome, args.outcomeId, args.outcome, author(ctx));
  },
});
