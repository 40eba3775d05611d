import * as z from 'zod';
import { defineEdit } from './define-edit';
import { defineRemoval } from './define-removal';
import { defineEntity } from './entity';
import { FreeTextKind } from './free-text-kind';
import { author, defineMutation } from './mutation';
import { requirePlanConsent } from './plan-gate';
import { OptionalLine, OptionalText, Text } from './text';

/** What is not agreed, or a need that nobody meets, and what happens next about it. */
export const Disagreement = z.object({
  type: z.enum(['disagreement', 'unmet-need']),
  who: OptionalLine,
  text: Text,
  nextStep: OptionalText,
  aboutId: z.uuid().nullable(),
});
export type Disagreement = z.infer<typeof Disagreement>;
export const disagreement = defineEntity('disagreement', Disagreement);

/** Writes down a dissenting view or an unmet need. Any participating unit may. */
export const noteDisagreement = defineMutation({
  name: 'noteDisagreement',
  args: z.object({ disagreementId: z.uuid(), kind: FreeTextKind, disagreement: Disagreement }),
  run(dossier, args, ctx) {
    requirePlanConsent(ctx);
    dossier.create(disagreement, args.disagreementId, args.disagreement, author(ctx), { kind: args.kind });
  },
});

export const editDisagreement = defineEdit({
  name: 'editDisagreement',
  id: 'disagreementId',
  entity: disagreement,
  schema: Disagreement,
  fields: ['type', 'who', 'text', 'nextStep', 'aboutId'],
  before: requirePlanConsent,
});

/** The disagreement is settled, or was written by mistake. */
export const removeDisagreement = defineRemoval({
  name: 'removeDisagreement',
  id: 'disagreementId',
  entity: disagreement,
});
