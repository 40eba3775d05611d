import * as z from 'zod';
import type { AnyRec } from './record';

/** A file goes over the line, and rests on the device and the server, in parts of this many bytes; the last is shorter. */
export const PART_BYTES = 524_288;
/** The largest file that is taken (bytes): a scan of some pages. */
export const MAX_FILE_BYTES = 10 * 1_048_576;
/** So many files at most belong to one thing that is written down. */
export const MAX_FILES = 5;

/** What a file may be: what a telephone photographs and what a scanner writes. */
export const MEDIA_TYPES = ['image/jpeg', 'image/png', 'application/pdf'] as const;
export type MediaType = (typeof MEDIA_TYPES)[number];

/** SHA-256 as lower-case hexadecimal digits. */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** How many parts a file of that many bytes has. */
export const partsOf = (size: number): number => Math.ceil(size / PART_BYTES);

/**
 * What a record says of the file that it names. The file is known by the record's own id; its bytes never lie in the
 * record. `parts` are the digests of its parts in order, so that each is verified as it comes; `digest` is the whole's.
 */
export const StoredFile = z
  .object({
    type: z.enum(MEDIA_TYPES),
    size: z.int().min(1).max(MAX_FILE_BYTES),
    digest: Sha256,
    parts: z.array(Sha256).min(1).max(partsOf(MAX_FILE_BYTES)),
  })
  .refine((file) => file.parts.length === partsOf(file.size), { path: ['parts'] });
export type StoredFile = z.infer<typeof StoredFile>;

/** The length (bytes) that a part of a file must have; the part counts from 0. */
export const partLength = (size: number, part: number): number => Math.min(PART_BYTES, size - part * PART_BYTES);

/** How files of each type begin. */
const BEGINNINGS: readonly [MediaType, readonly number[]][] = [
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
];

/** What a file is by its first bytes, whatever its name says; undefined where it is none that we take. */
export const typeOfBytes = (bytes: Uint8Array): MediaType | undefined =>
  BEGINNINGS.find(([, beginning]) => beginning.every((byte, at) => bytes[at] === byte))?.[0];

/** The file that a record names, or undefined. Only a signed form names one. */
export function fileNamedBy(record: Pick<AnyRec, 'entity' | 'body'>): StoredFile | undefined {
  if (record.entity !== 'signedForm') return undefined;
  const parsed = StoredFile.safeParse(record.body.file);
  return parsed.success ? parsed.data : undefined;
}

/** The id of the file that a change names by its name and args, or undefined. */
export function fileNamedByChange(name: string, args: unknown): string | undefined {
  if (name !== 'attachSignedForm') return undefined;
  const id = (args as { formId?: unknown } | null)?.formId;
  return typeof id === 'string' ? id : undefined;
}

/**
 * The file that words in quarantine name, with its id: the args of the change that attaches it, or the form in which it
 * was chosen (`{key, value}`). Undefined where they name none.
 */
export function fileNamedByWords(args: unknown): { id: string; file: StoredFile } | undefined {
  const Words = z.union([
    z.object({ formId: z.uuid(), form: z.object({ file: StoredFile }) }).transform(({ formId, form }) => ({
      id: formId,
      file: form.file,
    })),
    z
      .object({ value: z.object({ formId: z.uuid(), file: StoredFile }) })
      .transform(({ value }) => ({ id: value.formId, file: value.file })),
  ]);
  return Words.safeParse(args).data;
}
