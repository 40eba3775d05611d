import * as z from 'zod';
import { action } from './action';
import { mayDisclose } from './consent-policy';
import { coordination, coordinatorship, requireCoordinatingUnit, takeRole } from './coordinatorship';
import { type Dossier, recordsOf } from './dossier';
import { defineEntity, type Entity } from './entity';
import { goal } from './goal';
import { author, type Ctx, defineMutation } from './mutation';
import { need } from './need';
import { existing, ownRecord } from './own-record';
import { plan } from './plan';
import type { Rec } from './record';
import { Refusal } from './refusal';
import { activeServices, service } from './service';
import { OptionalLine, Phone } from './text';
import { UnitId } from './unit';

/**
 * An offer of the coordinator's role to another unit. The giver stays coordinator until the other one accepts. `orphaned`:
 * the server offers it, for the giver has nobody left who could coordinate.
 */
export const Handover = z.object({
  toUnit: UnitId,
  toName: OptionalLine,
  offeredAt: z.number(),
  orphaned: z.boolean().optional(),
});
export type Handover = z.infer<typeof Handover>;
export const handover = defineEntity('handover', Handover);

/** Offers the role to another participating unit. Nothing changes until it accepts, so there is no gap. */
export const handOverCoordinator = defineMutation({
  name: 'handOverCoordinator',
  args: z.object({ handoverId: z.uuid(), toUnit: UnitId, toName: OptionalLine }),
  run(dossier, args, ctx) {
    requireCoordinatingUnit(dossier, ctx);
    const takesPart = activeServices(dossier).some((record) => record.body.unit === args.toUnit);
    if (args.toUnit === ctx.actor.unit || !takesPart) throw new Refusal('invalid-args', { field: 'toUnit' });
    dossier.create(
      handover,
      args.handoverId,
      { toUnit: args.toUnit, toName: args.toName, offeredAt: ctx.now },
      author(ctx),
    );
  },
});

/**
 * Offers the role of a unit that has nobody left to every participating unit that the policy lets see the case now, once
 * each: the first to accept has it. A unit that sees only the frame learns nothing. Gives the units that were asked. No
 * mutation: only the server knows who has left.
 */
export function offerOrphaned(dossier: Dossier, ctx: Ctx, newId: () => string): UnitId[] {
  const from = coordination(dossier)?.unit;
  if (!from) return [];
  const asked = dossier
    .list(handover)
    .filter((one) => one.body.orphaned && one.unit === from && !isOverrun(dossier, one))
    .map((one) => one.body.toUnit);
  const toAsk = [...new Set(activeServices(dossier).map((one) => one.body.unit))].filter(
    (to) => to !== from && !asked.includes(to) && mayDisclose(ctx.facts(), { from, to, kind: 'LOGISTICS' }, ctx.now).ok,
  );
  for (const toUnit of toAsk)
    dossier.create(handover, newId(), { toUnit, toName: '', offeredAt: ctx.now, orphaned: true }, author(ctx));
  return toAsk;
}

/** Takes an offer back that was not accepted yet. */
export const takeBackHandover = defineMutation({
  name: 'takeBackHandover',
  args: z.object({ handoverId: z.uuid() }),
  run(dossier, args, ctx) {
    ownRecord(dossier, handover, args.handoverId, ctx);
    if (isAccepted(dossier, args.handoverId)) throw new Refusal('already-done');
    dossier.remove(handover, args.handoverId, author(ctx));
  },
});

const isAccepted = (dossier: Dossier, handoverId: string) =>
  dossier.list(coordinatorship).some((record) => record.body.handoverId === handoverId);

/** Asked of the records, for the reply's own file knows the offer. */
const isDeclined = (dossier: Dossier, handoverId: string) =>
  recordsOf<{ handoverId: string }>(dossier.all(), { name: 'handoverReply' }).some(
    (reply) => reply.body.handoverId === handoverId,
  );

/** The role has changed units since the offer was made: what was offered then is no longer anybody's to take. */
export const isOverrun = (dossier: Dossier, offer: Rec<Handover>): boolean =>
  dossier.list(coordinatorship).some((role) => role.body.handoverId !== null && role.at > offer.body.offeredAt);

/** Copies the giver's records of one entity into the actor's unit, under the ids that the caller made. */
function copyRecords<B extends { copyOf?: string | null }>(
  dossier: Dossier,
  entity: Entity<B>,
  from: UnitId,
  ids: Map<string, string>,
  ctx: Ctx,
  relink: (body: B) => B,
) {
  for (const record of dossier.list(entity)) {
    const newId = ids.get(record.id);
    if (record.unit !== from || !newId) continue;
    const body = relink({ ...record.body, copyOf: record.id });
    dossier.create(entity, newId, body, author(ctx), { kind: record.kind, audience: record.audience });
  }
}

/**
 * Accepts the role. `copies` names, for each need, goal, action and plan of the giving unit that the actor sees, the id
 * of the copy that becomes the living one (design.md 4); the originals stay as the giver's own history.
 */
export const acceptCoordinatorship = defineMutation({
  name: 'acceptCoordinatorship',
  args: z.object({
    handoverId: z.uuid(),
    coordinatorshipId: z.uuid(),
    frameId: z.uuid(),
    /** The row by which the giving unit goes on taking part. */
    serviceId: z.uuid(),
    phone: Phone,
    copies: z.array(z.object({ from: z.uuid(), to: z.uuid() })).max(500),
  }),
  run(dossier, args, ctx) {
    const offer = existing(dossier, handover, args.handoverId);
    if (offer.body.toUnit !== ctx.actor.unit) throw new Refusal('not-your-unit');
    if (isAccepted(dossier, offer.id) || isDeclined(dossier, offer.id)) throw new Refusal('already-done');
    if (coordination(dossier)?.unit !== offer.unit || isOverrun(dossier, offer)) throw new Refusal('gone');
    const role = { person: ctx.actor.person, name: ctx.actor.name, phone: args.phone, handoverId: offer.id };
    const giver = coordination(dossier)?.name ?? '';
    takeRole(dossier, ctx, args, role);
    if (!activeServices(dossier).some((record) => record.body.unit === offer.unit))
      dossier.create(
        service,
        args.serviceId,
        {
          unit: offer.unit,
          role: '',
          ongoingContact: true,
          contactPerson: giver,
          invitedAt: ctx.now,
          referralId: null,
          endedAt: null,
        },
        author(ctx),
      );
    const ids = new Map(args.copies.map((copy) => [copy.from, copy.to]));
    const moved = <T extends string | null>(id: T) => (id === null ? id : ((ids.get(id) ?? id) as T));
    copyRecords(dossier, plan, offer.unit, ids, ctx, (body) => body);
    copyRecords(dossier, need, offer.unit, ids, ctx, (body) => body);
    copyRecords(dossier, goal, offer.unit, ids, ctx, (body) => ({ ...body, needId: moved(body.needId) }));
    copyRecords(dossier, action, offer.unit, ids, ctx, (body) => ({
      ...body,
      goalId: moved(body.goalId),
      needId: moved(body.needId),
    }));
  },
});
