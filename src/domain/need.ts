import * as z from 'zod';
import { defineEdit } from './define-edit';
import { defineRemoval } from './define-removal';
import { defineEntity } from './entity';
import { FreeTextKind } from './free-text-kind';
import { author, defineMutation } from './mutation';
import { requirePlanConsent } from './plan-gate';
import { Text } from './text';

/** A need of the child that goals and actions answer to. */
export const Need = z.object({ text: Text, copyOf: z.uuid().nullish() });
export type Need = z.infer<typeof Need>;
export const need = defineEntity('need', Need);

/** Names a need. Its kind decides who may read it. */
export const nameNeed = defineMutation({
  name: 'nameNeed',
  args: z.object({ needId: z.uuid(), kind: FreeTextKind, need: Need.omit({ copyOf: true }) }),
  run(dossier, args, ctx) {
    requirePlanConsent(ctx);
    dossier.create(need, args.needId, args.need, author(ctx), { kind: args.kind });
  },
});

export const editNeed = defineEdit({
  name: 'editNeed',
  id: 'needId',
  entity: need,
  schema: Need,
  fields: ['text'],
  before: requirePlanConsent,
});

export const removeNeed = defineRemoval({
  name: 'removeNeed',
  id: 'needId',
  entity: need,
  before: requirePlanConsent,
});
