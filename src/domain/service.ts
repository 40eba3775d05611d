import * as z from 'zod';
import { contactOverride } from './contact-override';
import { requireCoordinatingUnit } from './coordinatorship';
import { defineEdit } from './define-edit';
import type { Dossier } from './dossier';
import { defineEntity } from './entity';
import { author, defineMutation } from './mutation';
import { mayCall } from './ongoing-contact';
import { existing, ownRecord } from './own-record';
import type { Rec } from './record';
import { referral } from './referral';
import { Refusal } from './refusal';
import { OptionalLine, Text } from './text';
import { UnitId } from './unit';

/**
 * A participating service (verksamhet). An invited unit sees its own row before any consent, so nothing here speaks of
 * the child. `contactPerson` is the person at that unit, empty while unknown. Times are ms.
 */
export const ServiceRecord = z.object({
  unit: UnitId,
  role: OptionalLine,
  ongoingContact: z.boolean(),
  contactPerson: OptionalLine,
  invitedAt: z.number(),
  referralId: z.uuid().nullable(),
  /** Invited for a written reason, without ongoing contact and beside the region's agreement; the reason is not here. */
  besideGate: z.boolean().optional(),
  endedAt: z.number().nullable(),
});
export type ServiceRecord = z.infer<typeof ServiceRecord>;
export const service = defineEntity('service', ServiceRecord);

/** The services that take part now, the convening unit not counted unless it was invited too. */
export const activeServices = (dossier: Dossier): Rec<ServiceRecord>[] =>
  dossier.list(service).filter((record) => record.body.endedAt === null);

/**
 * Invites a service. Where the region asks for ongoing contact first (the county agreement), a service without it needs
 * a referral that it has said yes to, acute protection, or a written reason to go beside the agreement, which stays in
 * the inviting unit.
 */
export const inviteService = defineMutation({
  name: 'inviteService',
  args: z.object({
    serviceId: z.uuid(),
    unit: UnitId,
    role: OptionalLine,
    ongoingContact: z.boolean(),
    contactPerson: OptionalLine,
    referralId: z.uuid().nullable(),
    override: z.object({ overrideId: z.uuid(), reason: Text }).nullable(),
  }),
  run(dossier, args, ctx) {
    requireCoordinatingUnit(dossier, ctx);
    const unit = ctx.unit(args.unit);
    if (!unit) throw new Refusal('not-found', { field: 'unit' });
    if (unit.generic) throw new Refusal('rule', { rule: 'NOT_SPECIFIC', remedy: 'name-units', field: 'unit' });
    if (activeServices(dossier).some((record) => record.body.unit === args.unit))
      throw new Refusal('already-done', { field: 'unit' });
    if (args.referralId) {
      const sent = existing(dossier, referral, args.referralId);
      if (sent.body.toUnit !== args.unit) throw new Refusal('not-found', { field: 'referralId' });
    }
    if (!args.ongoingContact && !args.override) {
      const decision = mayCall(ctx.facts(), args.unit, ctx.now);
      if (!decision.ok)
        throw new Refusal('rule', { rule: decision.because, remedy: decision.remedy, field: 'ongoingContact' });
    }
    const { unit: unitId, role, ongoingContact, contactPerson, referralId } = args;
    const beside = args.override ? { besideGate: true } : {};
    const invited = { invitedAt: ctx.now, referralId, ...beside, endedAt: null };
    dossier.create(
      service,
      args.serviceId,
      { unit: unitId, role, ongoingContact, contactPerson, ...invited },
      author(ctx),
    );
    if (args.override)
      dossier.create(
        contactOverride,
        args.override.overrideId,
        { serviceId: args.serviceId, reason: args.override.reason },
        author(ctx),
        { audience: 'own' },
      );
  },
});

export const editService = defineEdit({
  name: 'editService',
  id: 'serviceId',
  entity: service,
  schema: ServiceRecord,
  fields: ['role', 'ongoingContact', 'contactPerson'],
});

/** Ends a service's part in the case. What it wrote stays its own. */
export const endService = defineMutation({
  name: 'endService',
  args: z.object({ serviceId: z.uuid() }),
  run(dossier, args, ctx) {
    const record = ownRecord(dossier, service, args.serviceId, ctx);
    if (record.body.endedAt !== null) throw new Refusal('already-done');
    dossier.put(service, record.id, { ...record.body, endedAt: ctx.now }, author(ctx));
  },
});
