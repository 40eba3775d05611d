import * as z from 'zod';
import { ChildPart } from './child-part';
import { CivilDate, ClockTime } from './civil-date';
import { requireCoordinatingUnit } from './coordinatorship';
import { defineEdit } from './define-edit';
import { defineEntity } from './entity';
import { author, defineMutation } from './mutation';
import { ownRecord } from './own-record';
import { Refusal } from './refusal';
import { OptionalLine, OptionalText, Text } from './text';

/** Which kind of meeting, in words that reveal nothing about the child. */
export const MEETING_PURPOSES = ['sip', 'pre-meeting', 'follow-up', 'extra'] as const;

/**
 * A meeting: when, how long (minutes), where. `question` is what it shall answer, and says nothing of health or family,
 * for the call may be read by more than those who come. Chair and scribe are named before it can be held.
 */
export const Meeting = z.object({
  purpose: z.enum(MEETING_PURPOSES),
  date: CivilDate,
  start: ClockTime,
  minutes: z.int().min(5).max(480),
  place: OptionalLine,
  link: z.union([z.literal(''), z.url({ protocol: /^https$/ })]),
  question: OptionalText,
  chair: OptionalLine,
  scribe: OptionalLine,
  interpreter: OptionalLine,
  childPart: ChildPart,
  status: z.enum(['planned', 'held', 'cancelled']),
  cancelReason: OptionalLine,
  /** When what was agreed had been read back to the child and the family (ms), where the meeting ended with it. */
  readBackAt: z.number().nullish(),
});
export type Meeting = z.infer<typeof Meeting>;
export const meeting = defineEntity('meeting', Meeting);

/** Plans a meeting. Needs no consent: until one is valid, nobody outside the unit sees more than the call. */
export const planMeeting = defineMutation({
  name: 'planMeeting',
  args: z.object({
    meetingId: z.uuid(),
    meeting: Meeting.omit({ status: true, cancelReason: true, readBackAt: true }),
  }),
  run(dossier, args, ctx) {
    requireCoordinatingUnit(dossier, ctx);
    dossier.create(meeting, args.meetingId, { ...args.meeting, status: 'planned', cancelReason: '' }, author(ctx));
  },
});

export const editMeeting = defineEdit({
  name: 'editMeeting',
  id: 'meetingId',
  entity: meeting,
  schema: Meeting,
  fields: [
    'purpose',
    'date',
    'start',
    'minutes',
    'place',
    'link',
    'question',
    'chair',
    'scribe',
    'interpreter',
    'childPart',
  ],
  check(body) {
    if (body.status === 'cancelled') throw new Refusal('gone');
  },
});

/** Cancels a planned meeting, with the reason that the participants get. */
export const cancelMeeting = defineMutation({
  name: 'cancelMeeting',
  args: z.object({ meetingId: z.uuid(), reason: Text.max(200) }),
  run(dossier, args, ctx) {
    const record = ownRecord(dossier, meeting, args.meetingId, ctx);
    if (record.body.status !== 'planned') throw new Refusal('already-done');
    dossier.put(meeting, record.id, { ...record.body, status: 'cancelled', cancelReason: args.reason }, author(ctx));
  },
});

/** Notes a meeting as held: what devices sent before `endMeeting`. Someone must lead and someone must write. */
export const holdMeeting = defineMutation({
  name: 'holdMeeting',
  args: z.object({ meetingId: z.uuid() }),
  run(dossier, args, ctx) {
    const record = ownRecord(dossier, meeting, args.meetingId, ctx);
    if (record.body.status !== 'planned') throw new Refusal('already-done');
    if (!record.body.chair) throw new Refusal('missing-part', { field: 'chair' });
    if (!record.body.scribe) throw new Refusal('missing-part', { field: 'scribe' });
    dossier.put(meeting, record.id, { ...record.body, status: 'held' }, author(ctx));
  },
});
