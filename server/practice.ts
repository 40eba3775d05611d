import type { PracticeUser } from '#protocol/session';
import type { Database } from './database';

/** Who may be chosen in practice mode: everybody with an `about`, those who begin a SIP first, then by unit and name. */
export async function practiceUsers(database: Database): Promise<PracticeUser[]> {
  const { rows } = await database.withPolicy((queries) =>
    queries.query<PracticeUser>(
      `select p.id, p.name, a.role, jsonb_build_object('id', u.id, 'name', u.body->>'name') as unit, a.about
       from assignment a join person p on p.id = a.person join unit u on u.id = a.unit
       where a.about is not null order by a.role <> 'caseworker', u.body->>'name', p.name`,
    ),
  );
  return rows;
}

/** The assignment of a practice user, or undefined: nobody without an `about` can be signed in without proof. */
export async function practiceAssignment(
  database: Database,
  userId: string,
): Promise<{ assignment: string; person: string; unit: string } | undefined> {
  const { rows } = await database.withPolicy((queries) =>
    queries.query<{ assignment: string; person: string; unit: string }>(
      'select id as assignment, person, unit from assignment where person = $1 and about is not null order by id limit 1',
      [userId],
    ),
  );
  return rows[0];
}
