import type { Actor } from '#domain/actor';
import { Refusal, type RefusalCode } from '#domain/refusal';
import { audit, type Caller, whoOf } from './audit';
import { readClock } from './clock';
import type { Core } from './core';
import type { Queries } from './database';
import { ProblemError } from './problem';

/** Whether the directory names the actor's assignment for following up the agreement: no role of a unit brings it along. */
export async function mayFollowUp(policy: Queries, actor: Actor): Promise<boolean> {
  const { rows } = await policy.query('select 1 from assignment where id = $1 and follows_up', [actor.assignment]);
  return rows.length > 0;
}

/**
 * What somebody does with the county's review, in one transaction with its line in the log: `not-your-role` for whoever is
 * not named for it. A refusal undoes the work and is a line too.
 */
export async function asFollower<T>(
  core: Core,
  actor: Caller,
  act: string,
  detail: Record<string, unknown>,
  work: (policy: Queries, now: number, reporting: Queries) => Promise<T>,
): Promise<T> {
  const line = (at: number, outcome: 'applied' | 'refused', code?: RefusalCode) => ({
    at,
    ...whoOf(actor),
    dossierId: null,
    act,
    ground: 'follower',
    outcome,
    code,
    detail,
  });
  try {
    return await core.database.withActor(actor, async (tx) => {
      const now = await readClock(tx.policy, core.clock);
      if (!(await mayFollowUp(tx.policy, actor))) throw new Refusal('not-your-role');
      const result = await work(tx.policy, now, tx.reporting);
      await audit(tx.app, [line(now, 'applied')]);
      return result;
    });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { code } = error;
    await core.database.withActor(actor, async (tx) => {
      const now = await readClock(tx.policy, core.clock);
      await audit(tx.app, [line(now, 'refused', code)]);
    });
    if (code === 'not-found') throw new ProblemError('not-found');
    throw new ProblemError('refused', { refusal: code, fields: error.detail.field ? [error.detail.field] : undefined });
  }
}
