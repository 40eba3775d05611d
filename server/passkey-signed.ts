import type { SignedByPasskey } from '#protocol/passkeys';
import { handleOf, type KeptKey, keyOf, type LocalAccounts, noteUse } from './passkeys';

/** Which passkey signed; or why none did, in a word of ours for the log, and which it said it was. */
export type Signed = { ok: true; key: KeptKey } | { ok: false; reason: string; passkey?: string };

/**
 * Whether one of the passkeys that are kept here has signed the challenge (base64url): known, its signature, the person
 * verified, whose it says it is, its counter gone forward. Notes that it was used.
 */
export async function signedBy(local: LocalAccounts, answer: SignedByPasskey, challenge: string): Promise<Signed> {
  const key = await keyOf(local, answer.id);
  if (!key) return { ok: false, reason: 'unknown' };
  const failed = (reason: string): Signed => ({ ok: false, reason, passkey: key.id });
  const signed = await local.check.signed(answer, challenge, key);
  if (!signed.ok) return failed(signed.reason);
  if (answer.response.userHandle !== (await handleOf(local, key.person, key.unit))) return failed('user-handle');
  return (await noteUse(local, key, signed.counter)) ? { ok: true, key } : failed('counter');
}
