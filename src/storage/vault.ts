import { type Bytes, randomBytes, toBytes } from './bytes';

/**
 * The data key of one person's database: random AES-256-GCM, stored only wrapped. It may be wrapped more than once,
 * by a secret today and a passkey tomorrow; each wrapping is a slot, and any slot opens the same key.
 */

/** Rounds of PBKDF2-SHA-256 for a new slot; OWASP's figure of 2023, kept per slot so that it can be raised. */
export const PBKDF2_ROUNDS = 600_000;

export interface SecretSlot {
  kind: 'secret';
  rounds: number;
  salt: Bytes;
  iv: Bytes;
  wrapped: Bytes;
}

/** The wrapped data key as `meta` stores it. Nothing in it opens anything without a slot's secret. */
export interface WrappedKey {
  v: 1;
  slots: SecretSlot[];
}

/** The secret opens no slot: mistyped, or the wrapped bytes were changed. The two cannot be told apart. */
export class WrongSecret extends Error {
  constructor() {
    super('the secret does not open this device');
    this.name = 'WrongSecret';
  }
}

const AES = { name: 'AES-GCM', length: 256 } as const;

/** Makes a new data key, wrapped by the secret. The key given back can be used but not read out. */
export async function makeVault(
  secret: string,
  rounds = PBKDF2_ROUNDS,
): Promise<{ key: CryptoKey; wrapped: WrappedKey }> {
  const fresh = await crypto.subtle.generateKey(AES, true, ['encrypt', 'decrypt']);
  const wrapped: WrappedKey = { v: 1, slots: [await slotFor(fresh, secret, rounds)] };
  return { key: await openVault(wrapped, secret), wrapped };
}

/** Opens the data key with the secret. Throws `WrongSecret`. */
export async function openVault(wrapped: WrappedKey, secret: string): Promise<CryptoKey> {
  for (const slot of wrapped.slots) {
    const key = await tryOpen(slot, secret, false);
    if (key) return key;
  }
  throw new WrongSecret();
}

/** The same data key behind a new secret; nothing that it encrypted changes. Throws `WrongSecret` for the old one. */
export async function changeSecret(
  wrapped: WrappedKey,
  from: string,
  to: string,
  rounds = PBKDF2_ROUNDS,
): Promise<WrappedKey> {
  for (const slot of wrapped.slots) {
    const key = await tryOpen(slot, from, true);
    if (!key) continue;
    const fresh = await slotFor(key, to, rounds);
    return { v: 1, slots: wrapped.slots.map((other) => (other === slot ? fresh : other)) };
  }
  throw new WrongSecret();
}

async function tryOpen(slot: SecretSlot, secret: string, extractable: boolean): Promise<CryptoKey | undefined> {
  const wrapping = await wrappingKey(secret, slot.salt, slot.rounds);
  try {
    return await crypto.subtle.unwrapKey('raw', slot.wrapped, wrapping, gcm(slot.iv, slot.rounds), AES, extractable, [
      'encrypt',
      'decrypt',
    ]);
  } catch {
    // WebCrypto says only that the tag did not fit; every cause means that this slot stays shut.
    return undefined;
  }
}

async function slotFor(key: CryptoKey, secret: string, rounds: number): Promise<SecretSlot> {
  const salt = randomBytes(16);
  const iv = randomBytes(12);
  const wrapping = await wrappingKey(secret, salt, rounds);
  const wrapped = new Uint8Array(await crypto.subtle.wrapKey('raw', key, wrapping, gcm(iv, rounds)));
  return { kind: 'secret', rounds, salt, iv, wrapped };
}

/** The rounds are bound into the tag, so that nobody can lower them on disk. */
const gcm = (iv: Bytes, rounds: number) => ({
  name: 'AES-GCM',
  iv,
  additionalData: toBytes(`samplan data key|1|PBKDF2-SHA-256|${rounds}`),
});

async function wrappingKey(secret: string, salt: Bytes, rounds: number): Promise<CryptoKey> {
  const material = await crypto.subtle.importKey('raw', toBytes(secret), 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds }, material, AES, false, [
    'wrapKey',
    'unwrapKey',
  ]);
}
