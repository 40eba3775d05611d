import { type Bytes, randomBytes, toBase64, toBytes } from './bytes';

/**
 * The data key of one person's database: random AES-256-GCM, stored only wrapped. It may be wrapped more than once,
 * by a secret and by passkeys; each wrapping is a slot, and any slot opens the same key. The secret's slot stands first and
 * is never taken away.
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

/** Wrapped by a key from what a passkey's PRF gives for `salt`. The passkey's id is random and says nothing of whose it is. */
export interface PasskeySlot {
  kind: 'passkey';
  credential: Bytes;
  salt: Bytes;
  iv: Bytes;
  wrapped: Bytes;
}

/** The wrapped data key as `meta` stores it. Nothing in it opens anything without a slot's secret. */
export interface WrappedKey {
  v: 1;
  slots: (SecretSlot | PasskeySlot)[];
}

/** A passkey that may be asked: its id (also as base64), and what its PRF is to be evaluated for. */
export interface KnownPasskey {
  id: string;
  credential: Bytes;
  salt: Bytes;
}

/** What a passkey gave: 32 secret bytes that it gives for that salt alone. */
export interface PasskeyAnswer {
  credential: Bytes;
  prf: Bytes;
}

export interface NewPasskey extends PasskeyAnswer {
  salt: Bytes;
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
  return (await bySecret(wrapped, secret, false)).key;
}

/** Opens the data key with what a passkey gave. Throws `WrongSecret`. */
export async function openByPasskey(wrapped: WrappedKey, { credential, prf }: PasskeyAnswer): Promise<CryptoKey> {
  const id = toBase64(credential);
  for (const slot of wrapped.slots) {
    if (slot.kind !== 'passkey' || toBase64(slot.credential) !== id) continue;
    const key = await unwrap(slot, await passkeyKey(prf, slot.salt), passkeyGcm(slot.iv), false);
    if (key) return key;
  }
  throw new WrongSecret();
}

export const passkeysOf = (wrapped: WrappedKey): KnownPasskey[] =>
  wrapped.slots.flatMap((slot) =>
    slot.kind === 'passkey' ? [{ id: toBase64(slot.credential), credential: slot.credential, salt: slot.salt }] : [],
  );

/** The same data key behind a passkey too. Throws `WrongSecret` where the passphrase is not this device's. */
export async function addPasskey(wrapped: WrappedKey, secret: string, passkey: NewPasskey): Promise<WrappedKey> {
  const { key } = await bySecret(wrapped, secret, true);
  const { credential, salt, prf } = passkey;
  const iv = randomBytes(12);
  const sealed = await crypto.subtle.wrapKey('raw', key, await passkeyKey(prf, salt), passkeyGcm(iv));
  const slot: PasskeySlot = { kind: 'passkey', credential, salt, iv, wrapped: new Uint8Array(sealed) };
  return { v: 1, slots: [...wrapped.slots, slot] };
}

/** Without that passkey; the passphrase stays. */
export const removePasskey = (wrapped: WrappedKey, id: string): WrappedKey => ({
  v: 1,
  slots: wrapped.slots.filter((slot) => slot.kind !== 'passkey' || toBase64(slot.credential) !== id),
});

/** The same data key behind a new secret; nothing that it encrypted changes. Throws `WrongSecret` for the old one. */
export async function changeSecret(
  wrapped: WrappedKey,
  from: string,
  to: string,
  rounds = PBKDF2_ROUNDS,
): Promise<WrappedKey> {
  const { key, slot } = await bySecret(wrapped, from, true);
  const fresh = await slotFor(key, to, rounds);
  return { v: 1, slots: wrapped.slots.map((other) => (other === slot ? fresh : other)) };
}

async function bySecret(
  wrapped: WrappedKey,
  secret: string,
  extractable: boolean,
): Promise<{ key: CryptoKey; slot: SecretSlot }> {
  for (const slot of wrapped.slots) {
    if (slot.kind !== 'secret') continue;
    const wrapping = await wrappingKey(secret, slot.salt, slot.rounds);
    const key = await unwrap(slot, wrapping, gcm(slot.iv, slot.rounds), extractable);
    if (key) return { key, slot };
  }
  throw new WrongSecret();
}

async function unwrap(
  slot: { wrapped: Bytes },
  wrapping: CryptoKey,
  algorithm: AesGcmParams,
  extractable: boolean,
): Promise<CryptoKey | undefined> {
  try {
    return await crypto.subtle.unwrapKey('raw', slot.wrapped, wrapping, algorithm, AES, extractable, [
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

const passkeyGcm = (iv: Bytes) => ({
  name: 'AES-GCM',
  iv,
  additionalData: toBytes('samplan data key|1|PRF-HKDF-SHA-256'),
});

/** What a passkey gives is as random as a key, and is made one of our own by HKDF, so that it serves nothing else. */
async function passkeyKey(prf: Bytes, salt: Bytes): Promise<CryptoKey> {
  const material = await crypto.subtle.importKey('raw', prf, 'HKDF', false, ['deriveKey']);
  const how = { name: 'HKDF', hash: 'SHA-256', salt, info: toBytes('samplan data key|1|passkey') };
  return crypto.subtle.deriveKey(how, material, AES, false, ['wrapKey', 'unwrapKey']);
}
