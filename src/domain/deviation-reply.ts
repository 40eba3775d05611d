import * as z from 'zod';
import { requireDeviation } from './deviation';
import type { Dossier } from './dossier';
import { defineEntity } from './entity';
import { author, defineMutation } from './mutation';
import { refuseNames } from './names-in-text';
import type { Rec } from './record';
import { Refusal } from './refusal';
import { Line, Text } from './text';
import type { UnitId } from './unit';

/** A unit's own answer to a deviation, or a line of the talk between those concerned. `name`: who wrote it. */
export const DeviationReply = z.object({ says: z.enum(['answer', 'message']), text: Text, name: Line });
export type DeviationReply = z.infer<typeof DeviationReply>;
export const deviationReply = defineEntity('deviationReply', DeviationReply);

/** The newest answer of a unit, or undefined while it has not answered. */
export const answerOfUnit = (dossier: Dossier, unit: UnitId): Rec<DeviationReply> | undefined =>
  dossier
    .list(deviationReply)
    .filter((one) => one.unit === unit && one.body.says === 'answer')
    .sort((a, b) => a.at - b.at)
    .at(-1);

/**
 * Writes the unit's answer (its manager; a later one goes before) or a line to the others, which anybody may who is in
 * it, also once it is solved: whoever does not agree must be able to say so.
 */
export const answerDeviation = defineMutation({
  name: 'answerDeviation',
  onClosed: true,
  args: z.object({ replyId: z.uuid(), says: DeviationReply.shape.says, text: Text }),
  run(dossier, { replyId, says, text }, ctx) {
    requireDeviation(dossier);
    if (says === 'answer' && ctx.actor.role !== 'manager') throw new Refusal('not-your-role');
    refuseNames({ text });
    dossier.create(deviationReply, replyId, { says, text, name: ctx.actor.name }, author(ctx));
  },
});

/** The number that the deviation has in the region's own system, written by the region's unit. */
export const DeviationNumber = z.object({ number: Line });
export type DeviationNumber = z.infer<typeof DeviationNumber>;
export const deviationNumber = defineEntity('deviationNumber', DeviationNumber);

/** Notes that number, or another in its place. A unit of the region's does, for the others have no such system. */
export const noteDeviationNumber = defineMutation({
  name: 'noteDeviationNumber',
  onClosed: true,
  args: z.object({ numberId: z.uuid(), number: Line }),
  run(dossier, { numberId, number }, ctx) {
    requireDeviation(dossier);
    if (ctx.unit(ctx.actor.unit)?.principal.kind !== 'region') throw new Refusal('not-your-unit');
    refuseNames({ number });
    const before = dossier.list(deviationNumber).find((one) => one.unit === ctx.actor.unit);
    dossier.put(deviationNumber, before?.id ?? numberId, { number }, author(ctx));
  },
});
