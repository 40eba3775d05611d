import * as z from 'zod';
import { SeenLine } from '#domain/seen-line';

/** Who has seen a case, as far as the asker may be told. `before`: the id of the oldest line shown, for those before it. */
export const WhoHasSeen = z.object({ dossierId: z.uuid(), before: z.int().nullable() });
export type WhoHasSeen = z.infer<typeof WhoHasSeen>;

/** Newest first. `more`: older ones lie there too; ask before `oldest`. */
export const WhoHasSeenAnswer = z.object({
  v: z.int(),
  lines: z.array(SeenLine),
  oldest: z.int().nullable(),
  more: z.boolean(),
});
export type WhoHasSeenAnswer = z.infer<typeof WhoHasSeenAnswer>;
