import * as z from 'zod';
import { defineEdit } from './define-edit';
import { defineEntity } from './entity';
import { author, defineMutation } from './mutation';
import { refuseUnderProtection } from './refuse-under-protection';
import { OptionalLine } from './text';

/** Where the child is found: address, telephone, e-mail, and the school or preschool, which is a whereabouts too. */
export const ChildContact = z.object({
  address: OptionalLine,
  phone: OptionalLine,
  email: OptionalLine,
  school: OptionalLine,
});
export type ChildContact = z.infer<typeof ChildContact>;
export const childContact = defineEntity('childContact', ChildContact);

/** Notes how the child is reached. Refused under protected identity, at any level (B1). */
export const noteChildContact = defineMutation({
  name: 'noteChildContact',
  args: z.object({ childContactId: z.uuid(), contact: ChildContact }),
  run(dossier, args, ctx) {
    refuseUnderProtection(ctx, 'child');
    dossier.create(childContact, args.childContactId, args.contact, author(ctx));
  },
});

export const editChildContact = defineEdit({
  name: 'editChildContact',
  id: 'childContactId',
  entity: childContact,
  schema: ChildContact,
  fields: ['address', 'phone', 'email', 'school'],
  before: (ctx) => refuseUnderProtection(ctx, 'child'),
});

/** Takes the contact away. Always allowed. */
export const removeChildContact = defineMutation({
  name: 'removeChildContact',
  onClosed: true,
  args: z.object({ childContactId: z.uuid() }),
  run(dossier, args, ctx) {
    dossier.remove(childContact, args.childContactId, author(ctx));
  },
});
