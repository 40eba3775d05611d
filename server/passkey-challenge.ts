import * as z from 'zod';
import type { SignInProblem } from '#domain/sign-in';
import type { Database } from './database';
import { bytesOfBase64url, randomToken, sha256 } from './digest';

/** What was asked is answered within this long (ms), or not at all. */
export const CHALLENGE_MS = 5 * 60_000;

/** What a challenge is for. `register` with a link, `add` and `prove` from a session. */
export type Purpose =
  | { purpose: 'sign-in' }
  | { purpose: 'register'; linkHash: string; person: string; name: string | null }
  | { purpose: 'add' | 'prove'; session: string; person: string };

/** A challenge that was asked for and is used up now. */
export interface Taken {
  challenge: string;
  linkHash: string | null;
  session: string | null;
  person: string | null;
  /** The name of a first administrator. */
  name: string | null;
}

/**
 * Makes a challenge and keeps its hash, bound to a browser: the one that holds `browser`, or a new token to give it. `now`
 * in real ms.
 */
export async function makeChallenge(database: Database, what: Purpose, browser: string | undefined, now: number) {
  const challenge = randomToken();
  const holder = browser ?? randomToken();
  const hashes = await Promise.all([challenge, holder].map(sha256));
  const bound = { linkHash: null, session: null, person: null, name: null, ...what };
  await database.withPolicy(async (queries) => {
    await queries.query('delete from passkey_challenge where created_at < $1', [now - CHALLENGE_MS]);
    await queries.query(
      `insert into passkey_challenge (challenge_hash, browser_hash, purpose, link_hash, session, person, name, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [...hashes, bound.purpose, bound.linkHash, bound.session, bound.person, bound.name, now],
    );
  });
  return { challenge, browser: holder };
}

/** What the browser says it was asked. Never from a page within another site's: nobody may frame this app. */
const ClientData = z.object({ challenge: z.string().regex(/^[\w-]{43}$/), crossOrigin: z.literal(false).optional() });

/** The challenge that a browser says it was given; undefined where its words can not be read. */
function saidChallenge(clientDataJSON: string): string | undefined {
  try {
    const text = new TextDecoder().decode(bytesOfBase64url(clientDataJSON));
    return ClientData.parse(JSON.parse(text)).challenge;
  } catch {
    return undefined;
  }
}

/**
 * Takes the challenge that an answer names, so that nobody can take it again: it must have been made lately, for this
 * purpose and for this browser. Which problem there is says nothing of any account.
 */
export async function takeChallenge(
  database: Database,
  answer: { response: { clientDataJSON: string } },
  purpose: Purpose['purpose'],
  browser: string | undefined,
  now: number,
): Promise<Taken | SignInProblem> {
  const challenge = saidChallenge(answer.response.clientDataJSON);
  if (!challenge) return 'passkey-refused';
  const { rows } = await database.askPolicy<
    Omit<Taken, 'challenge'> & { browserHash: string; purpose: Purpose['purpose'] }
  >(
    `delete from passkey_challenge where challenge_hash = $1 and created_at >= $2
     returning browser_hash as "browserHash", purpose, link_hash as "linkHash", session, person, name`,
    [await sha256(challenge), now - CHALLENGE_MS],
  );
  const [row] = rows;
  if (!row) return 'expired';
  if (!browser || (await sha256(browser)) !== row.browserHash) return 'other-browser';
  if (row.purpose !== purpose) return 'passkey-refused';
  const { linkHash, session, person, name } = row;
  return { challenge, linkHash, session, person, name };
}
