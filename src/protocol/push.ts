import * as z from 'zod';
import { RULE_IDS } from '#domain/decision';
import { REFUSAL_CODES } from '#domain/refusal';
import { MAX_MUTATIONS_PER_PUSH } from './version';

/**
 * One queued mutation. `seq` counts from 1 per device; `at` is the device's claim of when (ms), kept beside the server's.
 * `asOf`: how fresh what the device showed was then, the time (ms) of its last whole pull; an older device does not say.
 */
export const QueuedMutation = z.object({
  id: z.uuid(),
  seq: z.int().min(1),
  dossierId: z.uuid(),
  name: z.string().min(1).max(64),
  args: z.unknown(),
  at: z.number(),
  asOf: z.number().optional(),
});
export type QueuedMutation = z.infer<typeof QueuedMutation>;

/** The outbox in order, named with the person and assignment it was written as. */
export const PushRequest = z.object({
  v: z.int(),
  person: z.string(),
  assignment: z.string(),
  device: z.uuid(),
  mutations: z.array(QueuedMutation).min(1).max(MAX_MUTATIONS_PER_PUSH),
});
export type PushRequest = z.infer<typeof PushRequest>;

/**
 * What became of one mutation. Stored with its effects, so a repeated id gets the same answer again.
 * `dossierSeq` is where the effects stand: a base with at least that seq already contains them.
 */
export const MutationAnswer = z.discriminatedUnion('result', [
  z.object({ id: z.uuid(), seq: z.int(), result: z.literal('applied'), dossierSeq: z.int() }),
  z.object({
    id: z.uuid(),
    seq: z.int(),
    result: z.literal('refused'),
    // A newer server may know a code or a rule that this build has no words for; it has refused all the same.
    code: z.string().transform((code) => REFUSAL_CODES.find((known) => known === code) ?? 'not-permitted'),
    rule: z
      .string()
      .transform((rule) => RULE_IDS.find((known) => known === rule))
      .optional(),
    remedy: z.string().optional(),
    field: z.string().optional(),
  }),
]);
export type MutationAnswer = z.infer<typeof MutationAnswer>;

/** `expected` is the next seq the server wants from this device; a gap is answered by it alone. `now` is server time in ms, `restoredTo` as in a pull. */
export const PushAnswer = z.object({
  v: z.int(),
  now: z.number(),
  incarnation: z.string(),
  restoredTo: z.number().optional(),
  expected: z.int(),
  answers: z.array(MutationAnswer),
});
export type PushAnswer = z.infer<typeof PushAnswer>;
