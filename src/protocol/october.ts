import * as z from 'zod';
import { Indicator } from '#domain/indicator';
import { Figure, OctoberFigures } from '#domain/october-figures';
import { approveOctober, COMMENTED, commentOctober, DECIDERS } from '#domain/october-review';

const Done = z.object({ at: z.number(), name: z.string() }).nullable();

/** One version of the review of a year: who began, froze and approved it, and when (ms). `reason`: why it was made anew. */
export const OctoberVersion = z.object({
  id: z.uuid(),
  year: z.int(),
  version: z.int(),
  reason: z.string(),
  begun: z.object({ at: z.number(), name: z.string() }),
  frozen: Done,
  /** Which group decided, on which day, and who wrote it down. */
  approved: z.object({ at: z.number(), name: z.string(), by: z.enum(DECIDERS), on: z.string() }).nullable(),
});
export type OctoberVersion = z.infer<typeof OctoberVersion>;

/** The years that may be counted now, and every version of every review, the newest first. */
export const OctoberAnswer = z.object({ v: z.int(), years: z.array(z.int()), versions: z.array(OctoberVersion) });

export type OctoberAnswer = z.infer<typeof OctoberAnswer>;

export const OpenOctober = z.object({ review: z.uuid() });
export const OctoberComment = z.object({
  about: z.enum(COMMENTED),
  text: z.string(),
  at: z.number(),
  name: z.string(),
});
export type OctoberComment = z.infer<typeof OctoberComment>;
/** A review with its figures, and those of the year before where they were counted; nothing that is not told is in it. */
export const OctoberReviewAnswer = z.object({
  v: z.int(),
  version: OctoberVersion,
  figures: OctoberFigures,
  before: OctoberFigures.nullable(),
  comments: z.array(OctoberComment),
  indicators: z.array(Indicator),
});
export type OctoberReviewAnswer = z.infer<typeof OctoberReviewAnswer>;

/**
 * The deviations of each year whose review the groups have approved, the newest first: what everybody at work in the
 * county may know of it, with nothing in it that the review does not tell.
 */
export const PublishedDeviations = z.object({
  v: z.int(),
  years: z.array(
    z.object({
      review: z.uuid(),
      year: z.int(),
      version: z.int(),
      by: z.enum(DECIDERS),
      on: z.string(),
      deviations: Figure,
    }),
  ),
});
export type PublishedDeviations = z.infer<typeof PublishedDeviations>;

export const BeginOctober = z.object({ year: z.int(), reason: z.string().trim().max(4_000) });
export type BeginOctober = z.infer<typeof BeginOctober>;
export const BegunOctober = z.object({ v: z.int(), review: z.uuid() });
export const CommentOctober = commentOctober.args;
export type CommentOctober = z.infer<typeof CommentOctober>;
export const ApproveOctober = approveOctober.args;
export type ApproveOctober = z.infer<typeof ApproveOctober>;
/** That the review is printed or taken out as a file: said before it is done. */
export const TakeOutOctober = z.object({ review: z.uuid(), how: z.enum(['printed', 'exported']) });
export type TakeOutOctober = z.infer<typeof TakeOutOctober>;
/** A file of indicators as it is. */
export const ImportIndicators = z.object({ file: z.string().max(500_000) });
export type ImportIndicators = z.infer<typeof ImportIndicators>;
