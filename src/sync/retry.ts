import type { StopReason, SyncStatus } from './ports';
import type { Failure } from './reply';

const FIRST_MS = 1_000;
const LONGEST_MS = 60_000;
/** After a defect the device looks again this seldom, so that a mended server is found without anybody's help. */
const BROKEN_MS = 300_000;
/** So many `failing` answers in a row are no hiccup but a defect. */
export const FAILING_LIMIT = 5;

/** What to do about a failure: `afterMs` null waits until a person has acted. */
export interface Retry {
  status: SyncStatus;
  afterMs: number | null;
}

/**
 * Decides by kind when to try again. `attempt` counts failures in a row from 1; `random` gives 0 <= x < 1.
 * Delays double from 1 s to 60 s, with jitter down to half, so that a district does not come back in one second.
 */
export function retryFor(failure: Failure, attempt: number, random: () => number): Retry {
  switch (failure.kind) {
    case 'unreachable':
      return { status: { phase: 'offline' }, afterMs: delay(attempt, random, failure.retryAfterMs) };
    case 'failing':
      if (attempt >= FAILING_LIMIT) return stopped('broken', BROKEN_MS);
      return { status: { phase: 'offline' }, afterMs: delay(attempt, random, failure.retryAfterMs) };
    case 'signed-out':
    case 'wrong-actor':
    case 'account-closed':
    case 'old-client':
      return stopped(failure.kind, null);
    case 'too-large':
    case 'refused':
    case 'purge-ordered':
    case 'broken':
      return stopped('broken', BROKEN_MS);
  }
}

const stopped = (why: StopReason, afterMs: number | null): Retry => ({ status: { phase: 'stopped', why }, afterMs });

function delay(attempt: number, random: () => number, atLeastMs = 0): number {
  const full = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(attempt - 1, 10));
  return Math.max(atLeastMs, Math.round(full * (0.5 + random() / 2)));
}
