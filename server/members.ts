import type { UnitId } from '#domain/unit';
import { mustTouch, type Queries, uuids } from './database';

/**
 * Why a person is assigned to a dossier. An opening ends by itself after 60 minutes, a review once it is written. A seat in
 * a deviation or a matter is given and ended by the database itself (0018-dossier-sorts.sql).
 */
export type MemberGround = 'opener' | 'assigned' | 'receiver' | 'opening' | 'review' | 'seat';

export interface Member {
  until: number | null;
  ground: MemberGround;
  /** One of those who may open the dossier under protected identity. */
  named?: boolean;
  /** Read only: the dossier is under protected identity, so that only named persons are members at all. */
  byName?: boolean;
}

/** Until when the person is a member (SQL): one who is not named, where names are asked for, is none any longer. */
const UNTIL = `case when by_name and not named then 0 else until end as until`;

/** The person's assignment to the dossier, also an ended one; undefined where there never was any. */
export async function memberOf(
  policy: Queries,
  dossierId: string,
  who: { person: string; unit: UnitId },
): Promise<Member | undefined> {
  const { rows } = await policy.query<Member>(
    `select ${UNTIL}, ground, named, by_name as "byName" from dossier_member
     where dossier_id = $1 and unit = $2 and person = $3`,
    [dossierId, who.unit, who.person],
  );
  return rows[0];
}

/**
 * True of one who is let in for a time alone, on a reason, to review or until a day: nothing that he or she does may make
 * it longer.
 */
export const isLent = (member: Member | undefined): boolean =>
  member !== undefined && (member.ground === 'opening' || member.ground === 'review' || member.until !== null);

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
    `insert into dossier_member (dossier_id, unit, person, since, until, ground, named) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (dossier_id, unit, person) do update set since = excluded.since, until = excluded.until,
       ground = excluded.ground, named = excluded.named`,
    [dossierId, who.unit, who.person, now, member.until, member.ground, member.named ?? false],
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
    `select dossier_id as id, ${UNTIL}, ground, named, by_name as "byName" from dossier_member
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
 * would be nobody. One who has left the unit, or never was in it, sees nothing by this: it takes an account there. But
 * the next round of leavers finds the case by it.
 */
export async function assignCoordinators(
  policy: Queries,
  coordinators: readonly { dossier_id: string; unit: UnitId; person: string }[],
  now: number,
): Promise<void> {
  if (coordinators.length === 0) return;
  await policy.query(
    `insert into dossier_member (dossier_id, unit, person, since, until, ground)
     select distinct u.dossier_id, u.unit, u.person, $2::bigint, null::bigint, 'assigned'
     from jsonb_to_recordset($1::jsonb) as u(dossier_id uuid, unit text, person text)
     on conflict (dossier_id, unit, person) do update set since = excluded.since, until = null, ground = 'assigned'
       where dossier_member.until is not null or dossier_member.ground = 'review'`,
    [JSON.stringify(coordinators), now],
  );
}

/** The units that a dossier concerns now; of a case none. Whoever has a seat in them comes, and the others go. */
export interface ConcernedRow {
  dossier_id: string;
  units: readonly UnitId[];
}

/** Writes which units dossiers concern. After what each can notice: a unit that can notice nothing has no row. */
export async function seatConcerned(policy: Queries, rows: readonly ConcernedRow[]): Promise<void> {
  if (rows.length === 0) return;
  await policy.query(
    `update dossier_unit u set concerned = r.units ? u.unit
     from jsonb_to_recordset($1::jsonb) as r(dossier_id uuid, units jsonb)
     where u.dossier_id = r.dossier_id and u.concerned <> (r.units ? u.unit)`,
    [JSON.stringify(rows)],
  );
}

/** A unit whose managers must review an acute protection (`open`), or that has nothing left to review. */
export interface ReviewRow {
  dossier_id: string;
  unit: UnitId;
  open: boolean;
}

/**
 * The managers of a unit that opens an acute protection come to see the dossier until it is reviewed, for nobody else is
 * sure to tell them of it. Who is assigned for another reason stays as he or she is, before and after. Each who comes, and
 * each who goes, has a line of his or her own in the audit: nobody assigned them, so no act of a person tells it.
 */
export async function assignReviewers(policy: Queries, rows: readonly ReviewRow[], now: number): Promise<void> {
  if (rows.length === 0) return;
  const asked = [JSON.stringify(rows), now];
  await policy.query(
    `with come as (insert into dossier_member (dossier_id, unit, person, since, until, ground)
     select r.dossier_id, a.unit, a.person, $2::bigint, null, 'review'
     from jsonb_to_recordset($1::jsonb) as r(dossier_id uuid, unit text, open boolean)
     join assignment a on a.unit = r.unit and a.role = 'manager' and (a.valid_to is null or a.valid_to > $2::bigint)
     where r.open
     on conflict (dossier_id, unit, person) do update set since = excluded.since, until = null, ground = 'review'
       where dossier_member.until is not null
     returning dossier_id, unit, person)
     ${auditOf('come', 'reviewerAssigned')}`,
    asked,
  );
  await policy.query(
    `with gone as (update dossier_member m set until = $2::bigint
     from jsonb_to_recordset($1::jsonb) as r(dossier_id uuid, unit text, open boolean)
     where not r.open and m.dossier_id = r.dossier_id and m.unit = r.unit and m.ground = 'review' and m.until is null
     returning m.dossier_id, m.unit, m.person)
     ${auditOf('gone', 'reviewerReleased')}`,
    asked,
  );
}

/** Puts each membership that a statement has changed down in the audit, as whose access it is and on which ground. */
const auditOf = (changed: 'come' | 'gone', act: 'reviewerAssigned' | 'reviewerReleased') =>
  `insert into audit (at, person, unit, dossier_id, act, outcome, detail)
     select $2::bigint, person, unit, dossier_id, '${act}', 'applied', '{"ground":"review"}'::jsonb from ${changed}`;
