import * as z from 'zod';
import { defineEntity } from './entity';
import { Kind } from './kind';
import { UnitId } from './unit';

/** Statute grounds that release once. ST7 is a grant for a time and has its own record. */
export const RELEASE_GROUNDS = ['ST1', 'ST2', 'ST3', 'ST4', 'ST5', 'ST6', 'ST8'] as const;

/** What must be written before anything is released without consent. */
export const ReleaseReason = z.object({
  /** The need: what care, treatment or support the receiver must give. */
  reason: z.string().trim().max(4_000),
  /** Why consent was not asked for or not obtained. */
  whyNoConsent: z.string().trim().max(4_000).default(''),
  /** Refusals, exclusions and lapses that the reason speaks of by name; a release passes only those. */
  despite: z.array(z.enum(['B7', 'B9', 'B10', 'B11', 'C7'])).default([]),
  /** Weighing of interests (ST5, ST6). */
  weighing: z.string().trim().max(4_000).default(''),
  /** Attempts to reach someone who could consent (ST3). */
  attempts: z.string().trim().max(4_000).default(''),
  decider: z.string().trim().max(200),
  guardianInformed: z.boolean(),
  whyNotInformed: z.string().trim().max(2_000).default(''),
  /** The second of the two steps: the person has seen what goes where and confirmed it. */
  confirmed: z.boolean(),
});
export type ReleaseReason = z.infer<typeof ReleaseReason>;

/** Named record versions released once, to one unit, on one ground. Written by the server's online command only. */
export const StatuteRelease = z.object({
  ground: z.enum(RELEASE_GROUNDS),
  toUnit: UnitId,
  records: z
    .array(z.object({ id: z.uuid(), version: z.int().min(1) }))
    .min(1)
    .max(500),
  kinds: z.array(Kind).min(1),
  why: ReleaseReason,
  at: z.number(),
});
export type StatuteRelease = z.infer<typeof StatuteRelease>;
export const statuteRelease = defineEntity('statuteRelease', StatuteRelease);
