import { Actor, type Role } from '#domain/actor';
import type { Session } from '#protocol/session';
import { PROTOCOL_VERSION } from '#protocol/version';
import { readClock } from './clock';
import type { Core } from './core';
import { unitDevices } from './devices';
import { readUnits } from './directory';
import { mayFollowUp } from './october-followers';
import { mayReview } from './reviewers';

/**
 * The session's answer: who this is, the units that everybody may know of, and by name the unit's own people and the
 * authors of what the actor may see. Nobody else: a list of participants would tell who takes part.
 */
export async function whoAmI(core: Core, actor: Actor, practice: boolean): Promise<Session> {
  const { hash, incarnation } = await core.state();
  return core.database.withActor(actor, async (tx) => {
    const now = await readClock(tx.policy, core.clock);
    const units = await readUnits(tx.policy);
    const authors = await tx.app.query<{ person: string }>('select distinct by_person as person from record');
    const people = await tx.policy.query<{ person: string; name: string; unit: string; role: Role; ended: boolean }>(
      `select p.id as person, p.name, a.unit, a.role, coalesce(a.valid_to <= $3, false) as ended from assignment a join person p on p.id = a.person
       where a.unit = $1 or p.id in (select jsonb_array_elements_text($2::jsonb)) order by p.name, a.unit`,
      [actor.unit, JSON.stringify(authors.rows.map((row) => row.person)), now],
    );
    const devices = await unitDevices(tx.policy, actor.unit);
    return {
      v: PROTOCOL_VERSION,
      now,
      incarnation,
      actor: Actor.parse(actor),
      units,
      colleagues: people.rows,
      region: core.region,
      leaseHours: devices.leaseHours,
      devices,
      reviews: await mayReview(tx.policy, actor),
      followsUp: await mayFollowUp(tx.policy, actor),
      practice: practice ? { unlockSecret: await hash(`unlock|${actor.assignment}`) } : null,
    };
  });
}
