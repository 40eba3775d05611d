import type { Actor } from '#domain/actor';
import { Refusal } from '#domain/refusal';
import { Unit } from '#domain/unit';
import type { EndAccount, EndAccountAnswer, EndStaffSessions, SetUnitDevices, SetUnitMail } from '#protocol/lead-unit';
import { PROTOCOL_VERSION } from '#protocol/version';
import { readClock } from './clock';
import type { Core } from './core';
import { mustTouch, type Queries, uuids } from './database';
import { endAssignment, handOver, lockUnit, takingsOf } from './end-account';
import { colleague } from './leaving';
import { asManager } from './manager-command';
import { knownByName } from './named-persons';
import { endSessionsIn } from './session-list';

/**
 * Ends a colleague's account in the manager's unit. First the coordinator's role in each open case goes on, to `to` or to
 * the unit's manager; where nobody is named and the manager has not seen the cases, they are told and nothing is done.
 */
export async function endAccount(core: Core, actor: Actor, asked: EndAccount): Promise<EndAccountAnswer> {
  const { person, to, despite } = asked;
  const leaver = { person, unit: actor.unit };
  const { cases, takings } = await asManager(core, actor, 'askEndAccount', { person, to }, async ({ policy }, now) => {
    // Nobody shuts the door behind the last manager, and oneself is the one who reads the answer.
    if (person === actor.person) throw new Refusal('not-permitted', { field: 'person' });
    if (!(await colleague(policy, actor.unit, person, now))) throw new Refusal('not-found', { field: 'person' });
    const { cases, takings } = await takingsOf(policy, leaver, to, now);
    return { cases: await knownCases(policy, actor, cases), takings };
  });
  if (cases.length > 0 && to === null && !despite) return { v: PROTOCOL_VERSION, ended: false, cases };
  await handOver(core, leaver, takings);
  await asManager(core, actor, 'endAccount', { person, to, cases: cases.length }, async ({ policy }) => {
    // Two managers who end each other's accounts at once would leave the unit to nobody: one after the other, and whoever
    // has been ended meanwhile ends nobody. The time is read behind the lock, or the other's end would still lie ahead.
    await lockUnit(policy, actor.unit);
    const now = await readClock(policy, core.clock);
    if (!(await colleague(policy, actor.unit, actor.person, now)))
      throw new Refusal('not-permitted', { field: 'person' });
    await endAssignment(policy, leaver, now);
  });
  core.poke.send([actor.unit]);
  return { v: PROTOCOL_VERSION, ended: true, cases };
}

/** Of these cases those that the manager may know of: one under protected identity only to its named persons. */
async function knownCases(policy: Queries, actor: Actor, cases: readonly { dossierId: string; reference: string }[]) {
  const { rows } = await policy.query<{ id: string }>(
    `select d.id from dossier d where d.id = any ($1::uuid[]) and ${knownByName('d', '$2', '$3')}`,
    [uuids(cases.map((one) => one.dossierId)), actor.unit, actor.person],
  );
  const known = new Set(rows.map((row) => row.id));
  return cases.filter((one) => known.has(one.dossierId)).map(({ dossierId, reference }) => ({ dossierId, reference }));
}

/**
 * Ends every sign-in of a colleague in the manager's unit, also where nobody is signed in: whether a colleague is, and since
 * when, is no matter of the manager's and stands in the log alone. What lies on the devices stays; the poke has them ask, and
 * so learn of it at once.
 */
export async function endStaffSessions(core: Core, actor: Actor, { person }: EndStaffSessions): Promise<void> {
  const detail: Record<string, unknown> = { person };
  await asManager(core, actor, 'endStaffSessions', detail, async ({ policy }, now) => {
    // One's own are seen to on one's own page, which keeps the one that asks.
    if (person === actor.person) throw new Refusal('not-permitted', { field: 'person' });
    if (!(await colleague(policy, actor.unit, person, now))) throw new Refusal('not-found', { field: 'person' });
    detail.count = await endSessionsIn(policy, person, actor.unit, now);
  });
  core.poke.send([actor.unit]);
}

/** Sets the functional address that calls to the manager's unit are mailed to; empty takes it away. */
export async function setUnitMail(core: Core, actor: Actor, { mail }: SetUnitMail): Promise<void> {
  await asManager(core, actor, 'setUnitMail', { mail }, async ({ policy }) => {
    const { rows } = await policy.query<{ body: Unit }>('select body from unit where id = $1 for update', [actor.unit]);
    const { mail: _, ...rest } = Unit.parse(rows[0]?.body);
    const result = await policy.query('update unit set body = $2::jsonb where id = $1', [
      actor.unit,
      JSON.stringify(mail === '' ? rest : { ...rest, mail }),
    ]);
    mustTouch('unit', 1, result);
  });
  core.unitsChanged();
}

/**
 * Chooses what the devices of the manager's unit may keep, and how long without contact. Each learns of it at its next pull, which this asks for. From
 * what to what stands in the audit.
 */
export async function setUnitDevices(
  core: Core,
  actor: Actor,
  { policy: to, leaseHours }: SetUnitDevices,
): Promise<void> {
  const detail: Record<string, unknown> = { to, toLease: leaseHours };
  await asManager(core, actor, 'setUnitDevices', detail, async ({ policy }, now) => {
    const { rows } = await policy.query<{ from: string; fromLease: number }>(
      'select devices as "from", lease_hours as "fromLease" from unit where id = $1 for update',
      [actor.unit],
    );
    const { from, fromLease } = rows[0]!;
    const toLease = leaseHours ?? fromLease;
    if (from === to && fromLease === toLease) throw new Refusal('already-done', { field: 'policy' });
    Object.assign(detail, { from, fromLease, toLease });
    const result = await policy.query(
      'update unit set devices = $2, lease_hours = $3, devices_by = $4, devices_at = $5 where id = $1',
      [actor.unit, to, toLease, actor.person, now],
    );
    mustTouch('unit', 1, result);
  });
  core.poke.send([actor.unit]);
}
