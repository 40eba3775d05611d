import type { Dossier } from './dossier';
import { factsOf } from './facts';
import { type EntityName, KINDS_OF } from './kinds';
import type { Ctx } from './mutation';
import { runMutation } from './run-mutation';
import type { Change } from './what-begins';

/**
 * Whether changes in a row would write anything that the policy decides by. Those that do not let nothing begin, so
 * nobody need be asked before them. One that is refused changes nothing.
 */
export function changesFacts(dossier: Dossier, changes: readonly Change[], ctx: Omit<Ctx, 'facts'>): boolean {
  const fork = dossier.fork();
  const facts = () => factsOf(fork.all(), ctx.unit);
  for (const { name, args } of changes) runMutation(fork, name, args, { ...ctx, facts });
  return fork.changes().some((record) => KINDS_OF[record.entity as EntityName].fact);
}
