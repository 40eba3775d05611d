import { PasskeyAsked } from '#protocol/passkeys';
import type { AccountKeys } from '#storage/account-keys';
import { attempt, type Tried } from './door-requests';

const AT = '/api/sign-in/passkey';

/** Signs in by a passkey: the server asks, the passkey signs, the server answers with the session. */
export async function signInByPasskey(keys: AccountKeys | undefined): Promise<Tried<unknown>> {
  if (!keys) return { ok: false, problem: 'no-passkeys' };
  const asked = await attempt(`${AT}/begin`, {}, PasskeyAsked);
  if (!asked.ok) return asked;
  const signed = await keys.ask(asked.value.options);
  return signed.ok ? attempt(`${AT}/finish`, { response: signed.response }, null) : signed;
}

/** Registers a new passkey by the one-time token of a link. `name`: of a first administrator. */
export async function registerByLink(
  keys: AccountKeys | undefined,
  link: { token: string; name: string | null },
): Promise<Tried<unknown>> {
  if (!keys) return { ok: false, problem: 'no-passkeys' };
  const asked = await attempt(`${AT}/begin-registration`, link, PasskeyAsked);
  if (!asked.ok) return asked;
  const made = await keys.make(asked.value.options);
  return made.ok ? attempt(`${AT}/register`, { response: made.response }, null) : made;
}
