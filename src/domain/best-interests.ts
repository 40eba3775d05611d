import * as z from 'zod';
import { CivilDate } from './civil-date';
import { defineEdit } from './define-edit';
import { defineEntity } from './entity';
import { FreeTextKind } from './free-text-kind';
import { author, defineMutation } from './mutation';
import { requirePlanConsent } from './plan-gate';
import { OptionalText } from './text';

/**
 * The best-interests check (barnkonventionen art. 2 equal treatment, 3 best interests, 6 development, 12 the child's
 * say; SoL 3 kap. 1-3 §§). An empty answer is an open task.
 */
export const BestInterests = z.object({
  article2: OptionalText,
  article3: OptionalText,
  article6: OptionalText,
  article12: OptionalText,
  on: CivilDate,
});
export type BestInterests = z.infer<typeof BestInterests>;
export const bestInterests = defineEntity('bestInterests', BestInterests);

/** Answers the four questions, wholly or in part. */
export const checkBestInterests = defineMutation({
  name: 'checkBestInterests',
  args: z.object({ bestInterestsId: z.uuid(), kind: FreeTextKind, check: BestInterests }),
  run(dossier, args, ctx) {
    requirePlanConsent(ctx);
    dossier.create(bestInterests, args.bestInterestsId, args.check, author(ctx), { kind: args.kind });
  },
});

export const editBestInterests = defineEdit({
  name: 'editBestInterests',
  id: 'bestInterestsId',
  entity: bestInterests,
  schema: BestInterests,
  fields: ['article2', 'article3', 'article6', 'article12', 'on'],
  before: requirePlanConsent,
});
