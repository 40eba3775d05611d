import * as z from 'zod';
import { civilDate, endOfDay } from './civil-date';
import type { RegionProfile } from './region-profile';
import { addWorkingDays } from './working-days';

/** What a reviewer found of an access: in order, a question to the person, or not in order. */
export const REVIEW_OUTCOMES = ['in-order', 'ask', 'not-in-order'] as const;
export type ReviewOutcome = (typeof REVIEW_OUTCOMES)[number];

/**
 * A reviewer's outcome and note. The note may be empty only where all is in order: whatever else is found must be possible
 * to act on afterwards (HSLF-FS 2016:40, 4 kap., asks for documented checks).
 */
export const Review = z
  .object({ outcome: z.enum(REVIEW_OUTCOMES), note: z.string().trim().max(2_000) })
  .refine(({ outcome, note }) => outcome === 'in-order' || note.length >= 10, {
    path: ['note'],
    message: 'note-needed',
  });
export type Review = z.infer<typeof Review>;

/** A review as a form checks it; the server alone keeps reviews, so it is no mutation. */
export const reviewAccess = { args: Review };

/** From when (ms) the review of an opening at `at` is late: the day after the region's working days. No law names them. */
export const openingReviewDue = (at: number, { deadlines }: Pick<RegionProfile, 'deadlines'>): number =>
  endOfDay(addWorkingDays(civilDate(at), deadlines.openingReviewWorkingDays));

/** From when (ms) a check of the log drawn at `at` is late. */
export const logCheckDue = (at: number, { logCheck }: Pick<RegionProfile, 'logCheck'>): number =>
  endOfDay(addWorkingDays(civilDate(at), logCheck.finishWorkingDays));
