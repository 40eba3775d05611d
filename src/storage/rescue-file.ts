import * as z from 'zod';
import { type Bytes, fromBase64, fromBytes, randomBytes, sha256Hex, toBase64, toBytes } from './bytes';
import { PBKDF2_ROUNDS } from './vault';

/**
 * A file that carries unsent work out of a device that may be lost, encrypted by a passphrase that its author typed.
 * In the clear stand a magic name, the version, how the key is derived, and a checksum of the encrypted bytes: no names,
 * no dates, no counts. All of that is bound into the authentication, so none of it can be changed.
 */

/** Shorter than this no passphrase is taken (characters): the file may lie where anybody can try for years. */
export const SHORTEST_PASSPHRASE = 12;

const MAGIC = 'samplan-rescue';
const VERSION = 1;
/** A forged file may not keep a computer busy for hours. */
const MOST_ROUNDS = 10_000_000;

/** One change that was not sent, or that was refused. Its id is what the server knows it by, on whatever device. */
const RescuedEntry = z.object({
  id: z.uuid(),
  dossierId: z.uuid(),
  name: z.string(),
  args: z.unknown(),
  at: z.number(),
  state: z.enum(['waiting', 'refused']),
  refusal: z.object({ code: z.string(), detail: z.record(z.string(), z.string().optional()) }).optional(),
});
const RescuedDraft = z.object({ key: z.string(), value: z.unknown(), savedAt: z.number().nullable() });
const RescueContent = z.object({
  person: z.string(),
  assignment: z.string(),
  entries: z.array(RescuedEntry),
  drafts: z.array(RescuedDraft),
});
export type RescuedEntry = z.infer<typeof RescuedEntry>;
export type RescuedDraft = z.infer<typeof RescuedDraft>;
export type RescueContent = z.infer<typeof RescueContent>;

const Container = z.object({
  file: z.literal(MAGIC),
  v: z.int(),
  kdf: z.literal('PBKDF2-SHA-256'),
  rounds: z.int().min(1).max(MOST_ROUNDS),
  salt: z.string(),
  iv: z.string(),
  data: z.string(),
  sum: z.string(),
});

/** Why a file was not read in. Nothing of it has been taken over then. */
export type RescueFault = 'no-rescue-file' | 'newer-version' | 'damaged' | 'wrong-passphrase' | 'another-person';

export class RescueRefused extends Error {
  constructor(readonly fault: RescueFault) {
    super(`the rescue file was not read: ${fault}`);
    this.name = 'RescueRefused';
  }
}

/** Encrypts unsent work and gives the file's text. */
export async function sealRescue(content: RescueContent, passphrase: string, rounds = PBKDF2_ROUNDS): Promise<string> {
  const [salt, iv] = [randomBytes(16), randomBytes(12)];
  const key = await keyFrom(passphrase, salt, rounds);
  const cipher = await crypto.subtle.encrypt(gcm(iv, rounds), key, toBytes(JSON.stringify(content)));
  const data = new Uint8Array(cipher);
  const parts = { rounds, salt: toBase64(salt), iv: toBase64(iv), data: toBase64(data) };
  return JSON.stringify({ file: MAGIC, v: VERSION, kdf: 'PBKDF2-SHA-256', ...parts, sum: await sumOf(parts) });
}

/**
 * Reads a file back for the person and assignment that it was made as. Throws `RescueRefused`; a file whose bytes are
 * whole and that does not open was given another passphrase.
 */
export async function openRescue(
  text: string,
  passphrase: string,
  owner: { person: string; assignment: string },
): Promise<RescueContent> {
  const container = await parse(text);
  const key = await keyFrom(passphrase, fromBase64(container.salt), container.rounds);
  const { iv, rounds, data } = container;
  let plain: ArrayBuffer;
  try {
    plain = await crypto.subtle.decrypt(gcm(fromBase64(iv), rounds), key, fromBase64(data));
  } catch {
    throw new RescueRefused('wrong-passphrase');
  }
  const content = RescueContent.safeParse(JSON.parse(fromBytes(new Uint8Array(plain))));
  if (!content.success) throw new RescueRefused('damaged');
  if (content.data.person !== owner.person || content.data.assignment !== owner.assignment)
    throw new RescueRefused('another-person');
  return content.data;
}

async function parse(text: string): Promise<z.infer<typeof Container>> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    // Half a file still begins as one.
    throw new RescueRefused(text.includes(MAGIC) ? 'damaged' : 'no-rescue-file');
  }
  const head = z.object({ file: z.literal(MAGIC), v: z.int() }).safeParse(json);
  if (!head.success) throw new RescueRefused(text.includes(MAGIC) ? 'damaged' : 'no-rescue-file');
  if (head.data.v > VERSION) throw new RescueRefused('newer-version');
  const container = Container.safeParse(json);
  if (!container.success || (await sumOf(container.data)) !== container.data.sum) throw new RescueRefused('damaged');
  return container.data;
}

interface Parts {
  rounds: number;
  salt: string;
  iv: string;
  data: string;
}
/** Tells damage from a wrong passphrase, which the cipher alone can not. It is no secret and proves nothing else. */
const sumOf = ({ rounds, salt, iv, data }: Parts) => sha256Hex(`${MAGIC}|${VERSION}|${rounds}|${salt}|${iv}|${data}`);

const gcm = (iv: Bytes, rounds: number) => ({
  name: 'AES-GCM',
  iv,
  additionalData: toBytes(`${MAGIC}|${VERSION}|PBKDF2-SHA-256|${rounds}`),
});

async function keyFrom(passphrase: string, salt: Bytes, rounds: number): Promise<CryptoKey> {
  // The same words typed on another keyboard are the same words.
  const typed = toBytes(passphrase.normalize('NFC'));
  const material = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds };
  return crypto.subtle.deriveKey(how, material, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}
