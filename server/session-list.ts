import type { Role } from '#domain/actor';
import type { UnitId } from '#domain/unit';
import type { SessionLine } from '#protocol/sign-in';
import type { Database, Queries } from './database';
import { limits, living } from './session';

/** Whose sessions, and which of them asks. */
export interface Asking {
  person: string;
  session: string;
}

/**
 * Of the sessions `s` those that the one of the id may see to: all, or where a unit's manager invited to the passkey that
 * opened it, those in that unit.
 */
const SEEN_TO = (s: string, id: string) => `exists (select 1 from session o where o.id = ${id} and (o.only_unit is null
  or exists (select 1 from assignment b where b.id = ${s}.assignment and b.unit = o.only_unit)))`;

/** The person's living sessions, in every assignment, the latest used first. `now` in real ms. */
export async function sessionsOf(database: Database, { person, session }: Asking, now: number): Promise<SessionLine[]> {
  const { rows } = await database.askPolicy<Omit<SessionLine, 'here'> & { role: Role }>(
    `select s.id, nullif(s.platform, '') as platform, u.body->>'name' as unit, a.role, s.created_at as begun,
       s.seen_at as "lastUsed"
     from session s join assignment a on a.id = s.assignment join unit u on u.id = a.unit
     where s.person = $1 and ${SEEN_TO('s', '$5')} and ${living('$2', '$3')} and (a.valid_to is null or a.valid_to > $4)
     order by s.seen_at desc, s.id`,
    [person, ...limits(now), now, session],
  );
  return rows.map((row) => ({ ...row, here: row.id === session }));
}

/**
 * Ends one of the person's own sessions, or all but the one that asks; those that wait for a choice too. Gives how many.
 * Nobody else's is touched, nor told apart from one that is not there.
 */
export async function endSessions(database: Database, { person, session }: Asking, which: string): Promise<number> {
  const { count } = await database.askPolicy(
    `delete from session s where person = $1 and id <> $2 and ($3 = 'others' or id::text = $3)
     and ${SEEN_TO('s', '$2')}`,
    [person, session, which],
  );
  return count;
}

/**
 * Ends every session of a person in one unit, and those that wait for a choice in which the unit is one. Gives how many. Those
 * in another unit are that unit's to end; that of an account that has ended stays, for it shows nothing and only delivers.
 * `now` in ms.
 */
export async function endSessionsIn(policy: Queries, person: string, unit: UnitId, now: number): Promise<number> {
  const { count } = await policy.query(
    `delete from session s using assignment a
     where s.person = $1 and a.person = s.person and a.unit = $2 and (a.valid_to is null or a.valid_to > $3)
       and (s.assignment = a.id or s.offered ? a.id)`,
    [person, unit, now],
  );
  return count;
}
