import * as z from 'zod';
import { requireCase } from './case';
import { childRecord } from './child';
import { CivilDate, ClockTime, civilDate } from './civil-date';
import { mayDisclose } from './consent-policy';
import { coordination, requireCoordinatingUnit } from './coordinatorship';
import { requireCustody } from './custody-ended';
import type { Dossier } from './dossier';
import { defineEntity } from './entity';
import type { Facts } from './facts';
import { MEETING_PURPOSES, type Meeting, meeting } from './meeting';
import { author, defineMutation } from './mutation';
import { mayCall } from './ongoing-contact';
import { ownRecord } from './own-record';
import { childProtection } from './protection-mark';
import type { Rec } from './record';
import { Refusal } from './refusal';
import { isDangerousToAsk } from './standing-of';
import { Line, OptionalLine, OptionalText } from './text';
import { UnitId } from './unit';

/**
 * What must have come before somebody outside the services and the family (a relative, a support person, an interpreter)
 * is called: nobody in the family objects (SoL 10 kap. 9 §), and the person, who is bound by no secrecy of his or her own,
 * has acknowledged the reservation (OSL 10 kap. 14 §) to a named colleague on a day.
 */
const OtherReservation = z.object({
  familyAgreed: z.literal(true),
  acknowledgedOn: CivilDate,
  receivedBy: Line,
});

/** Whom a call goes to. A unit reads it in the app; guardians, the child and others get it on paper or by telephone. */
export const Recipient = z.discriminatedUnion('type', [
  z.object({ type: z.literal('unit'), unit: UnitId }),
  z.object({ type: z.literal('guardian'), guardianId: z.uuid() }),
  z.object({ type: z.literal('child') }),
  z.object({ type: z.literal('other'), name: Line, reservation: OtherReservation.optional() }),
]);
export type Recipient = z.infer<typeof Recipient>;

/**
 * A call (kallelse), or an invitation to those outside the principals. It carries its own copy of time and place, for
 * the meeting itself is not visible before a consent. `initials` and `question` are filled only where the consent lets
 * this recipient have them; else it names a reference, a purpose class and whom to call, and nothing of the child.
 */
export const Call = z.object({
  meetingId: z.uuid(),
  toUnit: UnitId.nullable(),
  recipient: Recipient,
  reference: z.string(),
  purpose: z.enum(MEETING_PURPOSES),
  date: CivilDate,
  start: ClockTime,
  minutes: z.int(),
  place: OptionalLine,
  link: z.string(),
  question: OptionalText,
  initials: z.string().max(8),
  convener: z.string(),
  phone: z.string(),
  conveningUnit: UnitId,
  replyBy: CivilDate,
  sentAt: z.number(),
  /**
   * How many times the recipient has been told something new since the call was made: the SEQUENCE of a calendar. It is
   * counted by the changes themselves, so every device and the server come to the same. Absent: none.
   */
  revision: z.int().min(0).optional(),
  /** The revision that last moved the time: an answer to an earlier one does not say who comes. */
  movedIn: z.int().min(0).optional(),
  changedAt: z.number().optional(),
  /** The convener has decided, by name and at `at` (ms), that the recipient is told nothing more of this call. */
  untold: z.object({ at: z.number(), name: z.string() }).optional(),
  /** The call does not hold any longer. The reason only where the recipient may know it. */
  ended: z.object({ how: z.enum(['cancelled', 'taken-back']), reason: OptionalLine }).optional(),
});
export type Call = z.infer<typeof Call>;
export const call = defineEntity('call', Call);

/** The calls that hold, in order; of one meeting where it is named. */
export const standingCalls = (dossier: Dossier, meetingId?: string): Rec<Call>[] =>
  dossier.list(call).filter(({ body }) => !body.ended && (meetingId === undefined || body.meetingId === meetingId));

/**
 * What a recipient may be told at an instant (ms) of `unit`'s meeting: time and place always (the place not while the
 * child's identity is protected), initials under IDENTITY, the question under LOGISTICS.
 */
export function toldTo(dossier: Dossier, recipient: Recipient, asked: Rec<Meeting>, facts: Facts, now: number) {
  const { purpose, date, start, minutes, place, link } = asked.body;
  const isProtected = childProtection(dossier.all()) !== 'NONE';
  const { question, initials } = revealing(dossier, recipient, asked, facts, now);
  return {
    purpose,
    date,
    start,
    minutes,
    place: isProtected ? '' : place,
    link,
    question,
    initials: isProtected ? '' : initials,
  };
}

function revealing(dossier: Dossier, recipient: Recipient, asked: Rec<Meeting>, facts: Facts, now: number) {
  const { firstName, lastName } = childRecord(dossier)?.body ?? { firstName: '', lastName: '' };
  const initials = `${firstName.slice(0, 1)}. ${lastName.slice(0, 1)}.`;
  const all = { question: asked.body.question, initials };
  if (recipient.type === 'guardian' || recipient.type === 'child') return { ...all, initials: '' };
  if (recipient.type === 'other') return { question: '', initials: '' };
  if (recipient.unit === asked.unit) return all;
  const may = (kind: 'IDENTITY' | 'LOGISTICS') =>
    mayDisclose(facts, { from: asked.unit, to: recipient.unit, kind }, now).ok;
  return { question: may('LOGISTICS') ? all.question : '', initials: may('IDENTITY') ? all.initials : '' };
}

/** Refuses a call to somebody outside secrecy who has not acknowledged the reservation by now (ms). */
function requireReservation({ reservation }: Extract<Recipient, { type: 'other' }>, now: number): void {
  if (!reservation)
    throw new Refusal('rule', { rule: 'RESERVATION', remedy: 'acknowledge-reservation', field: 'calls' });
  if (reservation.acknowledgedOn > civilDate(now)) throw new Refusal('bad-date', { field: 'acknowledgedOn' });
}

/**
 * Calls the named recipients to a planned meeting. The question must be written first, so that people can prepare. None
 * to a service that the region's gate keeps out (ongoing-contact.ts), whatever it was invited on, none
 * to anybody else outside secrecy without an acknowledged reservation. None
 * to a guardian who is dangerous to ask (C8), also where only another unit knows of it: then no device can leave him out,
 * and the server says no. None to any guardian once the child is 18 (B9).
 */
export const callMeeting = defineMutation({
  name: 'callMeeting',
  args: z.object({
    meetingId: z.uuid(),
    replyBy: CivilDate,
    calls: z
      .array(z.object({ callId: z.uuid(), recipient: Recipient }))
      .min(1)
      .max(40),
  }),
  run(dossier, args, ctx) {
    requireCoordinatingUnit(dossier, ctx);
    const asked = ownRecord(dossier, meeting, args.meetingId, ctx);
    const { status, question, date } = asked.body;
    if (status !== 'planned') throw new Refusal('already-done');
    if (!question) throw new Refusal('missing-part', { field: 'question' });
    if (args.replyBy > date || args.replyBy < civilDate(ctx.now)) throw new Refusal('bad-date', { field: 'replyBy' });
    const convener = coordination(dossier);
    for (const { callId, recipient } of args.calls) {
      if (recipient.type === 'unit') {
        if (!ctx.unit(recipient.unit)) throw new Refusal('not-found', { field: 'calls' });
        const gate = mayCall(ctx.facts(), recipient.unit, ctx.now);
        if (!gate.ok) throw new Refusal('rule', { rule: gate.because, remedy: gate.remedy, field: 'calls' });
      }
      if (recipient.type === 'other') requireReservation(recipient, ctx.now);
      if (recipient.type === 'guardian' && isDangerousToAsk(ctx.facts(), recipient.guardianId))
        throw new Refusal('rule', { rule: 'C8', remedy: 'do-not-ask-lift-to-manager', field: 'calls' });
      if (recipient.type === 'guardian') requireCustody(ctx, 'calls');
      dossier.create(
        call,
        callId,
        {
          meetingId: asked.id,
          toUnit: recipient.type === 'unit' ? recipient.unit : null,
          recipient,
          reference: requireCase(dossier).body.reference,
          ...toldTo(dossier, recipient, asked, ctx.facts(), ctx.now),
          convener: convener?.name ?? ctx.actor.name,
          phone: convener?.phone ?? '',
          conveningUnit: ctx.actor.unit,
          replyBy: args.replyBy,
          sentAt: ctx.now,
        },
        author(ctx),
      );
    }
  },
});

/**
 * Takes back a call without a trace for whoever got it. Devices of earlier versions still send it; `withdrawCall`
 * (call-change.ts) tells the recipient.
 */
export const takeBackCall = defineMutation({
  name: 'takeBackCall',
  args: z.object({ callId: z.uuid() }),
  run(dossier, args, ctx) {
    dossier.remove(call, args.callId, author(ctx));
  },
});
