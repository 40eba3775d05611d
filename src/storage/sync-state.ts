import type { StopReason, SyncStatus } from '#sync/ports';
import type { OutboxItem } from './outbox-item';

/**
 * The five save states, computed from acknowledgements and never from "the last call worked".
 * `device` saved here, not yet sent; `sending`; `all` everyone with access sees it; `offline` no contact, saved here;
 * `help` something needs its author: a refusal, a conflict, or a stop.
 */
export type SaveState = 'device' | 'sending' | 'all' | 'offline' | 'help';

/** Why sync has stopped until a person acts: sign in again, change back, update the app, or report a defect. */
export type Stopped = StopReason;

export interface SyncState {
  readonly state: SaveState;
  /** Last time everything was fetched (device time, ms), or null. */
  readonly lastSync: number | null;
  /** Changes that the server has not acknowledged. */
  readonly waiting: number;
  /** What waits is on its way at this moment. */
  readonly sending: boolean;
  /** Refused changes whose author has not dealt with them. */
  readonly refused: number;
  /** Open conflicts in records of this unit. */
  readonly conflicts: number;
  readonly stopped: Stopped | null;
}

/** Puts together what the header says. `status` is how the last round went. */
export function syncStateOf(
  status: SyncStatus,
  outbox: readonly OutboxItem[],
  conflicts: number,
  lastSync: number | null,
): SyncState {
  const waiting = outbox.filter((item) => item.state === 'waiting').length;
  const refused = outbox.filter((item) => item.state === 'refused').length;
  const stopped = status.phase === 'stopped' ? status.why : null;
  const state = (): SaveState => {
    if (stopped || refused > 0 || conflicts > 0) return 'help';
    if (status.phase === 'offline') return 'offline';
    if (waiting > 0) return status.phase === 'sending' ? 'sending' : 'device';
    return lastSync === null ? 'device' : 'all';
  };
  const sending = waiting > 0 && status.phase === 'sending';
  return { state: state(), lastSync, waiting, sending, refused, conflicts, stopped };
}

export const sameSyncState = (a: SyncState, b: SyncState): boolean =>
  a.state === b.state &&
  a.lastSync === b.lastSync &&
  a.waiting === b.waiting &&
  a.sending === b.sending &&
  a.refused === b.refused &&
  a.conflicts === b.conflicts &&
  a.stopped === b.stopped;
