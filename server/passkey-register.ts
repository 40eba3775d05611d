import type { SignInProblem } from '#domain/sign-in';
import type { LinkAnswer, MadePasskey } from '#protocol/passkeys';
import { PROTOCOL_VERSION } from '#protocol/version';
import type { Queries } from './database';
import { sha256 } from './digest';
import { makeFirst, seeFirst } from './first-administrator';
import { seeInvitation, useInvitation } from './invitation';
import { makeChallenge, type Taken, takeChallenge } from './passkey-challenge';
import { alike, handleOf, keepKey, type LocalAccounts } from './passkeys';
import { SignInFailed } from './sign-in';
import { noteSign } from './sign-log';

/** Whom a link is for. Throws `SignInFailed` where it does not work, or never did. */
export async function lookAtLink(local: LocalAccounts, token: string): Promise<LinkAnswer> {
  const { first, invited } = await see(local, await sha256(token));
  return {
    v: PROTOCOL_VERSION,
    first: first !== undefined,
    name: invited?.name ?? null,
    unit: first?.unitName ?? invited?.unitName ?? null,
  };
}

async function see({ core, now }: LocalAccounts, hash: string) {
  const seen = await core.database.withPolicy(async (queries) => ({
    first: await seeFirst(queries, hash, now()),
    invited: await seeInvitation(queries, hash, now()),
  }));
  if (!seen.first && !seen.invited) {
    const line = { person: '', act: 'registerPasskey', outcome: 'refused' as const, code: 'link-over' };
    await noteSign(core, line);
    throw new SignInFailed('link-over');
  }
  return seen;
}

/** What the browser is asked to make, for whom the link is. `name`: of a first administrator. Throws `SignInFailed`. */
export async function beginRegistration(
  local: LocalAccounts,
  { token, name }: { token: string; name: string | null },
  browser: string | undefined,
) {
  const { core, check, now } = local;
  const linkHash = await sha256(token);
  const { first, invited } = await see(local, linkHash);
  const person = invited?.person ?? crypto.randomUUID();
  const unit = invited?.unit ?? null;
  // A first administrator who gives no name is called by the unit until the directory says otherwise.
  const named = first ? (name ?? first.unitName) : null;
  const what = { purpose: 'register', linkHash, person, name: named } as const;
  const made = await makeChallenge(core.database, what, browser, now());
  const known = await core.database.withPolicy((queries) => alike(queries, person, unit));
  const shown = invited ? [invited.name, invited.unitName].filter(Boolean).join(', ') : (named ?? '');
  const wish = { challenge: made.challenge, handle: await handleOf(local, person, unit), name: shown, known };
  return { options: await check.toMake(wish), browser: made.browser };
}

/** The passkey is made: uses the link up and keeps the public key. Every end is audited. Throws `SignInFailed`. */
export async function finishRegistration(
  local: LocalAccounts,
  answer: MadePasskey,
  { browser, platform }: { browser: string | undefined; platform: string },
): Promise<void> {
  const { core, check, now } = local;
  const failed = async (code: SignInProblem, reason?: string): Promise<never> => {
    await noteSign(core, { person: '', act: 'registerPasskey', outcome: 'refused', code, detail: { reason } });
    throw new SignInFailed(code);
  };
  const taken = await takeChallenge(core.database, answer, 'register', browser, now());
  if (typeof taken === 'string') return failed(taken);
  const made = await check.made(answer, taken.challenge);
  if (!made.ok) return failed('passkey-refused', made.reason);
  try {
    const kept = await core.database.withPolicy(async (queries) => {
      const owner = await useLink(queries, taken, now());
      if (!owner) throw new SignInFailed('link-over');
      const passkey = await keepKey(queries, { ...owner, name: platform }, made.key, now());
      // Undone with it: the link is not used up by a credential that is there already.
      if (!passkey) throw new SignInFailed('passkey-refused');
      return { ...owner, passkey };
    });
    const { person, unit, by, first, passkey } = kept;
    const detail = { passkey, by, first };
    await noteSign(core, { person, unit: unit ?? '', act: 'registerPasskey', outcome: 'applied', detail });
  } catch (error) {
    if (error instanceof SignInFailed) return failed(error.problem);
    throw error;
  }
}

/** Uses the link of a challenge up: an invitation, or the first administrator's. Gives whose the passkey is. */
async function useLink(queries: Queries, { linkHash, person, name }: Taken, now: number) {
  if (!linkHash || !person) return undefined;
  if (name === null) {
    const invitation = await useInvitation(queries, linkHash, now);
    return invitation?.person === person ? { ...invitation, first: false } : undefined;
  }
  const write = async () => {
    await queries.query('insert into person (id, name) values ($1, $2)', [person, name]);
    return person;
  };
  const made = await makeFirst(queries, linkHash, write, now);
  return made && { person: made, unit: null, by: null, first: true };
}
