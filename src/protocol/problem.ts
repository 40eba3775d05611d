import * as z from 'zod';
import { PurgeOrder } from './devices';

/** Stable codes for machines. */
export const PROBLEM_CODES = [
  'malformed-body',
  'too-large',
  'wrong-content-type',
  'cross-site',
  'not-signed-in',
  'account-closed',
  'wrong-actor',
  'not-found',
  'too-many-requests',
  'unsupported-version',
  'unavailable',
  'internal',
  'refused',
  'purge-ordered',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** RFC 9457 problem details, as `application/problem+json`. Never echoes a value that was sent. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.enum(PROBLEM_CODES),
  /** Names of the fields that were wrong, never their values. */
  fields: z.array(z.string()).optional(),
  /** For a refused online command: the refusal's code and rule. */
  refusal: z.string().optional(),
  rule: z.string().optional(),
  /** For a device that is to be emptied and gets nothing more. */
  order: PurgeOrder.optional(),
});
export type Problem = z.infer<typeof Problem>;
