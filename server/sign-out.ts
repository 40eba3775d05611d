import type { Database } from './database';
import { randomToken, sha256 } from './digest';

/** So long (ms) the browser may take to follow to the provider. */
const TICKET_MS = 10 * 60_000;

/** Keeps the provider's address for signing out there, for the one who holds the ticket; it is in no address of ours. */
export async function keepSignOut(database: Database, url: string, now: number): Promise<string> {
  const ticket = randomToken();
  const hash = await sha256(ticket);
  await database.withPolicy(async (queries) => {
    await queries.query('delete from sign_out where created_at < $1', [now - TICKET_MS]);
    await queries.query('insert into sign_out (ticket_hash, url, created_at) values ($1, $2, $3)', [hash, url, now]);
  });
  return ticket;
}

/** The address of the ticket, once. */
export async function takeSignOut(database: Database, ticket: string, now: number): Promise<string | undefined> {
  const { rows } = await database.askPolicy<{ url: string }>(
    'delete from sign_out where ticket_hash = $1 and created_at >= $2 returning url',
    [await sha256(ticket), now - TICKET_MS],
  );
  return rows[0]?.url;
}
