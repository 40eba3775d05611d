import * as z from 'zod';
import type { Dossier } from './dossier';
import { defineEntity } from './entity';
import { author, defineMutation } from './mutation';
import { Refusal } from './refusal';
import { Line } from './text';
import type { UnitId } from './unit';

/** What the app itself may take for a deviation, from what it sees in a case. */
export const SUGGESTIONS = [
  'action-overdue',
  'follow-up-missed',
  'call-unanswered',
  'referral-unanswered',
  'plan-unowned',
  'assessment-unowned',
] as const;

/** A suggestion that somebody has looked at and set aside, with the reason. Of the own unit; it is not made again. */
export const SetAside = z.object({ suggestion: z.enum(SUGGESTIONS), recordId: z.uuid(), reason: Line });
export type SetAside = z.infer<typeof SetAside>;
export const setAside = defineEntity('setAside', SetAside);

/** Whether the unit has set it aside. */
export const isSetAside = (dossier: Dossier, by: UnitId, { suggestion, recordId }: Omit<SetAside, 'reason'>): boolean =>
  dossier
    .list(setAside)
    .some(({ unit, body }) => unit === by && body.suggestion === suggestion && body.recordId === recordId);

/** Sets a suggestion aside: it was no deviation, or one is reported already. */
export const setSuggestionAside = defineMutation({
  name: 'setSuggestionAside',
  args: z.object({ asideId: z.uuid(), aside: SetAside }),
  run(dossier, { asideId, aside }, ctx) {
    if (!dossier.peek(aside.recordId)) throw new Refusal('not-found');
    if (isSetAside(dossier, ctx.actor.unit, aside)) throw new Refusal('already-done');
    dossier.create(setAside, asideId, aside, author(ctx), { audience: 'own' });
  },
});
