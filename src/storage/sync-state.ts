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
  /** Photos and scans that the server does not have whole. */
  readonly files: number;
  /** What waits is on its way at this moment. */
  readonly sending: boolean;
  /** Refused changes whose author has not dealt with them. */
  readonly refused: number;
  /** Open conflicts in records of this unit. */
  readonly conflicts: number;
  readonly stopped: Stopped | null;
}

/**
 * A round runs each minute. Where the last whole one is further away than this (ms), to either side, the computer has
 * slept or its clock has jumped, and nobody knows what others see now.
 */
export const FRESH_MS = 600_000;

interface SyncSources {
  /** How the last round went. */
  status: SyncStatus;
  outbox: readonly OutboxItem[];
  /** Changes and lines of the log on disk that can not be read, so not be sent either. */
  unreadable: number;
  conflicts: number;
  /** Files that wait, and those that the server will never take. */
  files: { waiting: number; refused: number };
  lastSync: number | null;
  /** Device time, ms. */
  now: number;
}

/** Puts together what the header says. */
export function syncStateOf({ status, outbox, unreadable, conflicts, files, lastSync, now }: SyncSources): SyncState {
  const waiting = outbox.filter((item) => item.state === 'waiting').length;
  const refused = outbox.filter((item) => item.state === 'refused').length;
  const stopped = status.phase === 'stopped' ? status.why : null;
  const state = (): SaveState => {
    if (stopped || refused + conflicts + unreadable + files.refused > 0) return 'help';
    if (status.phase === 'offline') return 'offline';
    if (waiting + files.waiting > 0) return status.phase === 'sending' ? 'sending' : 'device';
    // Whatever else may be unknown, this much is true.
    return lastSync === null || Math.abs(now - lastSync) > FRESH_MS ? 'device' : 'all';
  };
  const sending = waiting + files.waiting > 0 && status.phase === 'sending';
  return { state: state(), lastSync, waiting, files: files.waiting, sending, refused, conflicts, stopped };
}

export const sameSyncState = (a: SyncState, b: SyncState): boolean =>
  a.state === b.state &&
  a.lastSync === b.lastSync &&
  a.waiting === b.waiting &&
  a.files === b.files &&
  a.sending === b.sending &&
  a.refused === b.refused &&
  a.conflicts === b.conflicts &&
  a.stopped === b.stopped;
