import * as z from 'zod';
import { CivilDate } from './civil-date';
import { requireCustody } from './custody-ended';
import { defineEdit } from './define-edit';
import { defineRemoval } from './define-removal';
import { defineEntity } from './entity';
import { FreeTextKind } from './free-text-kind';
import { author, defineMutation } from './mutation';
import { requirePlanConsent } from './plan-gate';
import { OptionalLine, OptionalText } from './text';

/** A guardian's own description and wishes. `guardianId` is null where the family speaks together. */
export const FamilyView = z.object({
  guardianId: z.uuid().nullable(),
  description: OptionalText,
  wishes: OptionalText,
  on: CivilDate,
  toldTo: OptionalLine,
});
export type FamilyView = z.infer<typeof FamilyView>;
export const familyView = defineEntity('familyView', FamilyView);

/**
 * Writes down how the family describes it and what it wishes. Part of the plan, so it needs its consent; until 18 in a
 * guardian's own name.
 */
export const hearFamily = defineMutation({
  name: 'hearFamily',
  args: z.object({ familyViewId: z.uuid(), kind: FreeTextKind, view: FamilyView }),
  run(dossier, args, ctx) {
    requirePlanConsent(ctx);
    if (args.view.guardianId !== null) requireCustody(ctx, 'view.guardianId', args.view.on);
    dossier.create(familyView, args.familyViewId, args.view, author(ctx), { kind: args.kind });
  },
});

export const editFamilyView = defineEdit({
  name: 'editFamilyView',
  id: 'familyViewId',
  entity: familyView,
  schema: FamilyView,
  fields: ['description', 'wishes', 'on', 'toldTo'],
  before: requirePlanConsent,
});

export const removeFamilyView = defineRemoval({
  name: 'removeFamilyView',
  id: 'familyViewId',
  entity: familyView,
});
