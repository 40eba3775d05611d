import * as z from 'zod';
import { call } from './call';
import type { Dossier } from './dossier';
import { defineEntity } from './entity';
import { author, defineMutation } from './mutation';
import { existing } from './own-record';
import type { Rec } from './record';
import { Refusal } from './refusal';
import { OptionalLine } from './text';
import { UnitId } from './unit';

/** The answer to a call. A unit that can not come sends a delegate or says so; the convener notes the family's answer. */
export const CallReply = z.object({
  callId: z.uuid(),
  toUnit: UnitId,
  answer: z.enum(['comes', 'comes-remotely', 'sends-delegate', 'cannot']),
  /** Who comes, or the delegate. */
  name: OptionalLine,
  note: OptionalLine,
  /** The revision of the call that was answered. Absent: the call as it was made. */
  revision: z.int().min(0).optional(),
});
export type CallReply = z.infer<typeof CallReply>;
export const callReply = defineEntity('callReply', CallReply);

const repliesTo = (dossier: Dossier, callId: string): Rec<CallReply>[] =>
  dossier
    .list(callReply)
    .filter((reply) => reply.body.callId === callId)
    .sort((a, b) => a.at - b.at);

const holds = (dossier: Dossier, { body }: Rec<CallReply>): boolean =>
  (body.revision ?? 0) >= (dossier.get(call, body.callId)?.body.movedIn ?? 0);

/** The newest answer to a call, or undefined. One that was given to an earlier time of the meeting does not count. */
export const replyTo = (dossier: Dossier, callId: string): Rec<CallReply> | undefined =>
  repliesTo(dossier, callId)
    .filter((reply) => holds(dossier, reply))
    .at(-1);

/** Somebody answered before the meeting was moved, and not since. */
export const answeredBefore = (dossier: Dossier, callId: string): boolean =>
  repliesTo(dossier, callId).length > 0 && replyTo(dossier, callId) === undefined;

/** Answers a call: the called unit itself, or the convening unit for whoever answered by telephone or paper. */
export const replyToCall = defineMutation({
  name: 'replyToCall',
  args: z.object({ replyId: z.uuid(), reply: CallReply.omit({ toUnit: true }) }),
  run(dossier, args, ctx) {
    const asked = existing(dossier, call, args.reply.callId);
    if (asked.body.ended) throw new Refusal('gone');
    const mine = asked.unit === ctx.actor.unit;
    if (!mine && asked.body.toUnit !== ctx.actor.unit) throw new Refusal('not-your-unit');
    if (args.reply.answer === 'sends-delegate' && !args.reply.name)
      throw new Refusal('missing-part', { field: 'reply.name' });
    const toUnit = mine ? (asked.body.toUnit ?? asked.unit) : asked.unit;
    dossier.create(callReply, args.replyId, { ...args.reply, toUnit }, author(ctx));
  },
});
