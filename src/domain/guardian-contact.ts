import * as z from 'zod';
import { defineEdit } from './define-edit';
import { defineEntity } from './entity';
import { guardian } from './guardian';
import { author, defineMutation } from './mutation';
import { existing } from './own-record';
import { refuseUnderProtection } from './refuse-under-protection';
import { OptionalLine } from './text';

/** How a guardian is reached. `bestTime` is in the guardian's own words. */
export const GuardianContact = z.object({
  guardianId: z.uuid(),
  phone: OptionalLine,
  email: OptionalLine,
  address: OptionalLine,
  bestTime: OptionalLine,
});
export type GuardianContact = z.infer<typeof GuardianContact>;
export const guardianContact = defineEntity('guardianContact', GuardianContact);

/** Notes how a guardian is reached. Refused while the child or this guardian has protected identity (B1). */
export const noteGuardianContact = defineMutation({
  name: 'noteGuardianContact',
  args: z.object({ guardianContactId: z.uuid(), contact: GuardianContact }),
  run(dossier, args, ctx) {
    existing(dossier, guardian, args.contact.guardianId);
    refuseUnderProtection(ctx, args.contact.guardianId);
    dossier.create(guardianContact, args.guardianContactId, args.contact, author(ctx));
  },
});

export const editGuardianContact = defineEdit({
  name: 'editGuardianContact',
  id: 'guardianContactId',
  entity: guardianContact,
  schema: GuardianContact,
  fields: ['phone', 'email', 'address', 'bestTime'],
  before: (ctx, dossier, id) =>
    refuseUnderProtection(ctx, dossier.get(guardianContact, id)?.body.guardianId ?? 'child'),
});

/** Takes the contact away. Always allowed. */
export const removeGuardianContact = defineMutation({
  name: 'removeGuardianContact',
  onClosed: true,
  args: z.object({ guardianContactId: z.uuid() }),
  run(dossier, args, ctx) {
    dossier.remove(guardianContact, args.guardianContactId, author(ctx));
  },
});
