import * as z from 'zod';
import { partLength, StoredFile } from '#domain/stored-file';
import { type Bytes, fromBase64, fromBytes, randomBytes, sha256Hex, toBase64, toBytes } from './bytes';
import { PBKDF2_ROUNDS } from './vault';

/**
 * A file that carries unsent work out of a device that may be lost, encrypted by a passphrase that its author typed.
 * In the clear stand a magic name, the version, how the key is derived, and a checksum of the encrypted bytes: no names,
 * no dates, no counts. All of that is bound into the authentication, so none of it can be changed.
 *
 * Where photos go along, the sealed words are followed by a line break and the photos' parts, each sealed for itself, one
 * after the other: at no time is more than one part in the clear. Their number and sizes stand in the sealed words only.
 */

/** Shorter than this no passphrase is taken (characters): the file may lie where anybody can try for years. */
export const SHORTEST_PASSPHRASE = 12;

const MAGIC = 'samplan-rescue';
/** 1: words. 2: words, and the parts of photos after them. A file without photos is of the first, for older builds. */
const VERSION = 2;
/** So many bytes of photos at most go into one file: what a telephone can still send from a drawer of unsent work. */
export const MOST_PHOTO_BYTES = 200 * 1_048_576;
/** The words of years; what goes on for longer is no rescue file. */
const MOST_HEAD_BYTES = 64 * 1_048_576;
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
/** A photo or scan that the server does not have whole; `named` once a change names it. */
const RescuedFile = z.object({ id: z.uuid(), dossierId: z.uuid(), file: StoredFile, named: z.boolean() });
const RescueContent = z.object({
  person: z.string(),
  assignment: z.string(),
  entries: z.array(RescuedEntry),
  drafts: z.array(RescuedDraft),
  files: z.array(RescuedFile).optional(),
});
export type RescuedEntry = z.infer<typeof RescuedEntry>;
export type RescuedDraft = z.infer<typeof RescuedDraft>;
export type RescuedFile = z.infer<typeof RescuedFile>;
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

/** Gives one part of a photo in the clear. */
export type PartOf = (id: string, part: number) => Promise<Bytes>;
const noParts: PartOf = () => Promise.reject(new Error('no photo goes along'));

/** Encrypts unsent work, and with it the photos that `content.files` names, part by part as `partOf` gives them. */
export async function sealRescue(
  content: RescueContent,
  passphrase: string,
  rounds = PBKDF2_ROUNDS,
  partOf = noParts,
): Promise<Blob> {
  const files = content.files ?? [];
  const v = files.length > 0 ? VERSION : 1;
  const [salt, iv] = [randomBytes(16), randomBytes(12)];
  const key = await keyFrom(passphrase, salt, rounds);
  const cipher = await crypto.subtle.encrypt(gcm(v, iv, rounds), key, toBytes(JSON.stringify(content)));
  const parts = { v, rounds, salt: toBase64(salt), iv: toBase64(iv), data: toBase64(new Uint8Array(cipher)) };
  const head = JSON.stringify({ file: MAGIC, kdf: 'PBKDF2-SHA-256', ...parts, sum: await sumOf(parts) });
  // What a Blob is made of need not stay in memory: a browser puts much of it on disk.
  const pieces: BlobPart[] = [head];
  for (const { id, file } of files)
    for (const part of file.parts.keys()) {
      const own = randomBytes(IV_BYTES);
      const place = gcm(v, own, rounds, placeOf(id, part));
      const sealed = await crypto.subtle.encrypt(place, key, await partOf(id, part));
      pieces.push(...(pieces.length === 1 ? ['\n'] : []), new Blob([own, sealed]));
    }
  return new Blob(pieces);
}

const IV_BYTES = 12;
const TAG_BYTES = 16;
const placeOf = (id: string, part: number) => `|${id}|${part}`;
const sealedLength = (file: StoredFile, part: number) => IV_BYTES + partLength(file.size, part) + TAG_BYTES;

/**
 * Reads a file back for the person and assignment that it was made as, and gives a way to each part of its photos, all
 * of which have been found whole. Throws `RescueRefused`; a file whose bytes are whole and that does not open was given
 * another passphrase.
 */
export async function openRescue(
  blob: Blob,
  passphrase: string,
  owner: { person: string; assignment: string },
): Promise<{ content: RescueContent; partOf: PartOf }> {
  const head = await headOf(blob);
  const container = await parse(head);
  const key = await keyFrom(passphrase, fromBase64(container.salt), container.rounds);
  const { v, iv, rounds, data } = container;
  let plain: ArrayBuffer;
  try {
    plain = await crypto.subtle.decrypt(gcm(v, fromBase64(iv), rounds), key, fromBase64(data));
  } catch {
    throw new RescueRefused('wrong-passphrase');
  }
  const content = RescueContent.safeParse(JSON.parse(fromBytes(new Uint8Array(plain))));
  if (!content.success) throw new RescueRefused('damaged');
  if (content.data.person !== owner.person || content.data.assignment !== owner.assignment)
    throw new RescueRefused('another-person');
  const places = new Map<string, { from: number; to: number; sum: string }>();
  let at = toBytes(head).length + 1;
  for (const { id, file } of content.data.files ?? [])
    for (const [part, sum] of file.parts.entries()) {
      const from = at;
      at += sealedLength(file, part);
      places.set(placeOf(id, part), { from, to: at, sum });
    }
  if (places.size > 0 && at !== blob.size) throw new RescueRefused('damaged');
  const partOf: PartOf = async (id, part) => {
    const place = places.get(placeOf(id, part));
    if (!place) throw new RescueRefused('damaged');
    const bytes = new Uint8Array(await blob.slice(place.from, place.to).arrayBuffer());
    const own = gcm(v, bytes.slice(0, IV_BYTES), rounds, placeOf(id, part));
    const opened = await crypto.subtle.decrypt(own, key, bytes.slice(IV_BYTES)).catch(() => undefined);
    const clear = opened && new Uint8Array(opened);
    if (!clear || (await sha256Hex(clear)) !== place.sum) throw new RescueRefused('damaged');
    return clear;
  };
  // All of it is looked at before any of it is taken over.
  for (const { id, file } of content.data.files ?? []) for (const part of file.parts.keys()) await partOf(id, part);
  return { content: content.data, partOf };
}

/** The words of a file: all that stands before the first line break. */
async function headOf(blob: Blob): Promise<string> {
  const STEP = 65_536;
  const decoder = new TextDecoder();
  let head = '';
  for (let at = 0; at < Math.min(blob.size, MOST_HEAD_BYTES); at += STEP) {
    const step = new Uint8Array(await blob.slice(at, at + STEP).arrayBuffer());
    const end = step.indexOf(10);
    head += decoder.decode(end === -1 ? step : step.slice(0, end), { stream: true });
    if (end !== -1) break;
  }
  return head + decoder.decode();
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
  v: number;
  rounds: number;
  salt: string;
  iv: string;
  data: string;
}
/** Tells damage from a wrong passphrase, which the cipher alone can not. It is no secret and proves nothing else. */
const sumOf = ({ v, rounds, salt, iv, data }: Parts) => sha256Hex(`${MAGIC}|${v}|${rounds}|${salt}|${iv}|${data}`);

const gcm = (v: number, iv: Bytes, rounds: number, place = '') => ({
  name: 'AES-GCM',
  iv,
  additionalData: toBytes(`${MAGIC}|${v}|PBKDF2-SHA-256|${rounds}${place}`),
});

async function keyFrom(passphrase: string, salt: Bytes, rounds: number): Promise<CryptoKey> {
  // The same words typed on another keyboard are the same words.
  const typed = toBytes(passphrase.normalize('NFC'));
  const material = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds };
  return crypto.subtle.deriveKey(how, material, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}
