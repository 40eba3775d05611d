import * as z from 'zod';

/** A manager opens the unit's quarantine, with a reason that is logged and reviewed. */
export const OpenQuarantine = z.object({ reason: z.string().trim().min(10).max(2_000) });
export type OpenQuarantine = z.infer<typeof OpenQuarantine>;

/** Words that could no longer be applied when they arrived: whose, in which dossier, what was to be done, when (ms). */
export const QuarantinedChange = z.object({
  id: z.uuid(),
  dossierId: z.uuid(),
  person: z.string(),
  personName: z.string(),
  name: z.string(),
  args: z.unknown(),
  at: z.number(),
});
export type QuarantinedChange = z.infer<typeof QuarantinedChange>;

/** At most the newest 200; `more` says that older ones lie there too. */
export const QuarantineAnswer = z.object({ v: z.int(), changes: z.array(QuarantinedChange), more: z.boolean() });
export type QuarantineAnswer = z.infer<typeof QuarantineAnswer>;
