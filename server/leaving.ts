import type { Role } from '#domain/actor';
import { requireCase } from '#domain/case';
import { coordination, succeedCoordinator } from '#domain/coordinatorship';
import { openDossier } from '#domain/dossier';
import type { UnitId } from '#domain/unit';
import { audit } from './audit';
import { readClock } from './clock';
import type { Core } from './core';
import type { Queries } from './database';
import { assignCoordinators } from './members';
import { nameHeir } from './named-persons';
import { offerToOthers } from './orphaned-case';
import { lockDossiers, openSittings } from './sitting';
import { allRecords } from './stored-record';

/** A person of a unit who leaves, or has left. */
export interface Leaver {
  person: string;
  unit: UnitId;
}

/** A colleague who takes the coordinator's role on. */
export interface Successor {
  person: string;
  name: string;
  role: Role;
  assignment: string;
}

/** A closed case waits: once it is reopened its coordinator counts again. */
const OPEN = `m.until is null and exists (select 1 from dossier d where d.id = m.dossier_id and d.sort = 'case')
  and not exists (select 1 from record c
  where c.dossier_id = m.dossier_id and not c.deleted
    and (c.entity = 'closing' and c.body->>'reopenedAt' is null or c.entity = 'case' and c.body->>'status' = 'closed'))`;

/** The open cases that the person coordinates for the unit, by reference; `secret` under protected identity. Whoever coordinates is always a member. */
export async function coordinatedBy(policy: Queries, { person, unit }: Leaver) {
  const { rows } = await policy.query<{ id: string; secret: boolean }>(
    `select m.dossier_id as id, m.by_name as secret from dossier_member m
     where m.person = $1 and m.unit = $2 and ${OPEN}`,
    [person, unit],
  );
  const records = await allRecords(
    policy,
    rows.map((row) => row.id),
  );
  return rows
    .map(({ id }) => openDossier(id, records.get(id) ?? []))
    .filter((dossier) => {
      const lead = coordination(dossier);
      return lead?.person === person && lead.unit === unit;
    })
    .map((dossier) => ({
      dossierId: dossier.id,
      reference: requireCase(dossier).body.reference,
      secret: rows.some((row) => row.id === dossier.id && row.secret),
    }))
    .sort((a, b) => a.reference.localeCompare(b.reference));
}

/** The living colleague of that id, or undefined. `now` in ms. */
export async function colleague(policy: Queries, unit: UnitId, person: string, now: number) {
  const { rows } = await policy.query<Successor>(
    `select p.id as person, p.name, a.role, a.id as assignment from assignment a join person p on p.id = a.person
     where a.unit = $1 and a.person = $2 and (a.valid_to is null or a.valid_to > $3)`,
    [unit, person, now],
  );
  return rows[0];
}

/**
 * To whom the role falls: a named person of the unit where the case asks for names; else its manager, else a colleague who
 * is in the case already; undefined: nobody.
 */
export async function heirOf(policy: Queries, dossierId: string, { person, unit }: Leaver, now: number) {
  const { rows } = await policy.query<Successor>(
    `select p.id as person, p.name, a.role, a.id as assignment from assignment a join person p on p.id = a.person
     where a.unit = $2 and a.person <> $3 and (a.valid_to is null or a.valid_to > $4)
       and (a.role = 'manager' or exists (select 1 from dossier_member m where m.dossier_id = $1 and m.unit = a.unit
         and m.person = a.person and (m.until is null or m.until > $4)))
     order by not exists (select 1 from dossier_member m where m.dossier_id = $1 and m.unit = a.unit
         and m.person = a.person and m.by_name and m.named and (m.until is null or m.until > $4)),
       a.role <> 'manager', p.name, p.id limit 1`,
    [dossierId, unit, person, now],
  );
  return rows[0];
}

/**
 * Gives the role of a leaver in one case to a colleague, and ends the leaver's access to it, in one transaction: there is
 * no instant at which nobody coordinates. One who does not coordinate there only loses the access. Audited with whom it
 * was taken over from; `fell`: nobody chose the colleague.
 */
export async function succeed(core: Core, dossierId: string, leaver: Leaver, next: Successor, fell: boolean) {
  const { hash } = await core.state();
  const units = await core.units();
  const actor = { ...next, unit: leaver.unit };
  const poke = await core.database.withActor(actor, async (tx) => {
    const locked = await lockDossiers(tx.policy, [dossierId]);
    const needs = { clock: core.clock, units, hash, mails: core.mails };
    const sittings = await openSittings(tx, locked, needs);
    const { now } = sittings;
    const sitting = sittings.on(dossierId);
    const dossier = openDossier(dossierId, sitting.records());
    const lead = coordination(dossier);
    if (lead?.person === leaver.person && lead.unit === leaver.unit) {
      await assignCoordinators(tx.policy, [{ dossier_id: dossierId, unit: actor.unit, person: actor.person }], now);
      const ctx = { actor, now, unit: units, facts: sitting.facts };
      succeedCoordinator(dossier, ctx, { coordinatorshipId: crypto.randomUUID(), frameId: crypto.randomUUID() }, fell);
      await sitting.write(dossier.changes());
      await sittings.flush();
      const detail = { from: leaver.person, fell };
      const line = { at: now, person: actor.person, unit: actor.unit, dossierId, detail };
      await audit(tx.app, [{ ...line, act: 'succeedCoordinator', outcome: 'applied' }]);
    }
    await tx.policy.query(
      `update dossier_member set until = $4
       where dossier_id = $1 and unit = $2 and person = $3 and until is null`,
      [dossierId, leaver.unit, leaver.person, now],
    );
    await nameHeir(tx.policy, dossierId, actor, now);
    return sittings.poke;
  });
  core.poke.send([...new Set([...poke, leaver.unit])]);
}

/**
 * Catches every account that was ended without a hand-over, by whatever hand: in each open case that the person was in,
 * the role falls to the unit's manager, who has the case on My day at once. Gives how many cases were seen to. Where the
 * unit has nobody left to take it, the role is offered to the other units (orphaned-case.ts); where there are none who may
 * know, it is logged, and seen to once somebody is there.
 */
export async function leavingRound(core: Core): Promise<number> {
  const { left, now } = await core.database.withPolicy(async (policy) => {
    const now = await readClock(policy, core.clock);
    const { rows } = await policy.query<Leaver & { id: string }>(
      `select m.dossier_id as id, m.person, m.unit
       from dossier_member m
       where ${OPEN} and not exists (select 1 from assignment a
         where a.person = m.person and a.unit = m.unit and (a.valid_to is null or a.valid_to > $1))
       order by m.dossier_id`,
      [now],
    );
    return { left: rows, now };
  });
  let done = 0;
  for (const { id, ...leaver } of left) {
    const heir = await core.database.withPolicy((policy) => heirOf(policy, id, leaver, now));
    if (heir) {
      await succeed(core, id, leaver, heir, true);
      done += 1;
    } else if (await offerToOthers(core, id, leaver)) done += 1;
  }
  return done;
}
