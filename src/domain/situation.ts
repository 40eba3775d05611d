import * as z from 'zod';
import { defineEdit } from './define-edit';
import { defineRemoval } from './define-removal';
import { defineEntity } from './entity';
import { FreeTextKind } from './free-text-kind';
import { author, defineMutation } from './mutation';
import { requirePlanConsent } from './plan-gate';
import { OptionalText } from './text';

/** The present situation as one service sees it: what works, what is hard, and the support that is there already. */
export const Situation = z.object({ strengths: OptionalText, needs: OptionalText, ongoing: OptionalText });
export type Situation = z.infer<typeof Situation>;
export const situation = defineEntity('situation', Situation);

/** Describes the situation as the actor's own service sees it. A text of another kind is a record of its own. */
export const describeSituation = defineMutation({
  name: 'describeSituation',
  args: z.object({ situationId: z.uuid(), kind: FreeTextKind, situation: Situation }),
  run(dossier, args, ctx) {
    requirePlanConsent(ctx);
    dossier.create(situation, args.situationId, args.situation, author(ctx), { kind: args.kind });
  },
});

export const editSituation = defineEdit({
  name: 'editSituation',
  id: 'situationId',
  entity: situation,
  schema: Situation,
  fields: ['strengths', 'needs', 'ongoing'],
  before: requirePlanConsent,
});

export const removeSituation = defineRemoval({
  name: 'removeSituation',
  id: 'situationId',
  entity: situation,
});
