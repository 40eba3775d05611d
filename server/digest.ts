const encoder = new TextEncoder();

/** Bytes as base64url without padding. */
export function base64url(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** SHA-256 of a text, base64url. */
export async function sha256(text: string): Promise<string> {
  return base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', encoder.encode(text))));
}

/** A keyed hash of texts: HMAC-SHA-256, base64url. Nobody without the key can test a guess against it. */
export type KeyedHash = (text: string) => Promise<string>;

/** Makes the keyed hash of a secret text. */
export async function keyedHash(secret: string): Promise<KeyedHash> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', encoder.encode(secret), algorithm, false, ['sign']);
  return async (text) => base64url(new Uint8Array(await crypto.subtle.sign('HMAC', key, encoder.encode(text))));
}

/** A random token of 256 bits, base64url. */
export const randomToken = (): string => base64url(crypto.getRandomValues(new Uint8Array(32)));
