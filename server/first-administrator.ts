import type { ProvedIdentity } from './claim-mapping';
import type { Database } from './database';
import { randomToken, sha256 } from './digest';
import { assignmentId } from './directory';

/** A link to become the first administrator works for so long (ms). */
export const LINK_MS = 60 * 60_000;

/** There is an administrator already, or no such unit. The message is for the operator. */
export class NoLink extends Error {
  override name = 'NoLink';
}

/**
 * Makes the one-time token by which whoever proves an identity next becomes the first administrator and the manager of
 * the unit. An earlier token is void from then on. Kept as a hash. Throws `NoLink`. `now` in real ms.
 */
export async function makeLink(database: Database, unit: string, now: number): Promise<string> {
  const token = randomToken();
  const hash = await sha256(token);
  return database.withPolicy(async (queries) => {
    if ((await queries.query('select 1 from administrator')).count > 0)
      throw new NoLink('There is an administrator already; a link is for the first one only.');
    if ((await queries.query('select 1 from unit where id = $1', [unit])).count === 0)
      throw new NoLink('There is no unit with that id: import the directory first (docs/operators.md).');
    await queries.query('delete from first_administrator');
    await queries.query('insert into first_administrator (token_hash, unit, expires_at) values ($1, $2, $3)', [
      hash,
      unit,
      now + LINK_MS,
    ]);
    return token;
  });
}

const VALID = 'token_hash = $1 and expires_at > $2 and not exists (select 1 from administrator)';

/** Whether the link still works. */
export async function isFirstStill(database: Database, token: string, now: number): Promise<boolean> {
  const { count } = await database.askPolicy(`select 1 from first_administrator where ${VALID}`, [
    await sha256(token),
    now,
  ]);
  return count === 1;
}

/**
 * Makes whoever has proved this identity the first administrator, and uses the link up; false where it no longer works.
 * One transaction: of two who come at once one finds the link's row gone.
 */
export async function becomeFirst(
  database: Database,
  tokenHash: string,
  identity: ProvedIdentity,
  now: number,
): Promise<boolean> {
  return database.withPolicy(async (queries) => {
    const used = await queries.query<{ unit: string }>(
      `delete from first_administrator where ${VALID} returning unit`,
      [tokenHash, now],
    );
    const unit = used.rows[0]?.unit;
    if (unit === undefined) return false;
    const known = await queries.query<{ person: string }>(
      'select person from sign_in_identity where issuer = $1 and subject = $2',
      [identity.issuer, identity.subject],
    );
    const person = known.rows[0]?.person ?? crypto.randomUUID();
    if (!known.rows[0]) {
      await queries.query('insert into person (id, name) values ($1, $2)', [person, identity.name || identity.subject]);
      await queries.query('insert into sign_in_identity (issuer, subject, person) values ($1, $2, $3)', [
        identity.issuer,
        identity.subject,
        person,
      ]);
    }
    await queries.query('insert into administrator (person, since) values ($1, $2)', [person, now]);
    await queries.query(
      `insert into assignment (id, person, unit, role, receiver) values ($1, $2, $3, 'manager', false)
       on conflict (id) do update set role = 'manager', valid_to = null`,
      [assignmentId(person, unit), person, unit],
    );
    return true;
  });
}
