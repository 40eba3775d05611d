import * as z from 'zod';
import { CivilDate } from './civil-date';
import { MEASURE_NAMES } from './october-measures';
import { OptionalText } from './text';

/** What may be commented: each measure, the answers, the indicators, and the year as a whole. */
export const COMMENTED = ['year', ...MEASURE_NAMES, 'answers', 'indicators'] as const;
export type Commented = (typeof COMMENTED)[number];

/** Who decides on the review: the two groups that the agreement names [S3], or both. Proper names. */
export const DECIDERS = ['strategigrupp', 'reko', 'both'] as const;
export type Decider = (typeof DECIDERS)[number];

/** A comment as the form checks it. Empty: there is none. No child may stand in it; whoever writes it answers for that. */
export const commentOctober = { args: z.object({ review: z.uuid(), about: z.enum(COMMENTED), text: OptionalText }) };

/** The first version of a year needs no reason; each later one says why it was made. */
export const beginOctober = {
  args: z
    .object({ year: z.int().min(2020).max(2200), isLater: z.boolean(), reason: OptionalText })
    .refine(({ isLater, reason }) => !isLater || reason !== '', { path: ['reason'], message: 'required' }),
};

/** That the group approved a frozen review, and when. The server keeps who wrote it down. */
export const approveOctober = { args: z.object({ review: z.uuid(), by: z.enum(DECIDERS), on: CivilDate }) };
