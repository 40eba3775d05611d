import { isClosed } from './closing';
import { COUNTY_DOSSIER } from './county';
import type { Dossier } from './dossier';
import { sortOf, sortOfEntity } from './dossier-sort';
import type { Ctx, Mutation } from './mutation';
import { MUTATIONS } from './mutations';
import { Refusal } from './refusal';

/** What running one mutation came to. `applied` has already reached the dossier; `refused` left it untouched. */
export type RunResult = { result: 'applied' } | { result: 'refused'; refusal: Refusal };

/** The mutation of that name, or undefined. */
export const mutationNamed = (name: string): Mutation<unknown> | undefined =>
  Object.hasOwn(MUTATIONS, name) ? (MUTATIONS[name as keyof typeof MUTATIONS] as Mutation<unknown>) : undefined;

/**
 * Parses the args and runs the named mutation on a fork of the dossier, so that a refusal leaves nothing half-written.
 * Any error that is no `Refusal` is a defect and passes through.
 */
export function runMutation(dossier: Dossier, name: string, args: unknown, ctx: Ctx): RunResult {
  const fork = dossier.fork();
  try {
    const mutation = mutationNamed(name);
    if (!mutation) throw new Refusal('unknown-mutation');
    const parsed = mutation.args.safeParse(args);
    if (!parsed.success) throw new Refusal('invalid-args', { field: fieldOf(parsed.error.issues[0]?.path) });
    const here = fork.all();
    requirePlace(mutation, fork.id, here.length > 0);
    if (isClosed(fork) && !mutation.onClosed) throw new Refusal('closed');
    mutation.run(fork, parsed.data, ctx);
    // No consent lies in a deviation and no deviation in a case, whatever a client sends.
    const sort = mutation.opens ?? sortOf(here);
    if (fork.changes().some(({ entity }) => (sortOfEntity(entity) ?? sort) !== sort))
      throw new Refusal('not-permitted');
  } catch (error) {
    if (error instanceof Refusal) return { result: 'refused', refusal: error };
    throw error;
  }
  dossier.absorb(fork);
  return { result: 'applied' };
}

/** Whether a mutation may run there: what opens a dossier needs none, every other one; the county has one, and only its own. */
function requirePlace({ opens }: Mutation<unknown>, id: string, exists: boolean): void {
  const inCounty = id === COUNTY_DOSSIER;
  if (opens === 'county' ? !inCounty : inCounty && opens !== undefined) throw new Refusal('not-permitted');
  if (opens === 'county') return;
  if (opens ? exists : !exists) throw new Refusal(opens ? 'dossier-exists' : 'unknown-dossier');
}

/** The field of a fault. The keys of `conflictIds` are the sender's own words, and no value is echoed. */
function fieldOf(path: readonly PropertyKey[] | undefined): string | undefined {
  const own = path?.indexOf('conflictIds') ?? -1;
  return (own < 0 ? path : path?.slice(0, own + 1))?.join('.');
}
