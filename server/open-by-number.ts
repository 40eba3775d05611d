import { IDENTITY_TYPES, IdentityNumber } from '#domain/identity-number';
import type { OpenByNumber } from '#protocol/reviews';
import { openOnGround } from './assignments';
import { audit, type Caller, whoOf } from './audit';
import { readClock } from './clock';
import type { Core } from './core';
import { ProblemError } from './problem';

/**
 * Opens the unit's case of that number (the case's own, or the child's whole identity number) as `openOnGround` does, and
 * gives its id. What the unit does not have, and what the actor may not open, is `not-found` alike; each try is logged, never
 * with the number.
 */
export async function openByNumber(core: Core, actor: Caller, { number, reason }: OpenByNumber): Promise<string> {
  const mayOpen = actor.role === 'coordinator' || actor.role === 'manager';
  const dossierId = mayOpen ? await find(core, actor, number) : undefined;
  if (!dossierId) {
    const code = mayOpen ? 'not-found' : 'not-your-role';
    await core.database.withActor(actor, async (tx) => {
      const at = await readClock(tx.policy, core.clock);
      const line = { at, ...whoOf(actor), dossierId: null, act: 'openOnGround', outcome: 'refused' as const };
      await audit(tx.app, [{ ...line, code, reason }]);
    });
    throw new ProblemError('refused', { refusal: code });
  }
  await openOnGround(core, actor, { dossierId, reason });
  return dossierId;
}

/** The unit's case of that number: one that is open rather than a closed one, else the newest. */
async function find(core: Core, actor: Caller, number: string): Promise<string | undefined> {
  const { hash } = await core.state();
  const numbers = IDENTITY_TYPES.map((type) => IdentityNumber.safeParse({ type, value: number }))
    .flatMap(({ data }) => (data ? [data] : []))
    .map(({ type, value }) => hash(`child|${type}|${value}`));
  const { rows } = await core.database.askPolicy<{ id: string }>(
    `select d.id from dossier d
       join dossier_unit u on u.dossier_id = d.id and u.unit = $1
       left join record r on r.dossier_id = d.id and r.entity = 'case' and not r.deleted
     where (r.body->>'reference' = $2 or d.child_hash = any ($3::text[])) and d.protection = 'NONE'
     order by r.body->>'status' = 'closed', d.created_at desc limit 1`,
    [actor.unit, number.toUpperCase(), `{${(await Promise.all(numbers)).join(',')}}`],
  );
  return rows[0]?.id;
}
