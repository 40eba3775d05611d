import type { SignInProblem } from '#domain/sign-in';
import type { SignedByPasskey } from '#protocol/passkeys';
import { sqlState } from './database';
import { assignmentsOf, enter } from './enter';
import { makeChallenge, takeChallenge } from './passkey-challenge';
import { signedBy } from './passkey-signed';
import type { LocalAccounts } from './passkeys';
import { SignInFailed } from './sign-in';
import { noteSign } from './sign-log';

const FOREIGN_KEY_VIOLATION = '23503';

/** What the browser that holds `browser` is asked, of nobody in particular; and the token that binds it to the browser. */
export async function beginPasskeySignIn({ core, check, now }: LocalAccounts, browser: string | undefined) {
  const made = await makeChallenge(core.database, { purpose: 'sign-in' }, browser, now());
  return { options: await check.toSign(made.challenge), browser: made.browser };
}

/**
 * A passkey has signed. Opens a session, or one that has to choose an assignment, and gives its token. A passkey that there
 * is none of, that was taken away, or whose signature does not hold has the same end. Every end is audited. Throws
 * `SignInFailed`.
 */
export async function finishPasskeySignIn(
  local: LocalAccounts,
  answer: SignedByPasskey,
  { browser, platform }: { browser: string | undefined; platform: string },
): Promise<string> {
  const { core, now } = local;
  const failed = async (code: SignInProblem, reason?: string, passkey?: string, person = ''): Promise<never> => {
    await noteSign(core, { person, outcome: 'refused', code, detail: { passkey, reason } });
    throw new SignInFailed(code);
  };
  const taken = await takeChallenge(core.database, answer, 'sign-in', browser, now());
  if (typeof taken === 'string') return failed(taken);
  const signed = await signedBy(local, answer, taken.challenge);
  if (!signed.ok) return failed('passkey-refused', signed.reason, signed.passkey);
  const { person, unit, id: passkey } = signed.key;
  const offered = (await assignmentsOf(core, person)).filter((one) => unit === null || one.unitId === unit);
  const begin = { person, offered, platform, passkey, provedAt: now(), detail: { passkey } };
  const token = await enter(core, begin, now()).catch((error: unknown) => {
    // Taken away in this very moment: no session may rest on it.
    if (sqlState(error) === FOREIGN_KEY_VIOLATION) return failed('passkey-refused', 'taken-away', passkey);
    throw error;
  });
  return token ?? failed('no-assignment', undefined, passkey, person);
}
