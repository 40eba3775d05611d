import * as z from 'zod';

/** A manager opens the unit's quarantine, with a reason that is logged and reviewed. */
export const OpenQuarantine = z.object({
  reason: z.string().trim().min(10).max(2_000),
  /** The last change that was shown; the older ones are asked for. */
  after: z.object({ at: z.int(), id: z.uuid() }).optional(),
});
export type OpenQuarantine = z.infer<typeof OpenQuarantine>;

/**
 * Words that could no longer be applied when they arrived: whose, in which dossier, what was to be done, when (ms).
 * `reference` is the case's, where the unit takes part in it.
 */
export const QuarantinedChange = z.object({
  id: z.uuid(),
  dossierId: z.uuid(),
  reference: z.string().nullable().default(null),
  person: z.string(),
  personName: z.string(),
  name: z.string(),
  args: z.unknown(),
  at: z.number(),
});
export type QuarantinedChange = z.infer<typeof QuarantinedChange>;

/** A manager opens one part of the photo that a change in the unit's quarantine names; the reason is logged each time. */
export const OpenQuarantinedPart = z.object({
  reason: z.string().trim().min(10).max(2_000),
  /** The id of the change. */
  id: z.uuid(),
  part: z.int().min(0).max(99),
});
export type OpenQuarantinedPart = z.infer<typeof OpenQuarantinedPart>;

/** At most 200, the newest first; `more` says that older ones lie there too. */
export const QuarantineAnswer = z.object({ v: z.int(), changes: z.array(QuarantinedChange), more: z.boolean() });
export type QuarantineAnswer = z.infer<typeof QuarantineAnswer>;
