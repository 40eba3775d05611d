// Files as they come from a telephone or a scanner, invented byte by byte.
import { createHash } from 'node:crypto';
import { type MediaType, PART_BYTES, type StoredFile } from '#domain/stored-file';

const BEGINNING: Record<MediaType, readonly number[]> = {
  'image/jpeg': [0xff, 0xd8, 0xff, 0xe0],
  'image/png': [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  'application/pdf': [0x25, 0x50, 0x44, 0x46, 0x2d],
};

/** Stands in every part of an invented file, so that one can look for it where it must not be in the clear. */
export const CANARY = 'SIGNED-BY-KANARINA';

/** A file of that many bytes that begins as its type does. Another `seed`, other bytes. */
export function inventedFile(size: number, type: MediaType = 'image/jpeg', seed = 1): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size);
  for (let at = 0; at < size; at += 1) bytes[at] = (at * 31 + seed * 17 + (at >> 8)) & 0xff;
  const canary = new TextEncoder().encode(CANARY);
  for (let at = 64; at + canary.length < size; at += PART_BYTES / 2) bytes.set(canary, at);
  bytes.set(BEGINNING[type].slice(0, size));
  return bytes;
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** The parts of a file in order. */
export const partsIn = (bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer>[] =>
  Array.from({ length: Math.ceil(bytes.length / PART_BYTES) }, (_, part) =>
    bytes.slice(part * PART_BYTES, (part + 1) * PART_BYTES),
  );

/** What a record says of that file. */
export const describedFile = (bytes: Uint8Array<ArrayBuffer>, type: MediaType = 'image/jpeg'): StoredFile => ({
  type,
  size: bytes.length,
  digest: sha256(bytes),
  parts: partsIn(bytes).map(sha256),
});

export const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
