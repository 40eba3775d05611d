import * as z from 'zod';
import { PART_BYTES } from '#domain/stored-file';

/** Bytes as base64, at most one part of a file. */
const PartBytes = z
  .string()
  .regex(/^[A-Za-z0-9+/]+={0,2}$/)
  .min(4)
  .max(4 * Math.ceil(PART_BYTES / 3));

const WHICH = {
  v: z.int(),
  person: z.string(),
  assignment: z.string(),
  device: z.uuid(),
  dossierId: z.uuid(),
  /** The id of the record that names the file. */
  fileId: z.uuid(),
};
const PART = { ...WHICH, part: z.int().min(0).max(99) };

/** Which parts of a file does the server have? Asked before sending, so that what was cut off goes on where it was. */
export const FilePartsRequest = z.object(WHICH);
export type FilePartsRequest = z.infer<typeof FilePartsRequest>;

/** One part of a file on its way to the server. May be sent again: a part never changes. */
export const PutPartRequest = z.object({ ...PART, bytes: PartBytes });
export type PutPartRequest = z.infer<typeof PutPartRequest>;

/**
 * `parts`: those that the server has now, counted from 0. `unknown`: no change of this author names such a file.
 * `wrong-part`: the bytes are not what the record says of this part. `wrong-type`: the file is not what the record says
 * it is, or, as `why` says, infected; it is never taken.
 */
export const FilePartsAnswer = z.discriminatedUnion('result', [
  z.object({ result: z.literal('parts'), v: z.int(), now: z.number(), held: z.array(z.int()) }),
  z.object({
    result: z.enum(['unknown', 'wrong-part', 'wrong-type']),
    v: z.int(),
    now: z.number(),
    why: z.literal('infected').optional(),
  }),
]);
export type FilePartsAnswer = z.infer<typeof FilePartsAnswer>;

/** Asks for one part of a file. */
export const GetPartRequest = z.object(PART);
export type GetPartRequest = z.infer<typeof GetPartRequest>;

/** `not-here`: the device that has it has not sent it yet, or, as `why` says, it is not handed out. `unknown`: there is no such file that you may see. */
export const GetPartAnswer = z.discriminatedUnion('result', [
  z.object({ result: z.literal('part'), v: z.int(), now: z.number(), bytes: PartBytes }),
  z.object({
    result: z.enum(['unknown', 'not-here']),
    v: z.int(),
    now: z.number(),
    why: z.enum(['unscanned', 'infected']).optional(),
  }),
]);
export type GetPartAnswer = z.infer<typeof GetPartAnswer>;
