import * as z from 'zod';
import { acuteEnd } from './acute-ground';
import { type AcuteProtection, acuteProtection } from './acute-protection';
import { type CivilDate, civilDate } from './civil-date';
import type { Dossier } from './dossier';
import { defineEntity } from './entity';
import type { Facts } from './facts';
import { author, defineMutation } from './mutation';
import { ownRecord } from './own-record';
import type { Rec } from './record';
import { Refusal } from './refusal';
import type { UnitId } from './unit';
import { addWorkingDays } from './working-days';

/** What a manager found of an acute protection that the unit had opened. Of the unit alone: the receiver does not see it. */
export const AcuteReview = z.object({
  acuteId: z.uuid(),
  name: z.string(),
  wasNeeded: z.boolean(),
  text: z.string().trim().min(1).max(4_000),
  at: z.number(),
});
export type AcuteReview = z.infer<typeof AcuteReview>;
export const acuteReview = defineEntity('acuteReview', AcuteReview);

/**
 * The after-review of an acute protection (domain.md 3.6, ST7), by a manager of the unit that opened it and once it is
 * over. It changes nothing of what has been seen.
 */
export const reviewAcuteProtection = defineMutation({
  name: 'reviewAcuteProtection',
  onClosed: true,
  args: z.object({
    reviewId: z.uuid(),
    acuteId: z.uuid(),
    review: AcuteReview.pick({ wasNeeded: true, text: true }),
  }),
  run(dossier, args, ctx) {
    const found = ownRecord(dossier, acuteProtection, args.acuteId, ctx);
    if (ctx.actor.role !== 'manager') throw new Refusal('not-your-role');
    if (ctx.now < overAt(ctx.facts(), found.body))
      throw new Refusal('rule', { rule: 'ST7', remedy: 'end-acute-first' });
    if (dossier.list(acuteReview).some((one) => one.body.acuteId === args.acuteId)) throw new Refusal('already-done');
    const body = { ...args.review, acuteId: args.acuteId, name: ctx.actor.name, at: ctx.now };
    dossier.create(acuteReview, args.reviewId, body, author(ctx), { audience: 'own' });
  },
});

/** The instant (ms) from which nothing flows by it any more: by hand, or by itself. */
export const overAt = (facts: Pick<Facts, 'profile'>, body: AcuteProtection): number =>
  Math.min(body.endedAt ?? Number.POSITIVE_INFINITY, acuteEnd(facts, body));

/** The last day for the review: the region's working days from the day on which it was over. Our proposal, no law. */
export const reviewBy = (facts: Pick<Facts, 'profile'>, body: AcuteProtection): CivilDate =>
  addWorkingDays(civilDate(overAt(facts, body)), facts.profile.deadlines.acuteReviewWorkingDays);

/** The acute protections that a unit has opened, that are over at the instant (ms), and that no manager has reviewed. */
export function acuteToReview(dossier: Dossier, facts: Facts, unit: UnitId, now: number): Rec<AcuteProtection>[] {
  const reviewed = new Set(dossier.list(acuteReview).map((one) => one.body.acuteId));
  return dossier
    .list(acuteProtection)
    .filter((one) => one.unit === unit && now >= overAt(facts, one.body) && !reviewed.has(one.id));
}
