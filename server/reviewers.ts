import type { Actor } from '#domain/actor';
import { Refusal } from '#domain/refusal';
import type { Queries } from './database';

/** Whose assignment is the actor's, and checks the log of its unit. */
const REVIEWER = `(a.role = 'manager' or a.log_reviewer)`;

/** Whether the actor checks the unit's log: a manager, or somebody whom the directory names for it. */
export async function mayReview(policy: Queries, actor: Actor): Promise<boolean> {
  const { rows } = await policy.query(`select 1 from assignment a where a.id = $1 and ${REVIEWER}`, [actor.assignment]);
  return rows.length > 0;
}

/** Throws `not-your-role` for whoever does not. */
export async function mustReview(policy: Queries, actor: Actor): Promise<void> {
  if (!(await mayReview(policy, actor))) throw new Refusal('not-your-role');
}

/** Whether the unit has anybody else to check what the actor has read, at an instant (ms). */
export async function hasOtherReviewer(policy: Queries, actor: Actor, now: number): Promise<boolean> {
  const { rows } = await policy.query(
    `select 1 from assignment a where a.unit = $1 and a.person <> $2 and ${REVIEWER}
       and (a.valid_to is null or a.valid_to > $3) limit 1`,
    [actor.unit, actor.person, now],
  );
  return rows.length > 0;
}
