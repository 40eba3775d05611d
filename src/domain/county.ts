import type * as z from 'zod';
import type { Dossier } from './dossier';
import { type Ctx, defineMutation, type Mutation } from './mutation';
import { Refusal } from './refusal';
import type { Unit } from './unit';

/**
 * The one dossier of the county: what everybody at work in it reads, and no child is in. The same id on every server, so
 * that two editors who begin it without a network begin the same one.
 */
export const COUNTY_DOSSIER = 'c0c0c0c0-0000-4000-8000-000000000001';

/**
 * Declares a mutation of the county's dossier. The first one opens it; in every other dossier it is refused
 * (run-mutation.ts).
 */
export const defineCountyMutation = <S extends z.ZodType>(mutation: {
  name: string;
  args: S;
  run(dossier: Dossier, args: z.output<S>, ctx: Ctx): void;
}): Mutation<z.output<S>> => defineMutation({ ...mutation, opens: 'county' });

/**
 * Whether a unit's people edit what the county agrees on: Strategigrupp barn och unga, which decides, follows up and
 * revises the agreement and its action plan (the county's agreement of 2021).
 */
export const isCountyEditor = (unit: Unit | undefined): boolean => unit?.forum === 'strategigrupp';

/** Refuses everybody but the county's editors (`not-your-role`). */
export function requireCountyEditor(ctx: Ctx): void {
  if (!isCountyEditor(ctx.unit(ctx.actor.unit))) throw new Refusal('not-your-role');
}
