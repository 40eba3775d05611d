import type { Actor } from '#domain/actor';
import { Refusal } from '#domain/refusal';
import type { Caller } from './audit';
import { auditedAct } from './audited-act';
import type { Core } from './core';
import type { Queries } from './database';

/** Whether the directory names the actor's assignment for following up the agreement: no role of a unit brings it along. */
export async function mayFollowUp(policy: Queries, actor: Actor): Promise<boolean> {
  const { rows } = await policy.query('select 1 from assignment where id = $1 and follows_up', [actor.assignment]);
  return rows.length > 0;
}

/** What somebody does with the county's review, as `auditedAct`; `not-your-role` for whoever is not named for it. */
export function asFollower<T>(
  core: Core,
  actor: Caller,
  act: string,
  detail: Record<string, unknown>,
  work: (policy: Queries, now: number, reporting: Queries) => Promise<T>,
): Promise<T> {
  return auditedAct(core, actor, { act, ground: 'follower', detail }, async (tx, now) => {
    if (!(await mayFollowUp(tx.policy, actor))) throw new Refusal('not-your-role');
    return work(tx.policy, now, tx.reporting);
  });
}
