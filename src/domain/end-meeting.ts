import * as z from 'zod';
import { action } from './action';
import { mayDrawUpPlan } from './consent-policy';
import { disagreement } from './disagreement';
import type { Dossier } from './dossier';
import type { Facts } from './facts';
import { type Meeting, meeting } from './meeting';
import { author, defineMutation } from './mutation';
import { ownRecord } from './own-record';
import { livingPlan } from './plan';
import type { Rec } from './record';
import { Refusal } from './refusal';

/** What a meeting still lacks before people may leave it. `recordId` names the action that nobody has taken. */
export interface LacksToEnd {
  part: 'chair' | 'scribe' | 'action-owner' | 'follow-up-date';
  recordId?: string;
}

/**
 * A meeting that decides ends when somebody led and somebody wrote it, each action has somebody or is written down as
 * a disagreement or a need that nobody meets, and the day of the follow-up, after the meeting, is set: the routine's
 * steps 5 and 7. Where no plan may be drawn up (`facts` at `now`, ms), and in a pre-meeting, there is nothing to own.
 */
export function lacksToEnd(dossier: Dossier, held: Rec<Meeting>, facts: Facts, now: number): LacksToEnd[] {
  const lacks: LacksToEnd[] = [];
  if (!held.body.chair) lacks.push({ part: 'chair' });
  if (!held.body.scribe) lacks.push({ part: 'scribe' });
  if (held.body.purpose === 'pre-meeting' || !mayDrawUpPlan(facts, now).ok) return lacks;
  const explained = new Set(dossier.list(disagreement).map((one) => one.body.aboutId));
  for (const { id, body } of dossier.list(action))
    if (!body.responsible && body.status !== 'cancelled' && !explained.has(id))
      lacks.push({ part: 'action-owner', recordId: id });
  const next = livingPlan(dossier)?.body.followUpDate;
  if (!next || next <= held.body.date) lacks.push({ part: 'follow-up-date' });
  return lacks;
}

/** Ends a meeting, as held, and keeps that what was agreed was read back. Refused while something that it needs lacks. */
export const endMeeting = defineMutation({
  name: 'endMeeting',
  args: z.object({ meetingId: z.uuid(), readBack: z.literal(true) }),
  run(dossier, args, ctx) {
    const record = ownRecord(dossier, meeting, args.meetingId, ctx);
    if (record.body.status !== 'planned') throw new Refusal('already-done');
    const [lacking] = lacksToEnd(dossier, record, ctx.facts(), ctx.now);
    if (lacking) throw new Refusal('missing-part', { field: lacking.part });
    dossier.put(meeting, record.id, { ...record.body, status: 'held', readBackAt: ctx.now }, author(ctx));
  },
});
