import type { DevicePolicy, UnitDevices } from '#domain/device-policy';
import type { Leftover, PurgeOrder } from '#protocol/devices';
import type { Held, PulledDossier } from '#protocol/pull';
import type { MutationAnswer, QueuedMutation } from '#protocol/push';
import type { ReadEntry } from '#protocol/reads';

/** What sync needs of the device and of the platform. Storage and the app implement these; tests do too. */

/** As whom this device writes. An outbox is never sent as somebody else. */
export interface Identity {
  person: string;
  assignment: string;
  device: string;
  /** What the browser calls itself. */
  platform?: string;
}

/** A photo or scan that the server does not have whole, and how many parts it has. */
export interface FileToSend {
  id: string;
  dossierId: string;
  parts: number;
}

/** Where things rest. Every promise resolves once its effect is durable. */
export interface SyncStore {
  identity: Identity;
  /** Unacknowledged mutations that can be read, in the order of their numbers, at most `limit`. */
  waiting(limit: number): Promise<QueuedMutation[]>;
  acknowledge(answers: readonly MutationAnswer[]): Promise<void>;
  /** Numbers the waiting mutations anew from `expected`; their ids, by which the server knows them, stay. */
  renumber(expected: number): Promise<void>;
  /** Puts what waits in this dossier behind all the rest, in its own order. */
  postpone(dossierId: string): Promise<void>;
  /** No server can take this one: it is kept as refused, with its words, for its author to deal with. */
  giveUp(id: string, code: 'too-large' | 'defect'): Promise<void>;
  held(): readonly Held[];
  apply(pulled: readonly PulledDossier[]): Promise<void>;
  /** Ids of mutations that are acknowledged but not yet seen in a base. Read before a pull, given back after it. */
  acknowledged(): readonly string[];
  /** A whole pull has ended that began with `acknowledged`: what the server would show of them is in the base now. */
  pulledWhole(acknowledged: readonly string[]): Promise<void>;
  /** What this device keeps, and its lease (hours), as far as it knows what its unit has chosen. */
  keeps(): { keeps: DevicePolicy; lease: number };
  /**
   * The unit has chosen otherwise. Once it resolves, what may rest no longer has left the disk; what is unsent stays.
   * False where it is nothing new.
   */
  follow(devices: UnitDevices): Promise<boolean>;
  incarnation(): string | null;
  /**
   * The server was restored, to what it knew at `restoredTo` (its time, ms) where it says so: forget where the bases
   * stand, and let everything that it may have lost wait again.
   */
  restart(incarnation: string, restoredTo?: number): Promise<void>;
  /** The server's clock (ms), heard just now. */
  heard(serverNow: number): void;
  /** At most `limit` of what was read here, without those in `skip`. */
  reads(limit: number, skip?: ReadonlySet<string>): Promise<ReadEntry[]>;
  readsStored(ids: readonly string[]): Promise<void>;
  /** Files whose naming change the server has taken; with `all` also those of changes that it has not. */
  files(all: boolean): readonly FileToSend[];
  /** One part as base64; undefined where it can not be read. */
  filePart(id: string, part: number): Promise<string | undefined>;
  /** The server has these parts. */
  fileSent(id: string, held: readonly number[]): Promise<void>;
  /** The server will never take it: it is not what it says it is. */
  fileRefused(id: string, why?: 'infected'): Promise<void>;
  report(status: SyncStatus): void;
  /** What can not be sent and would be lost with the device: refused changes and half-written forms. */
  leftovers(): Promise<Leftover[]>;
  /**
   * Empties the device. False, and nothing is done, where something rests here that is neither sent nor among the ids
   * that were `left` at the server, or that no server will take.
   */
  purge(order: PurgeOrder, left: ReadonlySet<string>): Promise<boolean>;
  /** Reads again from disk what another tab may have changed. */
  reload(): Promise<void>;
}

export type StopReason = 'signed-out' | 'wrong-actor' | 'account-closed' | 'old-client' | 'broken';

/** How the work goes, for the header. `idle` means that the last round ended well. */
export type SyncStatus = { phase: 'idle' | 'sending' | 'offline' } | { phase: 'stopped'; why: StopReason };

export interface Timers {
  /** Calls `run` once after `ms`; the returned function cancels it. */
  after(ms: number, run: () => void): () => void;
}

/** The part of `navigator.locks` that is used. */
export interface Locks {
  request(name: string, options: { signal: AbortSignal }, held: () => Promise<void>): Promise<unknown>;
}

/** What tabs of one seat tell each other. */
export type TabMessage =
  | { say: 'dossiers'; ids: string[] }
  /**
   * Dossiers of which no copy rests on disk, as they stand; those that are such no longer; which may rest, and what the
   * unit lets rest at all. `whole`: together with the disk it is all that the person may see.
   */
  | {
      say: 'unkept';
      dossiers: (Exclude<PulledDossier, { mode: 'purge' }> & { mode: 'reset' })[];
      gone: string[];
      kept: string[];
      devices?: UnitDevices;
      whole?: boolean;
    }
  /** A tab that has just opened asks the others for these. */
  | { say: 'ask-unkept' }
  | { say: 'outbox' }
  /** Files have come or gone; or of one file so many parts are at the server. */
  | { say: 'files'; sent?: { id: string; parts: number } }
  | { say: 'heard'; at: number; whole: boolean }
  | { say: 'status'; status: SyncStatus }
  | { say: 'nudge' }
  | { say: 'resume' }
  | { say: 'purged'; order: PurgeOrder };

export interface Tabs {
  tell(message: TabMessage): void;
  hear(listener: (message: TabMessage) => void): () => void;
}
