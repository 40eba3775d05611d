import type { Database } from './database';
import { randomToken, sha256 } from './digest';

/** A token is replaced once it is this old (ms). */
export const RENEW_AFTER = 15 * 60_000;
/** Requests that were on their way with the old token are still taken for so long (ms) after the new one was first used. */
export const GRACE = 2 * 60_000;
/** A new token that has not come back after this long (ms) was lost with its answer; another is sent. */
const LOST_AFTER = 60_000;

interface Held {
  id: string;
  hash: string;
  which: 'current' | 'next' | 'previous';
  renewed_at: number;
  next_at: number | null;
}

/**
 * Renews the token of a session that is in use. The old one is given up only when the new one has come back: an answer
 * that a bad network lost signs nobody out. Gives the token to send, if there is one. `now` in real ms.
 */
export async function tokenToSend(database: Database, held: Held, now: number): Promise<string | undefined> {
  if (held.which === 'next') {
    await database.askPolicy(
      `update session set previous_hash = token_hash, previous_until = $3, token_hash = next_hash, renewed_at = $4,
         next_hash = null, next_at = null
       where id = $1 and next_hash = $2`,
      [held.id, held.hash, now + GRACE, now],
    );
    return undefined;
  }
  if (held.which === 'previous' || now - held.renewed_at < RENEW_AFTER) return undefined;
  if (held.next_at !== null && now - held.next_at < LOST_AFTER) return undefined;
  const fresh = randomToken();
  // Of requests that come at once one renews.
  const { count } = await database.askPolicy(
    `update session set next_hash = $3, next_at = $4
     where id = $1 and token_hash = $2 and next_at is not distinct from $5::bigint`,
    [held.id, held.hash, await sha256(fresh), now, held.next_at],
  );
  return count === 1 ? fresh : undefined;
}
