import * as z from 'zod';
import { CivilDate, civilDate } from './civil-date';
import { defineEdit } from './define-edit';
import type { Dossier } from './dossier';
import { defineEntity } from './entity';
import { birthDateOf, IdentityNumber } from './identity-number';
import { ProtectionLevel } from './protection-level';
import type { Rec } from './record';
import { Refusal } from './refusal';
import { Line } from './text';

/**
 * The child. Where it lives, goes to school or can be reached is not here: that is `childContact`, which does not exist
 * under protected identity. `language` is a BCP 47 tag; `interpreter` the language to interpret, or null.
 * The birth date must be the one that the number carries.
 */
export const Child = z
  .object({
    firstName: Line,
    lastName: Line,
    identity: IdentityNumber,
    birthDate: CivilDate,
    protectedIdentity: ProtectionLevel,
    language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/),
    interpreter: z.string().trim().max(60).nullable(),
  })
  .superRefine((child, ctx) => {
    const carried = birthDateOf(child.identity);
    if (carried && carried !== child.birthDate)
      ctx.addIssue({ code: 'custom', path: ['birthDate'], message: 'birth-date-differs-from-number' });
  });
export type Child = z.output<typeof Child>;
export const child = defineEntity('child', Child);

/** The child of a dossier, if the viewer may see who it is. */
export const childRecord = (dossier: Dossier): Rec<Child> | undefined => dossier.list(child)[0];

/** The child's first name as far as the viewer may know it, else an empty text. */
export const childFirstName = (dossier: Dossier): string => childRecord(dossier)?.body.firstName ?? '';

const NAMING = ['firstName', 'lastName', 'identity', 'birthDate'];

/**
 * Corrects what is known of the child. Under an assumed identity the name and number are never changed here: the link
 * between two identities may not be stored (B2, OSL 21 kap. 3 § tredje stycket).
 */
export const editChild = defineEdit({
  name: 'editChild',
  id: 'childId',
  entity: child,
  schema: Child,
  fields: ['firstName', 'lastName', 'identity', 'birthDate', 'language', 'interpreter'],
  before(_ctx, dossier, id, fields) {
    if (dossier.get(child, id)?.body.protectedIdentity !== 'ASSUMED_IDENTITY') return;
    if (fields.some((field) => NAMING.includes(field))) throw new Refusal('rule', { rule: 'B2', remedy: 'never' });
  },
  check(body, ctx) {
    if (body.birthDate > civilDate(ctx.now)) throw new Refusal('bad-date', { field: 'changes.birthDate' });
  },
});
