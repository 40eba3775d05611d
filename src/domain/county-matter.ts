import * as z from 'zod';
import { defineCountyMutation, requireCountyEditor } from './county';
import type { Dossier } from './dossier';
import { defineEntity } from './entity';
import { requireRaiser } from './matter';
import { author } from './mutation';
import { refuseNames } from './names-in-text';
import { existing, ownRecord } from './own-record';
import type { Rec } from './record';
import { Refusal } from './refusal';
import { Line, Text } from './text';

/**
 * A matter that a unit or a forum brings to Strategigrupp barn och unga and that is no deviation: about how the county
 * works, never about a child. Everybody at work in the county can follow it.
 */
export const CountyMatter = z.object({ title: Line, question: Text, name: Line });
export type CountyMatter = z.infer<typeof CountyMatter>;
export const countyMatter = defineEntity('countyMatter', CountyMatter);

/**
 * A step of its way: the group that prepares hands it on with what it proposes, or back with why; Strategigrupp decides;
 * whoever raised it takes the decision home.
 */
export const MATTER_STEPS = ['prepared', 'returned', 'decided', 'taken-home'] as const;
export type MatterStepName = (typeof MATTER_STEPS)[number];
export const CountyMatterStep = z.object({ matterId: z.uuid(), step: z.enum(MATTER_STEPS), text: Text, name: Line });
export type CountyMatterStep = z.infer<typeof CountyMatterStep>;
export const countyMatterStep = defineEntity('countyMatterStep', CountyMatterStep);

/** What may follow: first it is prepared, then decided, and what was decided or returned is taken home. */
const FOLLOWS: Record<MatterStepName | 'raised', readonly MatterStepName[]> = {
  raised: ['prepared', 'returned'],
  prepared: ['decided'],
  returned: ['taken-home'],
  decided: ['taken-home'],
  'taken-home': [],
};

/** The steps of a matter so far, in their order. */
export const stepsOf = (dossier: Dossier, matterId: string): Rec<CountyMatterStep>[] =>
  dossier
    .list(countyMatterStep)
    .filter(({ body }) => body.matterId === matterId)
    .sort((a, b) => order(a.body.step) - order(b.body.step));
const order = (step: MatterStepName) => MATTER_STEPS.indexOf(step);

/** What can be done next with a matter. */
export const nextSteps = (dossier: Dossier, matterId: string): readonly MatterStepName[] =>
  FOLLOWS[stepsOf(dossier, matterId).at(-1)?.body.step ?? 'raised'];

/** The county's matters, the newest first. */
export const countyMatters = (dossier: Dossier): Rec<CountyMatter>[] =>
  dossier.list(countyMatter).sort((a, b) => b.at - a.at);

/** Brings a matter to Strategigrupp, by way of the group that prepares: a manager, or a member of a forum. */
export const raiseCountyMatter = defineCountyMutation({
  name: 'raiseCountyMatter',
  args: z.object({ matterId: z.uuid(), matter: CountyMatter.omit({ name: true }) }),
  run(dossier, { matterId, matter }, ctx) {
    requireRaiser(ctx);
    refuseNames(matter);
    dossier.create(countyMatter, matterId, { ...matter, name: ctx.actor.name }, author(ctx));
  },
});

/** Moves a matter one step: those of Strategigrupp prepare and decide, whoever raised it takes home what came of it. */
export const moveCountyMatter = defineCountyMutation({
  name: 'moveCountyMatter',
  args: z.object({ stepId: z.uuid(), step: CountyMatterStep.omit({ name: true }) }),
  run(dossier, { stepId, step }, ctx) {
    const { matterId } = step;
    if (step.step === 'taken-home') {
      requireRaiser(ctx);
      ownRecord(dossier, countyMatter, matterId, ctx);
    } else {
      requireCountyEditor(ctx);
      existing(dossier, countyMatter, matterId);
    }
    if (!nextSteps(dossier, matterId).includes(step.step)) throw new Refusal('already-done');
    refuseNames({ text: step.text });
    dossier.create(countyMatterStep, stepId, { ...step, name: ctx.actor.name }, author(ctx));
  },
});
