import type { Actor, Role } from '#domain/actor';
import type { Mutation } from '#domain/mutation';
import type { Refusal } from '#domain/refusal';
import type { Directory, Unit } from '#domain/unit';
import type { Access } from './access';
import type { DiskState } from './disk';
import type { DossierView } from './dossier-view';
import type { Drafts } from './drafts';
import type { DeviceFiles } from './file-access';
import type { Keeping } from './keeping';
import type { Live } from './live';
import type { OnlineCommands } from './online-commands';
import type { OutboxItem } from './outbox-item';
import type { ReadKind } from './reads';
import type { Rescue } from './rescue';
import type { Restored } from './restored';
import type { SyncState } from './sync-state';
import type { Trouble } from './trouble';

/** Who works on this device, and whom he or she may know of. */
export interface Me {
  actor: Actor;
  /** Looks up a unit by id. */
  unit: Directory;
  units: readonly Unit[];
  colleagues: readonly { person: string; name: string; unit: string; role: Role; ended?: boolean }[];
  /** Invented families only; the key is derived without asking. */
  practice: boolean;
  /** The county's profile, under which cases are opened; undefined where the server does not say. */
  region?: string;
  /** Checks the unit's log. */
  reviews?: boolean;
  /** Follows up the county's agreement. */
  followsUp?: boolean;
}

/**
 * A mutation either stands on the device, durably, or it does not: a rule said no, running it failed (`defect`), or it
 * could not be written down (`not-saved`), or not without a network (`needs-network`). The words are then still in the form.
 */
export type MutateResult = { ok: true } | { ok: false; refusal: Refusal };

/** One person's unlocked device: what the hooks read and write. Local data is never asynchronous once it is open. */
export interface Device {
  me: Me;
  /** The random id under which the server knows this device. */
  here: string;
  /** What the unit lets this device keep, and whether its cases may be shown now. */
  keeping: Live<Keeping>;
  /** All dossiers that may be seen now. */
  dossiers: Live<readonly DossierView[]>;
  dossier(id: string): DossierView | undefined;
  mutate<A>(dossierId: string, mutation: Mutation<A>, args: A): Promise<MutateResult>;
  /** What `mutate` would say now, without doing it. */
  preview<A>(dossierId: string, mutation: Mutation<A>, args: A): MutateResult;
  outbox: Live<readonly OutboxItem[]>;
  /** Throws away a refused change for good. Only its author's choice. */
  discard(id: string): Promise<void>;
  /** Whether a refused change could stand now as it is, as far as this device can tell. */
  mayResend(id: string): boolean;
  /**
   * Sends a refused change again with mended args, and after it what was refused for its sake alone; the refused ones go
   * away once the new ones stand.
   */
  resend(id: string, args: unknown): Promise<MutateResult>;
  drafts: Drafts;
  /** Photos and scans. */
  files: DeviceFiles;
  /** Unsent work as an encrypted file, and back. */
  rescue: Rescue;
  syncState: Live<SyncState>;
  /** What is wrong with this device's own storage, or null. */
  trouble: Live<Trouble | null>;
  /** The server came back from an older backup; until the person has put that aside (`seen`). */
  restored: Live<Restored | null> & { seen(): Promise<void> };
  /** Whether the browser keeps what rests here, and how much room is left. */
  disk: Live<DiskState>;
  /** How far the computer's clock is ahead of the server's (ms); 0 where it is right. */
  clockOff: Live<number>;
  /** Device time in ms; tells its readers each minute and whenever something expires. */
  now: Live<number>;
  logRead(dossierId: string, what: ReadKind, detail?: string): Promise<void>;
  /** What opens this device, and changing it. */
  access: Access;
  /** Whether a copy of a case rests on this device; one under protected identity does only where its person asks for it. */
  offlineCopy: { rests(dossierId: string): boolean; keep(dossierId: string, on: boolean): Promise<void> };
  online: OnlineCommands;
}
