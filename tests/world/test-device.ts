import type { Refusal } from '#domain/refusal';
import type { GetPartAnswer } from '#protocol/files';
import type { Device } from '#storage/device';
import type { DiskState } from '#storage/disk';
import type { Keeping } from '#storage/keeping';
import type { Settable } from '#storage/live';
import type {
  CommandResult,
  CoordinatedCase,
  DeviceLine,
  PeriodResult,
  QuarantinedChange,
  SeenLine,
  SessionLine,
} from '#storage/online-commands';
import type { OutboxItem } from '#storage/outbox-item';
import type { Restored } from '#storage/restored';
import type { SyncState } from '#storage/sync-state';
import type { Trouble } from '#storage/trouble';
import type { HasPasskeys } from './passkeys-in-memory';
import type { Reviewed } from './reviews-in-memory';

/** A device with its network cable in the test's hand, and what it told its log. */
export interface TestDevice extends Device, Reviewed, HasPasskeys {
  goOffline(): void;
  /** Sends what waits; what the others wrote is fetched. */
  goOnline(): void;
  disk: Settable<DiskState>;
  /** What the unit has chosen; `setUnitDevices` changes it, as the pull after it does. */
  keeping: Settable<Keeping>;
  clockOff: Settable<number>;
  restored: Settable<Restored | null> & Device['restored'];
  trouble: Settable<Trouble | null>;
  syncState: Settable<SyncState>;
  reads: { dossierId: string; what: string; detail?: string }[];
  /** Online commands as they were asked for; `answer` is what they get (unreachable while offline). */
  commands: { name: string; args: unknown }[];
  answer: CommandResult;
  /** What the server tells of the unit's devices. */
  lines: readonly DeviceLine[];
  /** What the server tells of the person's sessions. */
  sessions: readonly SessionLine[];
  /** What the server would tell of the answers to the five questions. */
  results: readonly PeriodResult[];
  /** What the server tells of who has seen a case. */
  seen: readonly SeenLine[];
  /** How many lines of it the server tells at once. */
  seenAtOnce: number;
  /** Who may open a protected case, as the server would tell. */
  named: { persons: { person: string; name: string }[]; mayName: boolean };
  /** The open cases that a colleague who leaves coordinates. */
  coordinates: readonly CoordinatedCase[];
  /** What lies in the unit's quarantine, one answer after the other. */
  undelivered: { changes: readonly QuarantinedChange[]; more: boolean }[];
  /** What the server answers when a part of a quarantined photo is asked for, by its number. */
  quarantinedParts: GetPartAnswer[];
  /** Makes the server refuse the next changes that reach it, one each, by rules that only it could know. */
  refuseNext(...refusals: Refusal[]): void;
  outbox: Settable<readonly OutboxItem[]>;
}
