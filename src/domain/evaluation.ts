import * as z from 'zod';
import { CivilDate } from './civil-date';
import { defineEntity } from './entity';
import { author, defineMutation } from './mutation';
import { OptionalText } from './text';

/** A mark from 1 (not at all) to 5 (fully), or null where the respondent left the question out. */
const Mark = z.int().min(1).max(5).nullable();

/** Five short questions after a plan: information, participation, cooperation, meaning, and whether the plan came. */
export const Evaluation = z.object({
  respondent: z.enum(['child', 'guardian', 'staff']),
  on: CivilDate,
  information: Mark,
  participation: Mark,
  cooperation: Mark,
  meaning: Mark,
  gotPlan: Mark,
  comment: OptionalText,
});
export type Evaluation = z.infer<typeof Evaluation>;
export const evaluation = defineEntity('evaluation', Evaluation);

/** Records one respondent's answers. Voluntary: an empty answer is an answer. */
export const recordEvaluation = defineMutation({
  name: 'recordEvaluation',
  onClosed: true,
  args: z.object({ evaluationId: z.uuid(), evaluation: Evaluation }),
  run(dossier, args, ctx) {
    dossier.create(evaluation, args.evaluationId, args.evaluation, author(ctx));
  },
});
