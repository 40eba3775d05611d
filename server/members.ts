import type { UnitId } from '#domain/unit';
import { mustTouch, type Queries, uuids } from './database';

/** Why a person is assigned to a dossier. An opening ends by itself after 60 minutes. */
export type MemberGround = 'opener' | 'assigned' | 'receiver' | 'opening';

export interface Member {
  until: number | null;
  ground: MemberGround;
}

/** The person's assignment to the dossier, also an ended one; undefined where there never was any. */
export async function memberOf(
  policy: Queries,
  dossierId: string,
  who: { person: string; unit: UnitId },
): Promise<Member | undefined> {
  const { rows } = await policy.query<Member>(
    'select until, ground from dossier_member where dossier_id = $1 and unit = $2 and person = $3',
    [dossierId, who.unit, who.person],
  );
  return rows[0];
}

export const isLiving = (member: Member | undefined, now: number): boolean =>
  member !== undefined && (member.until === null || member.until > now);

/** Assigns a person, or changes how long and why. `until` in ms, null = until ended. */
export async function setMember(
  policy: Queries,
  dossierId: string,
  who: { person: string; unit: UnitId },
  member: Member,
  now: number,
): Promise<void> {
  const result = await policy.query(
    `insert into dossier_member (dossier_id, unit, person, since, until, ground) values ($1, $2, $3, $4, $5, $6)
     on conflict (dossier_id, unit, person) do update set since = excluded.since, until = excluded.until,
       ground = excluded.ground`,
    [dossierId, who.unit, who.person, now, member.until, member.ground],
  );
  mustTouch('member', 1, result);
}

/** The actor's assignments to several dossiers, by dossier; also ended ones. */
export async function membersOf(
  policy: Queries,
  dossierIds: readonly string[],
  who: { person: string; unit: UnitId },
): Promise<Map<string, Member>> {
  const { rows } = await policy.query<Member & { id: string }>(
    `select dossier_id as id, until, ground from dossier_member
     where unit = $2 and person = $3 and dossier_id = any ($1::uuid[])`,
    [uuids(dossierIds), who.unit, who.person],
  );
  return new Map(rows.map(({ id, ...member }) => [id, member]));
}

/**
 * A unit that comes to see something has its receivers assigned, so that somebody there gets it. Once: where the unit
 * has, or has had, anybody assigned it decides itself; save one that is invited again with nobody left.
 */
export async function assignReceivers(
  policy: Queries,
  arriving: readonly { dossier_id: string; unit: UnitId; invited: boolean }[],
  now: number,
): Promise<void> {
  if (arriving.length === 0) return;
  await policy.query(
    `insert into dossier_member (dossier_id, unit, person, since, until, ground)
     select u.dossier_id, a.unit, a.person, $2::bigint, null, 'receiver'
     from jsonb_to_recordset($1::jsonb) as u(dossier_id uuid, unit text, invited boolean)
     join assignment a on a.unit = u.unit and a.receiver and (a.valid_to is null or a.valid_to > $2::bigint)
     where not exists (select 1 from dossier_member m where m.dossier_id = u.dossier_id and m.unit = u.unit
       and (not u.invited or m.until is null or m.until > $2::bigint))
     on conflict (dossier_id, unit, person) do update set since = excluded.since, until = null, ground = 'receiver'`,
    [JSON.stringify(arriving), now],
  );
}

/**
 * Whoever was given the coordinator's role gets to see the case, for the time being: a coordinator who can not open it
 * would be nobody. Only people of the unit; another name opens nothing.
 */
export async function assignCoordinators(
  policy: Queries,
  coordinators: readonly { dossier_id: string; unit: UnitId; person: string }[],
  now: number,
): Promise<void> {
  if (coordinators.length === 0) return;
  await policy.query(
    `insert into dossier_member (dossier_id, unit, person, since, until, ground)
     select distinct u.dossier_id, a.unit, a.person, $2::bigint, null::bigint, 'assigned'
     from jsonb_to_recordset($1::jsonb) as u(dossier_id uuid, unit text, person text)
     join assignment a on a.unit = u.unit and a.person = u.person and (a.valid_to is null or a.valid_to > $2::bigint)
     on conflict (dossier_id, unit, person) do update set since = excluded.since, until = null, ground = 'assigned'
       where dossier_member.until is not null`,
    [JSON.stringify(coordinators), now],
  );
}
