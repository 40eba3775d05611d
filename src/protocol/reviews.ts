import * as z from 'zod';
import { Review } from '#domain/access-review';
import { ACCESS_RISKS } from '#domain/access-risk';
import { Role } from '#domain/actor';
import { openByNumber } from '#domain/open-by-number';
import { UnitId } from '#domain/unit';

/**
 * A coordinator or manager opens a case of the unit that is not on the device: by the case's number or the child's whole
 * identity number, with the reason that is logged and reviewed.
 */
export const OpenByNumber = openByNumber.args;
export type OpenByNumber = z.infer<typeof OpenByNumber>;

/** Which case was opened. */
export const OpenedByNumber = z.object({ v: z.int(), dossierId: z.uuid() });

/** What somebody did in a case: when (ms), the act as the log names it, and the page or what was taken out. */
export const AccessLine = z.object({ at: z.number(), act: z.string(), page: z.string().nullable() });
export type AccessLine = z.infer<typeof AccessLine>;

const Found = z.object({ ...Review.shape, name: z.string(), at: z.number() });

/** What a reviewer needs of any access. `reference`: the case's number; a child's name is not needed to judge. */
const accessed = {
  person: z.string(),
  name: z.string(),
  role: Role.nullable(),
  dossierId: z.uuid(),
  reference: z.string().nullable(),
  protected: z.boolean(),
  lines: z.array(AccessLine),
  /** It is the asker's own: somebody else reviews it. */
  mine: z.boolean(),
  /** Another unit of the same authority, where there is nobody else to review it. */
  unit: UnitId.optional(),
  review: Found.nullable(),
};

/** A case that was opened with a reason; `id` is the line of the log. `due`: from when the review is late (ms). */
export const Opening = z.object({
  id: z.int(),
  at: z.number(),
  until: z.number(),
  due: z.number(),
  reason: z.string(),
  ...accessed,
});
export type Opening = z.infer<typeof Opening>;

/**
 * The asker's unit has nobody else who reviews. `elsewhere`: what the asker has read falls to another unit of the same
 * authority; where neither is so nobody reviews it, and that is told.
 */
const alone = { alone: z.boolean(), elsewhere: z.boolean().optional() };

/** Those without a review first, the oldest first; then the reviewed ones of the last year, the newest first. */
export const OpeningsAnswer = z.object({ v: z.int(), openings: z.array(Opening), ...alone });

export const ReviewOpening = z.object({ opening: z.int(), review: Review });
export type ReviewOpening = z.infer<typeof ReviewOpening>;

/** What waits for the reviewers of the actor's unit: openings and a check of the log, and how much of it is late. */
export const ReviewsDue = z.object({
  v: z.int(),
  openings: z.int(),
  lateOpenings: z.int(),
  check: z.object({ id: z.uuid(), due: z.number(), left: z.int(), late: z.boolean() }).nullable(),
});
export type ReviewsDue = z.infer<typeof ReviewsDue>;

/** One check of the log: the period it was drawn from (ms), how many accesses there were, and how far it has come. */
export const LogCheckLine = z.object({
  id: z.uuid(),
  /** Another unit of the same authority: told are those accesses alone that nobody else there may review. */
  unit: UnitId.optional(),
  from: z.number(),
  to: z.number(),
  drawnAt: z.number(),
  due: z.number(),
  accesses: z.int(),
  drawn: z.int(),
  left: z.int(),
  remarks: z.int(),
  finished: z.object({ at: z.number(), name: z.string() }).nullable(),
});
export type LogCheckLine = z.infer<typeof LogCheckLine>;
export const LogChecksAnswer = z.object({ v: z.int(), checks: z.array(LogCheckLine) });

/** An access that was drawn: one person in one case on one day, with all that is known to judge it by. */
export const DrawnAccess = z.object({
  place: z.int(),
  from: z.number(),
  to: z.number(),
  risks: z.array(z.enum(ACCESS_RISKS)),
  drawn: z.enum(['risk', 'chance']),
  /** Grounds of the lines, as the log has them; and the person's standing in the case now. */
  grounds: z.array(z.string()),
  standing: z.object({ ground: z.string(), since: z.number(), until: z.number().nullable() }).nullable(),
  /** How many changes the person had made in the case. */
  wrote: z.int(),
  reasons: z.array(z.string()),
  ...accessed,
});
export type DrawnAccess = z.infer<typeof DrawnAccess>;

export const OpenLogCheck = z.object({ check: z.uuid() });
export type OpenLogCheck = z.infer<typeof OpenLogCheck>;
export const LogCheckAnswer = z.object({
  v: z.int(),
  unit: UnitId,
  check: LogCheckLine,
  items: z.array(DrawnAccess),
  ...alone,
});
export type LogCheckAnswer = z.infer<typeof LogCheckAnswer>;

export const JudgeAccess = z.object({ check: z.uuid(), place: z.int(), review: Review });
export type JudgeAccess = z.infer<typeof JudgeAccess>;
export const FinishLogCheck = z.object({ check: z.uuid() });
export type FinishLogCheck = z.infer<typeof FinishLogCheck>;
