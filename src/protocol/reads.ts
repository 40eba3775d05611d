import * as z from 'zod';

/** What was opened or printed on the device, delivered later with both times (ms). `id` makes delivery idempotent. */
export const ReadEntry = z.object({
  id: z.uuid(),
  dossierId: z.uuid(),
  what: z.enum(['opened', 'printed', 'revealed', 'searched', 'exported']),
  detail: z.string().max(200),
  at: z.number(),
});
export const ReadsRequest = z.object({
  v: z.int(),
  person: z.string(),
  assignment: z.string(),
  device: z.uuid(),
  reads: z.array(ReadEntry).min(1).max(500),
});
export const ReadsAnswer = z.object({ v: z.int(), now: z.number(), stored: z.array(z.uuid()) });
export type ReadEntry = z.infer<typeof ReadEntry>;
export type ReadsRequest = z.infer<typeof ReadsRequest>;
