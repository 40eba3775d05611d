import * as z from 'zod';
import { coordination, coordinatorship } from './coordinatorship';
import type { Dossier } from './dossier';
import { defineEntity } from './entity';
import { type Handover, handover, isOverrun } from './handover';
import { author, defineMutation } from './mutation';
import { existing } from './own-record';
import type { Rec } from './record';
import { Refusal } from './refusal';
import { Line } from './text';
import { UnitId } from './unit';

/** That a unit does not take the coordinator's role, told to the unit that offered it. The old coordinator stays. */
export const HandoverReply = z.object({ handoverId: z.uuid(), toUnit: UnitId, name: z.string(), reason: Line });
export type HandoverReply = z.infer<typeof HandoverReply>;
export const handoverReply = defineEntity('handoverReply', HandoverReply);

/** The no to an offer, if there is one. */
export const handoverNo = (dossier: Dossier, handoverId: string): Rec<HandoverReply> | undefined =>
  dossier.list(handoverReply).find((one) => one.body.handoverId === handoverId);

/** An offer that nobody has taken. */
const isTaken = (dossier: Dossier, handoverId: string): boolean =>
  dossier.list(coordinatorship).some((role) => role.body.handoverId === handoverId);

/** The offers that wait for an answer: none of them once the role has gone to another unit. */
export const openHandovers = (dossier: Dossier): Rec<Handover>[] =>
  dossier
    .list(handover)
    .filter((one) => !isTaken(dossier, one.id) && !handoverNo(dossier, one.id) && !isOverrun(dossier, one));

/** The offers of the coordinating unit that got a no, until they are taken back or the role has moved. */
export const declinedHandovers = (dossier: Dossier): { offer: Rec<Handover>; reply: Rec<HandoverReply> }[] =>
  dossier.list(handover).flatMap((offer) => {
    const reply = handoverNo(dossier, offer.id);
    return reply && offer.unit === coordination(dossier)?.unit ? [{ offer, reply }] : [];
  });

/** Says no to an offer of the role, with a reason. Nothing moves: who coordinates stays responsible. */
export const declineHandover = defineMutation({
  name: 'declineHandover',
  args: z.object({ replyId: z.uuid(), handoverId: z.uuid(), reason: Line }),
  run(dossier, args, ctx) {
    const offer = existing(dossier, handover, args.handoverId);
    if (offer.body.toUnit !== ctx.actor.unit) throw new Refusal('not-your-unit');
    if (isTaken(dossier, offer.id) || handoverNo(dossier, offer.id)) throw new Refusal('already-done');
    dossier.create(
      handoverReply,
      args.replyId,
      { handoverId: offer.id, toUnit: offer.unit, name: ctx.actor.name, reason: args.reason },
      author(ctx),
    );
  },
});
