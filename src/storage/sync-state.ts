/**
 * The five save states, computed from acknowledgements and never from "the last call worked".
 * `device` saved here, not yet sent; `sending`; `all` everyone with access sees it; `offline` no contact, saved here;
 * `help` something needs its author: a refusal, a conflict, or a stop.
 */
export type SaveState = 'device' | 'sending' | 'all' | 'offline' | 'help';

/** Why sync has stopped until a person acts: sign in again, change back, update the app, or report a defect. */
export type Stopped = 'signed-out' | 'wrong-actor' | 'old-client' | 'broken';

export interface SyncState {
  readonly state: SaveState;
  /** Last time everything was fetched (device time, ms), or null. */
  readonly lastSync: number | null;
  /** Changes that the server has not acknowledged. */
  readonly waiting: number;
  /** Refused changes whose author has not dealt with them. */
  readonly refused: number;
  /** Open conflicts in records of this unit. */
  readonly conflicts: number;
  readonly stopped: Stopped | null;
}
