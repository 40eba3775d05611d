import * as z from 'zod';
import { CivilDate, ClockTime } from './civil-date';
import { type Decision, yes } from './decision';
import { defineEntity } from './entity';
import { author, defineMutation } from './mutation';

/**
 * A note that a duty was done outside the plan: a concern report (DU1), answer to an investigation (DU2), notice of a
 * placement for health examination (DU3). Never the report itself: what was told stays with the board.
 */
export const DutyNote = z.object({
  duty: z.enum(['DU1', 'DU2', 'DU3']),
  on: CivilDate,
  time: ClockTime.nullable().default(null),
  by: z.string().trim().min(1).max(200),
  receiver: z.string().trim().min(1).max(200),
  channel: z.enum(['phone', 'letter', 'visit', 'board-channel']),
  /** The board's reference of the investigation or placement. */
  reference: z.string().trim().max(100).default(''),
  guardiansInformed: z.boolean(),
  whyNotInformed: z.string().trim().max(1_000).default(''),
});
export type DutyNote = z.infer<typeof DutyNote>;
export const dutyNote = defineEntity('dutyNote', DutyNote);

/** A duty is never blocked: not by age, refusal, exclusion, protection or a closed case. */
export const mayDoDuty = (duty: DutyNote['duty']): Decision => yes(duty);

/** Notes that a duty was done. The note is the author's unit's own and is never part of the shared plan. */
export const noteDuty = defineMutation({
  name: 'noteDuty',
  onClosed: true,
  args: z.object({ noteId: z.uuid(), note: DutyNote }),
  run(dossier, args, ctx) {
    dossier.create(dutyNote, args.noteId, args.note, author(ctx), { audience: 'own' });
  },
});
