import * as z from 'zod';
import { CivilDate } from './civil-date';
import { defineEdit } from './define-edit';
import { defineRemoval } from './define-removal';
import { defineEntity } from './entity';
import { author, defineMutation } from './mutation';
import { requirePlanConsent } from './plan-gate';

/** A goal: long-term, or a sub-goal (delmål) that can be checked by its indicator. */
export const Goal = z.object({
  needId: z.uuid().nullable(),
  longTerm: z.boolean(),
  text: z.string().trim().min(1).max(2_000),
  /** How we see that it works. */
  indicator: z.string().trim().max(2_000),
  targetDate: CivilDate.nullable(),
  /** The record that this one took over, when the coordinator's role went to another unit. */
  copyOf: z.uuid().nullish(),
});
export type Goal = z.infer<typeof Goal>;
export const goal = defineEntity('goal', Goal);

/** Sets a goal in the plan. The plan needs consent first (SoL 10 kap. 8 §, HSL 16 kap. 4 §). */
export const setGoal = defineMutation({
  name: 'setGoal',
  args: z.object({ goalId: z.uuid(), goal: Goal.omit({ copyOf: true }) }),
  run(dossier, args, ctx) {
    requirePlanConsent(ctx);
    dossier.create(goal, args.goalId, args.goal, author(ctx));
  },
});

export const editGoal = defineEdit({
  name: 'editGoal',
  id: 'goalId',
  entity: goal,
  schema: Goal,
  fields: ['text', 'indicator', 'targetDate', 'needId', 'longTerm'],
  before: requirePlanConsent,
});

/** Takes a goal out of the plan; its history stays. */
export const removeGoal = defineRemoval({
  name: 'removeGoal',
  id: 'goalId',
  entity: goal,
  before: requirePlanConsent,
});
