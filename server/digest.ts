const encoder = new TextEncoder();

/** Bytes as base64url without padding. */
export function base64url(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** The bytes of base64url without padding. Throws where it is none. */
export function bytesOfBase64url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
}

/** Node's own, where this runs in Node: short texts are hashed at once, and not by a job for another thread. */
const node = globalThis.process?.getBuiltinModule?.('node:crypto');

/** SHA-256 of a text, base64url. */
export async function sha256(text: string): Promise<string> {
  if (node) return node.createHash('sha256').update(text).digest('base64url');
  return base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', encoder.encode(text))));
}

/** A keyed hash of texts: HMAC-SHA-256, base64url. Nobody without the key can test a guess against it. */
export type KeyedHash = (text: string) => Promise<string>;

/** So many texts are remembered with their hash: the scopes of a county's pulls within a minute. */
const REMEMBERED = 50_000;

/** Makes the keyed hash of a secret text. It remembers what it was asked last, since idle pulls ask the same again. */
export async function keyedHash(secret: string): Promise<KeyedHash> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', encoder.encode(secret), algorithm, false, ['sign']);
  const known = new Map<string, Promise<string>>();
  const sign = async (text: string) =>
    base64url(new Uint8Array(await crypto.subtle.sign('HMAC', key, encoder.encode(text))));
  return (text) => {
    const found = known.get(text);
    if (found) return found;
    if (known.size >= REMEMBERED) known.clear();
    const made = sign(text);
    known.set(text, made);
    return made;
  };
}

/** A random token of 256 bits, base64url. */
export const randomToken = (): string => base64url(crypto.getRandomValues(new Uint8Array(32)));

/** SHA-256 of bytes, as lower-case hexadecimal digits. */
export async function sha256OfBytes(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
