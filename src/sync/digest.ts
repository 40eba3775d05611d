import { digestLine, type Held } from '#protocol/pull';

/** The digest of all that is held: SHA-256 over the lines sorted by id, as base64url without padding. */
export async function digestOf(held: readonly Held[]): Promise<string> {
  const lines = [...held].sort(([a], [b]) => (a < b ? -1 : 1)).map(digestLine);
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(lines.join('\n'))));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}
