import type { SignedByPasskey } from '#protocol/passkeys';
import type { Queries } from './database';
import type { Own } from './own-passkeys';
import { makeChallenge, takeChallenge } from './passkey-challenge';
import { signedBy } from './passkey-signed';
import type { LocalAccounts } from './passkeys';

/** So long (ms) after somebody has shown who it is, by signing in or by a passkey since, that is held to be the same person. */
export const PROVED_MS = 5 * 60_000;

/** Whether whoever has the session has shown lately who it is. `now` in real ms. */
export async function hasProved(queries: Queries, { session }: Pick<Own, 'session'>, now: number): Promise<boolean> {
  const { count } = await queries.query('select 1 from session where id = $1 and proved_at >= $2', [
    session,
    now - PROVED_MS,
  ]);
  return count === 1;
}

/** What the browser is asked so that the person shows it once more; and the token that binds it to the browser. */
export async function beginProof({ core, check, now }: LocalAccounts, own: Own, browser: string | undefined) {
  const what = { purpose: 'prove', session: own.session, person: own.actor.person } as const;
  const made = await makeChallenge(core.database, what, browser, now());
  return { options: await check.toSign(made.challenge), browser: made.browser };
}

/**
 * Notes that a passkey of the same person has signed what this very session was asked, one that opens all that the session
 * may see to: a passkey for one unit proves nothing for what opens all. Gives which, or why not in a word for the log.
 */
export async function proveAnew(
  local: LocalAccounts,
  { actor, session }: Own,
  response: SignedByPasskey,
  browser: string | undefined,
): Promise<{ passkey: string } | { reason: string; passkey?: string }> {
  const { core, now } = local;
  const taken = await takeChallenge(core.database, response, 'prove', browser, now());
  if (typeof taken === 'string') return { reason: taken };
  if (taken.session !== session) return { reason: 'session' };
  const signed = await signedBy(local, response, taken.challenge);
  if (!signed.ok) return signed;
  const { id: passkey, person, unit } = signed.key;
  if (person !== actor.person) return { reason: 'person', passkey };
  const { count } = await core.database.askPolicy(
    'update session set proved_at = $2 where id = $1 and ($3::text is null or only_unit = $3)',
    [session, now(), unit],
  );
  return count === 1 ? { passkey } : { reason: 'unit', passkey };
}
