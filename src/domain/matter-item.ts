import * as z from 'zod';
import { CivilDate, civilDate } from './civil-date';
import type { Dossier } from './dossier';
import { matterItem, matterRecord, OUTCOMES } from './matter';
import { author, type Ctx, defineMutation } from './mutation';
import { refuseNames } from './names-in-text';
import { ownRecord } from './own-record';
import { Refusal } from './refusal';
import { Text } from './text';

/** The forum itself, and nobody else, takes a matter up. */
function requireForum(dossier: Dossier, ctx: Ctx) {
  const found = matterRecord(dossier);
  if (!found) throw new Refusal('not-found');
  if (found.body.toUnits[0] !== ctx.actor.unit) throw new Refusal('not-your-unit');
}

/** Puts the matter on the agenda of a meeting, on a day from today on. */
export const putOnAgenda = defineMutation({
  name: 'putOnAgenda',
  args: z.object({ itemId: z.uuid(), on: CivilDate }),
  run(dossier, { itemId, on }, ctx) {
    requireForum(dossier, ctx);
    if (dossier.list(matterItem).some((one) => one.body.outcome === null)) throw new Refusal('already-done');
    dossier.create(matterItem, itemId, { on, outcome: null, text: '', name: ctx.actor.name }, author(ctx));
  },
});

/** Writes what the meeting came to, not before the day of the meeting. The way back begins here. */
export const decideMatter = defineMutation({
  name: 'decideMatter',
  args: z.object({ itemId: z.uuid(), outcome: z.enum(OUTCOMES), text: Text }),
  run(dossier, { itemId, outcome, text }, ctx) {
    requireForum(dossier, ctx);
    const { body } = ownRecord(dossier, matterItem, itemId, ctx);
    if (body.outcome !== null) throw new Refusal('already-done');
    if (body.on > civilDate(ctx.now)) throw new Refusal('bad-date', { field: 'on' });
    refuseNames({ text });
    dossier.put(matterItem, itemId, { on: body.on, outcome, text, name: ctx.actor.name }, author(ctx));
  },
});
