import * as z from 'zod';
import { CivilDate } from './civil-date';
import { deviationRecord } from './deviation';
import type { Dossier } from './dossier';
import { defineEntity } from './entity';
import { forumAbove, matterRecord, OUTCOMES, requireRaiser } from './matter';
import { author, defineMutation } from './mutation';
import { refuseNames } from './names-in-text';
import { ownRecord } from './own-record';
import type { Rec } from './record';
import { Refusal } from './refusal';
import { Line, Text } from './text';
import { FORUMS, type Forum, UnitId } from './unit';

/** That a deviation, or a matter of a forum's, was raised: to which forum, why, by whom; and what came back. */
export const Escalation = z.object({
  level: z.enum(FORUMS),
  forum: UnitId,
  /** The dossier of the stripped matter, for those who raised it. */
  matterId: z.uuid(),
  why: Text,
  name: Line,
  /** When it was raised (ms): the record's own stamp becomes that of its answer. Absent where an older version raised it. */
  raisedAt: z.number().optional(),
  answer: z.object({ on: CivilDate, outcome: z.enum(OUTCOMES), text: Text }).nullable(),
});
export type Escalation = z.infer<typeof Escalation>;
export const escalation = defineEntity('escalation', Escalation);

/** The steps upwards, in order. */
export const escalations = (dossier: Dossier): Rec<Escalation>[] =>
  dossier.list(escalation).sort((a, b) => (a.body.raisedAt ?? a.at) - (b.body.raisedAt ?? b.at));

/** Where it lies now: with a forum that has not answered, or one that has it decided; else with the managers. */
export function levelOf(dossier: Dossier): Forum | 'managers' {
  const last = escalations(dossier).at(-1);
  return !last || last.body.answer?.outcome === 'back' ? 'managers' : last.body.level;
}

/** True while a forum has it: one that has not answered, or that raised it further itself, which is no answer yet. */
export const isAwaited = (dossier: Dossier): boolean =>
  escalations(dossier).some(({ body }) => body.answer === null || body.answer.outcome === 'passed-on');

/** Raises what the units could not solve. One step at a time: nothing while a forum has it. */
export const escalate = defineMutation({
  name: 'escalate',
  args: z.object({ escalationId: z.uuid(), escalation: Escalation.omit({ name: true, raisedAt: true, answer: true }) }),
  run(dossier, { escalationId, escalation: body }, ctx) {
    const asked = matterRecord(dossier);
    if (!deviationRecord(dossier) && !asked) throw new Refusal('not-found');
    requireRaiser(ctx);
    // Whoever raised a matter sees it, and the forum that has it raises it further.
    if (asked && asked.body.toUnits[0] !== ctx.actor.unit) throw new Refusal('not-your-unit');
    const next = forumAbove(ctx.unit(ctx.actor.unit)?.forum);
    if (body.level !== next || ctx.unit(body.forum)?.forum !== next) throw new Refusal('not-found', { field: 'forum' });
    if (isAwaited(dossier)) throw new Refusal('already-done');
    refuseNames({ why: body.why });
    dossier.create(
      escalation,
      escalationId,
      { ...body, name: ctx.actor.name, raisedAt: ctx.now, answer: null },
      author(ctx),
    );
  },
});

/**
 * Brings what the forum decided back to those whom it concerns. The unit that raised it does, for it sees the matter. That it
 * was raised further is brought back too, and what came of that in its place.
 */
export const bringBack = defineMutation({
  name: 'bringBack',
  onClosed: true,
  args: z.object({ escalationId: z.uuid(), answer: Escalation.shape.answer.unwrap() }),
  run(dossier, { escalationId, answer }, ctx) {
    const { body } = ownRecord(dossier, escalation, escalationId, ctx);
    requireRaiser(ctx);
    if (body.answer !== null && body.answer.outcome !== 'passed-on') throw new Refusal('already-done');
    if (body.answer?.outcome === answer.outcome) throw new Refusal('already-done');
    refuseNames({ text: answer.text });
    dossier.put(escalation, escalationId, { ...body, answer }, author(ctx));
  },
});
