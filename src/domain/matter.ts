import * as z from 'zod';
import { CivilDate } from './civil-date';
import { AGE_BANDS, DEVIATION_TYPES, type Deviation } from './deviation';
import type { Dossier } from './dossier';
import { defineEntity } from './entity';
import { author, type Ctx, defineMutation } from './mutation';
import { refuseNames } from './names-in-text';
import type { Rec } from './record';
import { Refusal } from './refusal';
import { Sector } from './sector';
import { STEPS } from './step-name';
import { Text } from './text';
import { type Directory, FORUMS, type Forum, UnitId } from './unit';
import { daysBetween } from './working-days';

/**
 * A deviation as a forum sees it: what is left of it once whatever could tell who it was about is taken away. `daysOpen`:
 * from what happened to the day on which it was raised. A forum that is further from the families is told less.
 */
export const Matter = z.object({
  toUnits: z.array(UnitId).length(1),
  level: z.enum(FORUMS),
  type: z.enum(DEVIATION_TYPES),
  sectors: z.array(Sector).min(1),
  daysOpen: z.int().min(0),
  step: z.enum(STEPS).nullable(),
  municipality: z.string().max(100),
  ageBand: z.enum(AGE_BANDS).nullable(),
  question: Text,
});
export type Matter = z.infer<typeof Matter>;
export const matter = defineEntity('matter', Matter);

/** The matter of a dossier, if it is one. */
export const matterRecord = (dossier: Dossier): Rec<Matter> | undefined => dossier.list(matter)[0];

/** What stands of it everywhere. */
type Told = Omit<Matter, 'toUnits' | 'question' | 'level'>;

/** What a forum may be told at most: the next has one thing less to recognise anybody by. */
export const strippedFor = (level: Forum, told: Told): Told => ({
  ...told,
  step: level === 'chefsforum' ? told.step : null,
  municipality: level === 'chefsforum' ? told.municipality : '',
  ageBand: level === 'reko' ? null : told.ageBand,
});

/** A deviation in the words of the first forum, on a day: the sectors of its units, never which units. */
export function toldOf({ unit, body }: Rec<Deviation>, directory: Directory, on: CivilDate): Told {
  const sectors = [unit, ...body.toUnits].map((id) => directory(id)?.sector).filter((one) => one !== undefined);
  const { type, step, municipality, ageBand, happenedOn } = body;
  return {
    type,
    step,
    municipality,
    ageBand,
    sectors: [...new Set(sectors)].sort(),
    daysOpen: Math.max(0, daysBetween(happenedOn, on)),
  };
}

/** The forum above the one that a unit is; the first for a unit that is none; undefined above the last. */
export const forumAbove = (level: Forum | undefined): Forum | undefined =>
  FORUMS[level === undefined ? 0 : FORUMS.indexOf(level) + 1];

/**
 * Puts a matter before a forum: opens a dossier of its own, which the forum's members see, and the managers of the unit
 * that raises it. A unit raises to the first forum, each forum to the next. Refused with more in it than that forum may be told.
 */
export const openMatter = defineMutation({
  name: 'openMatter',
  opens: 'matter',
  args: z.object({ matterId: z.uuid(), matter: Matter }),
  run(dossier, { matterId, matter: body }, ctx) {
    requireRaiser(ctx);
    const own = ctx.unit(ctx.actor.unit)?.forum;
    const to = ctx.unit(body.toUnits[0] ?? '');
    if (!to?.forum || to.forum !== forumAbove(own) || to.forum !== body.level)
      throw new Refusal('not-found', { field: 'toUnits' });
    const allowed = strippedFor(body.level, body);
    for (const field of ['step', 'municipality', 'ageBand'] as const)
      if (allowed[field] !== body[field]) throw new Refusal('not-permitted', { field });
    refuseNames({ question: body.question });
    dossier.create(matter, matterId, body, author(ctx));
  },
});

/** Managers raise what their units could not solve; of a forum, any of its members. */
export function requireRaiser(ctx: Ctx): void {
  if (ctx.actor.role !== 'manager' && !ctx.unit(ctx.actor.unit)?.forum) throw new Refusal('not-your-role');
}

/** What a forum can make of a matter: it decides, gives it back, or raises it. */
export const OUTCOMES = ['decided', 'back', 'passed-on'] as const;

/** A matter on the agenda of a meeting and, once it has been up, what became of it. `outcome` null: it is to come up. */
export const MatterItem = z.object({
  on: CivilDate,
  outcome: z.enum(OUTCOMES).nullable(),
  text: z.string().trim().max(4_000),
  name: z.string(),
});
export type MatterItem = z.infer<typeof MatterItem>;
export const matterItem = defineEntity('matterItem', MatterItem);

/** The items of a matter, by their meetings. */
export const matterItems = (dossier: Dossier): Rec<MatterItem>[] =>
  dossier.list(matterItem).sort((a, b) => a.body.on.localeCompare(b.body.on));

/** The decision that stands last, or undefined. */
export const matterDecision = (dossier: Dossier): Rec<MatterItem> | undefined =>
  matterItems(dossier).findLast((one) => one.body.outcome !== null);
