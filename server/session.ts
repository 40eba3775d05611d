import type { Actor, Role } from '#domain/actor';
import type { Database } from './database';
import { randomToken, sha256 } from './digest';
import { noteSign } from './sign-log';

/** A session unused for this long (ms) has ended; and none lives longer than a working day. */
const IDLE = 30 * 60_000;
const ABSOLUTE = 12 * 3_600_000;
/**
 * Once its account has ended, a session still takes what lies unsent on its device, for so long (ms) after its last use.
 * A device may have been without a network for days, and nobody can sign in to that account again.
 */
const DELIVERY = 30 * 24 * 3_600_000;
/** How often (ms) use is written down. */
const NOTED = 60_000;

/** Opens a session for an assignment and gives its token, which is stored only as a hash. `now` in real ms. */
export async function openSession(database: Database, assignment: string, now: number): Promise<string> {
  const token = randomToken();
  const hash = await sha256(token);
  await database.withPolicy(async (queries) => {
    await queries.query('delete from session where seen_at < $1', [now - DELIVERY]);
    await queries.query('insert into session (token_hash, assignment, created_at, seen_at) values ($1, $2, $3, $3)', [
      hash,
      assignment,
      now,
    ]);
    await noteSign(queries, assignment, 'signIn', now);
  });
  return token;
}

interface Row {
  assignment: string;
  person: string;
  name: string;
  unit: string;
  role: Role;
  seen_at: number;
  closed: boolean;
}

/** Whose session it is. `closed`: the account has ended, and only what was written before may still be delivered. */
export interface SignedIn {
  actor: Actor;
  closed: boolean;
}

/** Who has a session, or undefined. `now` in real ms, whatever clock the records live by. */
export async function actorOf(database: Database, token: string, now: number): Promise<SignedIn | undefined> {
  const hash = await sha256(token);
  const { rows } = await database.askPolicy<Row>(
    `select a.id as assignment, p.id as person, p.name, a.unit, a.role, s.seen_at,
       a.valid_to is not null and a.valid_to <= $4 as closed
     from session s join assignment a on a.id = s.assignment join person p on p.id = a.person
     where s.token_hash = $1 and (s.seen_at >= $2 and s.created_at >= $3
       or a.valid_to is not null and a.valid_to <= $4 and s.seen_at >= $5)`,
    [hash, now - IDLE, now - ABSOLUTE, now, now - DELIVERY],
  );
  const row = rows[0];
  if (!row) return undefined;
  if (!row.closed && now - row.seen_at > NOTED)
    await database.askPolicy('update session set seen_at = $2 where token_hash = $1', [hash, now]);
  const { person, name, unit, role, assignment, closed } = row;
  return { actor: { person, name, unit, role, assignment }, closed };
}

/** Ends a session. `now` in real ms. */
export async function closeSession(database: Database, token: string, now: number): Promise<void> {
  const hash = await sha256(token);
  await database.withPolicy(async (queries) => {
    const { rows } = await queries.query<{ assignment: string }>(
      'delete from session where token_hash = $1 returning assignment',
      [hash],
    );
    for (const { assignment } of rows) await noteSign(queries, assignment, 'signOut', now);
  });
}
