import * as z from 'zod';
import { ChildPart } from './child-part';
import { CivilDate } from './civil-date';
import { defineEdit } from './define-edit';
import type { Dossier } from './dossier';
import { defineEntity } from './entity';
import { author, defineMutation } from './mutation';
import { OptionalLine, OptionalText } from './text';
import { UnitId } from './unit';

/**
 * What the family and the convener agreed before the call. Seen by the convener's unit alone; `notShare` are the
 * family's words about what stays out, from which exclusions are then recorded.
 */
export const Preparation = z.object({
  on: CivilDate.nullable(),
  /** The question that the meeting shall answer, in the family's words. */
  question: OptionalText,
  wanted: OptionalText,
  /** Who the family does not want there, in its words; and which of the services (absent where nobody asked). */
  unwanted: OptionalText.nullish(),
  unwantedUnits: z.array(UnitId).max(50).nullish(),
  notShare: OptionalText,
  whereAndWhen: OptionalLine,
  interpreter: OptionalLine,
  supportPerson: OptionalLine,
  childPart: ChildPart,
});
export type Preparation = z.infer<typeof Preparation>;
export const preparation = defineEntity('preparation', Preparation);

/** The services that the family has said it does not want at the meeting, as far as the viewer's unit noted it. */
export const unwantedAt = (dossier: Dossier): ReadonlySet<UnitId> =>
  new Set(dossier.list(preparation).flatMap((one) => one.body.unwantedUnits ?? []));

/** Notes what was agreed with the family before the meeting. Needs no consent: it stays in the unit. */
export const prepare = defineMutation({
  name: 'prepare',
  args: z.object({ preparationId: z.uuid(), preparation: Preparation }),
  run(dossier, args, ctx) {
    dossier.create(preparation, args.preparationId, args.preparation, author(ctx), { audience: 'own' });
  },
});

/** What of a preparation may be changed: all of it. */
export const PREPARATION_FIELDS = [
  'on',
  'question',
  'wanted',
  'unwanted',
  'unwantedUnits',
  'notShare',
  'whereAndWhen',
  'interpreter',
  'supportPerson',
  'childPart',
] as const;

export const editPreparation = defineEdit({
  name: 'editPreparation',
  id: 'preparationId',
  entity: preparation,
  schema: Preparation,
  fields: PREPARATION_FIELDS,
});
