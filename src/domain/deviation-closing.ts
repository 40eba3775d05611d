import * as z from 'zod';
import { CivilDate, civilDate } from './civil-date';
import { requireDeviation } from './deviation';
import type { Dossier } from './dossier';
import { defineEntity } from './entity';
import { author, defineMutation } from './mutation';
import { refuseNames } from './names-in-text';
import { existing } from './own-record';
import type { Rec } from './record';
import { Refusal } from './refusal';
import { OptionalText, Text } from './text';

/** What it was due to, once it is solved (domain.md 5): how something was understood, the system, means, or knowledge. */
export const DEVIATION_CAUSES = ['interpretation', 'system', 'resource', 'knowledge'] as const;

/** How a deviation was solved and what was learnt. Times are ms. */
export const DeviationClosing = z.object({
  solvedOn: CivilDate,
  solution: Text,
  cause: z.enum(DEVIATION_CAUSES),
  learning: OptionalText,
  reopenedAt: z.number().nullable(),
  reopenedBecause: OptionalText,
});
export type DeviationClosing = z.infer<typeof DeviationClosing>;
export const deviationClosing = defineEntity('deviationClosing', DeviationClosing);

/** The closing that stands; undefined while the deviation is open. */
export const standingClosing = (dossier: Dossier): Rec<DeviationClosing> | undefined =>
  dossier.list(deviationClosing).find((one) => one.body.reopenedAt === null);

/** A manager of a unit concerned says that it is solved, how, and what it was due to. Not before it happened. */
export const closeDeviation = defineMutation({
  name: 'closeDeviation',
  args: z.object({
    closingId: z.uuid(),
    closing: DeviationClosing.omit({ reopenedAt: true, reopenedBecause: true }),
  }),
  run(dossier, { closingId, closing }, ctx) {
    const about = requireDeviation(dossier);
    if (ctx.actor.role !== 'manager') throw new Refusal('not-your-role');
    if (closing.solvedOn < about.body.happenedOn || closing.solvedOn > civilDate(ctx.now))
      throw new Refusal('bad-date', { field: 'solvedOn' });
    const { solution, learning } = closing;
    refuseNames({ solution, learning });
    dossier.create(deviationClosing, closingId, { ...closing, reopenedAt: null, reopenedBecause: '' }, author(ctx));
  },
});

/** It was not solved after all. The unit that said so takes it back; the others can ask it to, in the talk. */
export const reopenDeviation = defineMutation({
  name: 'reopenDeviation',
  onClosed: true,
  args: z.object({ closingId: z.uuid(), reason: Text }),
  run(dossier, { closingId, reason }, ctx) {
    const { body } = existing(dossier, deviationClosing, closingId);
    if (ctx.actor.role !== 'manager') throw new Refusal('not-your-role');
    if (body.reopenedAt !== null) throw new Refusal('already-done');
    refuseNames({ reason });
    dossier.put(deviationClosing, closingId, { ...body, reopenedAt: ctx.now, reopenedBecause: reason }, author(ctx));
  },
});
