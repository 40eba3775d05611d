import type * as z from 'zod';
import type { Actor } from './actor';
import type { Dossier } from './dossier';
import type { DossierSort } from './dossier-sort';
import type { Facts } from './facts';
import type { Directory } from './unit';

/**
 * What a mutation may know of the world. `now` is ms since 1970 (the device's clock in the preview, the server's
 * in the judgement); `facts()` is what the policy decides by: on a device only what it holds, on the server everything.
 */
export interface Ctx {
  actor: Actor;
  now: number;
  /**
   * When the device says that it was done (ms), where a server judges. No authority: it counts only where an act that was
   * allowed when it was done may be told later (custody-ended.ts).
   */
  claimed?: number;
  unit: Directory;
  facts(): Facts;
}

/**
 * A named change of one dossier. `run` is pure and synchronous: it reads and writes the dossier in memory, or throws
 * a `Refusal`. The same `run` executes on the device at once and on the server again. Never changed in meaning: a new
 * meaning is a new name.
 */
export interface Mutation<Args> {
  name: string;
  args: z.ZodType<Args>;
  /**
   * The sort of dossier that the mutation opens anew; every other needs one that the actor can see. `county`: the county's
   * own, which it opens where it is not there yet.
   */
  opens?: DossierSort;
  /** `true` where a closed case still takes it (a withdrawal, a verification, reopening). */
  onClosed?: boolean;
  /** The args with a mark of what their author sees here, which a device adds before it queues the change. */
  seeing?(dossier: Dossier, args: Args): Args;
  run(dossier: Dossier, args: Args, ctx: Ctx): void;
}

/** Declares a mutation; the type of its args is that of the schema. */
export function defineMutation<S extends z.ZodType>(mutation: {
  name: string;
  args: S;
  opens?: DossierSort;
  onClosed?: boolean;
  seeing?(dossier: Dossier, args: z.output<S>): z.output<S>;
  run(dossier: Dossier, args: z.output<S>, ctx: Ctx): void;
}): Mutation<z.output<S>> {
  return mutation as unknown as Mutation<z.output<S>>;
}

/** The author's stamp for what a mutation writes. */
export const author = (ctx: Ctx) => ({ person: ctx.actor.person, unit: ctx.actor.unit, now: ctx.now });
