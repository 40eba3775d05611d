import * as z from 'zod';
import { CivilDate, civilDate } from './civil-date';
import { recordsOf } from './dossier';
import { defineEntity } from './entity';
import { author, defineMutation } from './mutation';
import { existing } from './own-record';
import type { AnyRec, Rec } from './record';
import { referral } from './referral';
import { Refusal } from './refusal';
import { OptionalLine } from './text';
import { UnitId } from './unit';

/**
 * What came back on a referral: that it has arrived (health care must confirm quickly, the county agreement), or its
 * answer. Written by the receiving unit, or by the sender where the answer came by telephone or letter.
 */
export const ReferralReply = z.object({
  referralId: z.uuid(),
  toUnit: UnitId,
  step: z.enum(['confirmed', 'accepted', 'declined']),
  on: CivilDate,
  note: OptionalLine,
});
export type ReferralReply = z.infer<typeof ReferralReply>;
export const referralReply = defineEntity('referralReply', ReferralReply);

/** What came back on a referral, in the order of its dates. */
export const repliesTo = (records: Iterable<AnyRec>, referralId: string): Rec<ReferralReply>[] =>
  recordsOf(records, referralReply)
    .filter(({ body }) => body.referralId === referralId)
    .sort((a, b) => a.body.on.localeCompare(b.body.on) || a.at - b.at);

/** Yes or no to a referral, the latest that was said; undefined while it is not answered, confirmed or not. */
export const answerTo = (records: Iterable<AnyRec>, referralId: string): 'accepted' | 'declined' | undefined =>
  repliesTo(records, referralId)
    .map(({ body }) => body.step)
    .findLast((step) => step !== 'confirmed');

/** The units whose latest answer to a referral is yes: they have taken the child on. */
export function unitsThatTookOn(records: readonly AnyRec[]): UnitId[] {
  const taken = recordsOf(records, referral).filter((one) => answerTo(records, one.id) === 'accepted');
  return [...new Set(taken.map(({ body }) => body.toUnit))];
}

/** Confirms or answers a referral that was sent; in a closed case too, for the receiving unit can not know that it is. */
export const answerReferral = defineMutation({
  name: 'answerReferral',
  onClosed: true,
  args: z.object({ replyId: z.uuid(), reply: ReferralReply.omit({ toUnit: true }) }),
  run(dossier, args, ctx) {
    const sent = existing(dossier, referral, args.reply.referralId);
    const mine = sent.unit === ctx.actor.unit;
    if (!mine && sent.body.toUnit !== ctx.actor.unit) throw new Refusal('not-your-unit');
    if (sent.body.sentOn === null) throw new Refusal('missing-part', { field: 'reply.referralId' });
    if (args.reply.on < sent.body.sentOn || args.reply.on > civilDate(ctx.now))
      throw new Refusal('bad-date', { field: 'reply.on' });
    if (args.reply.step === 'declined' && !args.reply.note) throw new Refusal('needs-reason', { field: 'reply.note' });
    const toUnit = mine ? sent.body.toUnit : sent.unit;
    dossier.create(referralReply, args.replyId, { ...args.reply, toUnit }, author(ctx));
  },
});
