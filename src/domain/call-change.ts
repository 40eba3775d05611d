import * as z from 'zod';
import { type Call, call, standingCalls, toldTo } from './call';
import { requireCoordinatingUnit } from './coordinatorship';
import { custodyEnded, doneAt, requireCustody } from './custody-ended';
import type { Dossier } from './dossier';
import type { Facts } from './facts';
import { type Meeting, meeting } from './meeting';
import { author, type Ctx, defineMutation } from './mutation';
import { ownRecord } from './own-record';
import type { Rec } from './record';
import { Refusal } from './refusal';
import { isDangerousToAsk, isKnownDangerous } from './standing-of';

/** How many times the recipient of a call has been told something new: 0 for a call as it was made. */
export const callRevision = (one: Pick<Call, 'revision'>): number => one.revision ?? 0;

const TIME = ['date', 'start', 'minutes'] as const;
const PLAIN = [...TIME, 'purpose', 'place', 'link'] as const;

/** What a call says when it is brought in step with its meeting, or undefined where it says so already. */
function inStep(
  dossier: Dossier,
  one: Rec<Call>,
  held: Rec<Meeting>,
  facts: Facts,
  now: number,
): Partial<Call> | undefined {
  const told = toldTo(dossier, one.body.recipient, held, facts, now);
  if (held.body.status === 'cancelled') {
    const mayKnow = told.question !== '';
    return { ended: { how: 'cancelled', reason: mayKnow ? held.body.cancelReason : '' } };
  }
  const before = one.body;
  const differs = (field: keyof typeof told) => before[field] !== told[field];
  // That a recipient may know more now is no reason to write again; that it was told too much is.
  const isNews = (['question', 'initials'] as const).some((field) => before[field] !== '' && differs(field));
  if (!isNews && !PLAIN.some(differs)) return undefined;
  const replyBy = before.replyBy > told.date ? told.date : before.replyBy;
  return { ...told, replyBy, ...(TIME.some(differs) ? { movedIn: callRevision(before) + 1 } : {}) };
}

/**
 * The unit's calls that say something else than the meeting does, or more than the recipient may know at `now` (ms). None
 * to a guardian whom the unit has marked dangerous to ask (C8): nobody tells him or her anything, not even that it is off.
 * None that was left untold (`leaveUntold`), and none to a guardian of a person who is 18 at `told` (ms), when it is told.
 */
export function callsBehind(
  dossier: Dossier,
  held: Rec<Meeting>,
  facts: Facts,
  now: number,
  told: number = now,
): Rec<Call>[] {
  if (held.body.status === 'held') return [];
  const own = standingCalls(dossier, held.id).filter((one) => one.unit === held.unit && !isKept(one, facts, told));
  return own.filter((one) => inStep(dossier, one, held, facts, now) !== undefined);
}

const isKept = ({ unit, body: { recipient, untold } }: Rec<Call>, facts: Facts, told: number): boolean =>
  untold !== undefined ||
  (recipient.type === 'guardian' && (custodyEnded(facts, told) || isKnownDangerous(facts, unit, recipient.guardianId)));

function change(dossier: Dossier, one: Rec<Call>, part: Partial<Call>, ctx: Ctx): void {
  const revision = callRevision(one.body) + 1;
  dossier.put(call, one.id, { ...one.body, ...part, revision, changedAt: ctx.now }, author(ctx));
}

/**
 * No guardian is told anything who is dangerous to ask (C8), also where only another unit knows of it: no device of the
 * convener can leave him or her out, so the server does, and gives no more away than for a call made anew.
 */
const mayTell = ({ body: { recipient } }: Rec<Call>, facts: Facts): boolean =>
  recipient.type !== 'guardian' || !isDangerousToAsk(facts, recipient.guardianId);
const doNotTell = () => new Refusal('rule', { rule: 'C8', remedy: 'do-not-ask-lift-to-manager' });

/**
 * Brings one call in step with its meeting that was moved or cancelled: its recipient is told the new time and place,
 * with what it may know now, or that the meeting is cancelled. Each recipient's is a change of its own, so that a no to
 * one keeps nobody else from being told. Refuses one to a guardian who is dangerous to ask (C8).
 */
export const renewCall = defineMutation({
  name: 'renewCall',
  args: z.object({ callId: z.uuid() }),
  run(dossier, args, ctx) {
    requireCoordinatingUnit(dossier, ctx);
    const one = ownRecord(dossier, call, args.callId, ctx);
    const held = ownRecord(dossier, meeting, one.body.meetingId, ctx);
    const facts = ctx.facts();
    if (!mayTell(one, facts)) throw doNotTell();
    if (one.body.recipient.type === 'guardian') requireCustody(ctx, 'callId');
    if (!callsBehind(dossier, held, facts, ctx.now, doneAt(ctx)).some(({ id }) => id === one.id))
      throw new Refusal('already-done');
    change(dossier, one, inStep(dossier, one, held, facts, ctx.now) ?? {}, ctx);
  },
});

/**
 * As `renewCall`, for all of a meeting's calls at once: devices of earlier versions send it. A call that may not be
 * renewed stays as it was made, and the others are told; where none may, it is refused.
 */
export const renewCalls = defineMutation({
  name: 'renewCalls',
  args: z.object({ meetingId: z.uuid() }),
  run(dossier, args, ctx) {
    requireCoordinatingUnit(dossier, ctx);
    const held = ownRecord(dossier, meeting, args.meetingId, ctx);
    const facts = ctx.facts();
    const behind = callsBehind(dossier, held, facts, ctx.now, doneAt(ctx));
    if (behind.length === 0) throw new Refusal('already-done');
    const told = behind.filter((one) => mayTell(one, facts));
    if (told.length === 0) throw doNotTell();
    for (const one of told) change(dossier, one, inStep(dossier, one, held, facts, ctx.now) ?? {}, ctx);
  },
});

/**
 * Decides that a guardian is told nothing more of a call: where the server would not tell a change, and the convener may
 * not know why. From then on nobody waits for the answer, and no letter, file or note leads anybody to contact that
 * guardian by this call. Refuses a call to anybody else, who is to be told.
 */
export const leaveUntold = defineMutation({
  name: 'leaveUntold',
  args: z.object({ callId: z.uuid() }),
  run(dossier, args, ctx) {
    requireCoordinatingUnit(dossier, ctx);
    const one = ownRecord(dossier, call, args.callId, ctx);
    if (one.body.recipient.type !== 'guardian') throw new Refusal('invalid-args', { field: 'callId' });
    if (one.body.untold) throw new Refusal('already-done');
    dossier.put(call, one.id, { ...one.body, untold: { at: ctx.now, name: ctx.actor.name } }, author(ctx));
  },
});

/** Takes back a call that should not have been made. The recipient is told so, and reads nothing else in it any more. */
export const withdrawCall = defineMutation({
  name: 'withdrawCall',
  args: z.object({ callId: z.uuid() }),
  run(dossier, args, ctx) {
    const one = ownRecord(dossier, call, args.callId, ctx);
    if (one.body.ended) throw new Refusal('already-done');
    const nothing = { question: '', initials: '', place: '', link: '' };
    change(dossier, one, { ...nothing, ended: { how: 'taken-back', reason: '' } }, ctx);
  },
});
