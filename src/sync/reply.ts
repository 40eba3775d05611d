import type { RuleId } from '#domain/decision';
import type { RefusalCode } from '#domain/refusal';
import type { PurgeOrder } from '#protocol/devices';

/**
 * The ends of a request, by kind and never by message text. `unreachable` is retried; `failing` (the server answered
 * that it failed) is retried too, and counts as a defect when it goes on; the rest wait for a person.
 */
export type Reply<T> =
  | { kind: 'ok'; value: T }
  | { kind: 'unreachable'; retryAfterMs?: number }
  | { kind: 'failing'; retryAfterMs?: number }
  | { kind: 'signed-out' }
  | { kind: 'wrong-actor' }
  | { kind: 'account-closed' }
  | { kind: 'old-client' }
  | { kind: 'too-large' }
  /** Nothing more is given to this device; it is to be emptied. */
  | { kind: 'purge-ordered'; order: PurgeOrder }
  | { kind: 'refused'; code: RefusalCode; rule?: RuleId }
  | { kind: 'broken'; what: string };

/** Every end but the good one. */
export type Failure = Exclude<Reply<never>, { kind: 'ok' }>;
