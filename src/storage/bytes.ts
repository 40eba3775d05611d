/** Bytes as IndexedDB stores them and WebCrypto takes them. */
export type Bytes = Uint8Array<ArrayBuffer>;

export const toBytes = (text: string): Bytes => new TextEncoder().encode(text) as Bytes;
export const fromBytes = (bytes: Bytes): string => new TextDecoder().decode(bytes);

/** Fresh random bytes from the platform's generator. */
export const randomBytes = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length));

/** SHA-256 of a text or of bytes as lower-case hexadecimal digits. */
export async function sha256Hex(of: string | Bytes): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', typeof of === 'string' ? toBytes(of) : of));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Bytes as base64, and back. `fromBase64` throws where the text is none. */
export function toBase64(bytes: Bytes): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
export const fromBase64 = (text: string): Bytes => Uint8Array.from(atob(text), (char) => char.charCodeAt(0));

/** The parts of a file as one. */
export function joined(parts: readonly Bytes[]): Bytes {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
