import { audit } from './audit';
import type { ProvedIdentity } from './claim-mapping';
import type { Database, Queries } from './database';
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
    const line = { at: now, person: '', unit, dossierId: null, act: 'makeFirstLink' };
    await audit(queries, [{ ...line, outcome: 'applied' }]);
    return token;
  });
}

const VALID = 'token_hash = $1 and expires_at > $2 and not exists (select 1 from administrator)';

/** The unit of a link that still works, by the token's hash. */
export async function seeFirst(queries: Queries, tokenHash: string, now: number) {
  const { rows } = await queries.query<{ unit: string; unitName: string }>(
    `select f.unit, u.body->>'name' as "unitName" from first_administrator f join unit u on u.id = f.unit where ${VALID}`,
    [tokenHash, now],
  );
  return rows[0];
}

/** Whether the link still works. */
export async function isFirstStill(database: Database, token: string, now: number): Promise<boolean> {
  const hash = await sha256(token);
  return (await database.withPolicy((queries) => seeFirst(queries, hash, now))) !== undefined;
}

/**
 * Uses the link up and makes somebody the first administrator: `whom` gives who, once it is certain that the link works.
 * Gives the person, or undefined where it no longer does. In the transaction of whoever asks: of two who come at once one
 * finds the link's row gone.
 */
export async function makeFirst(
  queries: Queries,
  tokenHash: string,
  whom: () => Promise<string>,
  now: number,
): Promise<string | undefined> {
  const used = await queries.query<{ unit: string }>(`delete from first_administrator where ${VALID} returning unit`, [
    tokenHash,
    now,
  ]);
  const unit = used.rows[0]?.unit;
  if (unit === undefined) return undefined;
  const person = await whom();
  await queries.query('insert into administrator (person, since) values ($1, $2)', [person, now]);
  await queries.query(
    `insert into assignment (id, person, unit, role, receiver) values ($1, $2, $3, 'manager', false)
     on conflict (id) do update set role = 'manager', valid_to = null`,
    [assignmentId(person, unit), person, unit],
  );
  return person;
}

/** Makes whoever has proved this identity the first administrator; false where the link no longer works. */
export async function becomeFirst(
  database: Database,
  tokenHash: string,
  identity: ProvedIdentity,
  now: number,
): Promise<boolean> {
  const { issuer, subject, name } = identity;
  const become = (queries: Queries) =>
    makeFirst(
      queries,
      tokenHash,
      async () => {
        const known = await queries.query<{ person: string }>(
          'select person from sign_in_identity where issuer = $1 and subject = $2',
          [issuer, subject],
        );
        if (known.rows[0]) return known.rows[0].person;
        const person = crypto.randomUUID();
        await queries.query('insert into person (id, name) values ($1, $2)', [person, name || subject]);
        const identified = 'insert into sign_in_identity (issuer, subject, person) values ($1, $2, $3)';
        await queries.query(identified, [issuer, subject, person]);
        return person;
      },
      now,
    );
  return (await database.withPolicy(become)) !== undefined;
}
