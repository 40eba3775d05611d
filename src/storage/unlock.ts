import type { Session } from '#protocol/session';
import { Database, databaseName, type PackRow } from './database';
import { type ClockMark, type DeviceClock, makeDeviceClock, type Ticks } from './device-clock';
import { countFiles } from './file-rows';
import { readMeta, readSealedMeta, writeMeta, writeSealedMeta } from './meta';
import { makeSealer, type Sealer } from './sealed';
import { openSeats, type SeatsNow } from './seats';
import { type BoundSession, openProof, type RestingProof } from './session-proof';
import { tried, waitAt } from './tries';
import {
  changeSecret,
  type KnownPasskey,
  makeVault,
  openByPasskey,
  openVault,
  type PasskeyAnswer,
  passkeysOf,
  type WrappedKey,
  WrongSecret,
} from './vault';

const HOUR_MS = 3_600_000;

/** What opens a device: the passphrase that was typed, or what a passkey gave. */
export type Given = string | PasskeyAnswer;

/** Asks whoever is there for what opens it, or in practice mode only to open the lock. */
export type Ask = (what: 'secret' | 'practice') => Promise<Given>;

/** The offline lease has run out: the app opens again once it has reached the server. Nothing is lost. */
export class LeaseOver extends Error {
  constructor() {
    super('the device has been without its server for longer than its lease');
    this.name = 'LeaseOver';
  }
}

/** Whether the device has been without its server for longer than that. */
export const isLeaseOver = (clock: DeviceClock, leaseHours: number): boolean =>
  clock.now() - clock.mark().heard > leaseHours * HOUR_MS;

/** An open database with its key, as `open-device.ts` builds upon it. */
export interface Unlocked {
  db: Database;
  sealer: Sealer;
  session: Session;
  device: string;
  clock: DeviceClock;
  ticks: Ticks;
  /** What the server takes as the sign that this device is open. */
  proof: RestingProof;
  /** The packed rows as they lay on the disk while the key was derived; what has come since is read again. */
  packs?: Promise<readonly PackRow[]>;
}

export interface UnlockDeps {
  ticks: Ticks;
  newId: () => string;
  /** Rounds of PBKDF2 for a new key; tests lower it. */
  rounds?: number;
  /** The key is being derived and the disk read: nothing needs this thread for a while. */
  deriving?: () => void;
  /** Another tab with an older version holds the database, which waits until that tab has closed. */
  blocked?: () => void;
  /** Dexie's options, for tests that bring their own IndexedDB. */
  dexie?: { indexedDB: IDBFactory; IDBKeyRange: typeof IDBKeyRange };
}

/**
 * Unlocks the database of the person who has just signed in, or makes it. In practice mode the secret comes with the
 * session, else the person has typed it or asked a passkey. `bound`: the proof that the session was given, which is kept.
 * What `unlockLast` has opened meanwhile is used where it is the same, or closed. Throws `WrongSecret` and `TooSoon`.
 */
export async function unlockFor(
  session: Session,
  secret: Given,
  deps: UnlockDeps,
  { last, bound }: { last?: Unlocked; bound?: BoundSession } = {},
): Promise<Unlocked> {
  const name = await databaseName(session.actor.person, session.actor.assignment);
  const same = last?.db.name === name && (await readMeta(last.db, 'practice'))?.unlockSecret === secret;
  if (!same) last?.db.close();
  const db = same ? last.db : databaseOf(name, deps);
  const sealer = same ? last.sealer : makeSealer(await keyFor(db, secret, { ...deps, isTyped: !session.practice }));
  if (session.practice && typeof secret === 'string') await writeMeta(db, 'practice', { unlockSecret: secret });
  const clock = makeDeviceClock(deps.ticks, await readSealedMeta(db, sealer, 'clock'));
  const device = await deviceId(db, deps.newId);
  const proof = await openProof(db, sealer);
  if (bound) await proof.keep(bound);
  const packs = same && last.packs ? { packs: last.packs } : {};
  return refreshed({ db, sealer, session, device, clock, ticks: deps.ticks, proof, ...packs }, session, deps);
}

/** The server has said who is signed in: that is written down, and whoever it is has this seat now. */
export async function refreshed(unlocked: Unlocked, session: Session, deps: UnlockDeps): Promise<Unlocked> {
  const { db, sealer, clock } = unlocked;
  await writeSealedMeta(db, sealer, 'session', session);
  clock.heard(session.now);
  await writeSealedMeta(db, sealer, 'clock', clock.mark());
  await seat(deps, (seats) => seats.sit(db.name));
  return { ...unlocked, session };
}

/** The random id of the device that the seat is, known or made now; no key is needed. `name` is its database's. */
export async function deviceAt(name: string, deps: UnlockDeps): Promise<string> {
  const db = databaseOf(name, deps);
  return deviceId(db, deps.newId).finally(() => db.close());
}

/** What can be said of a seat that is closed: nothing of whose it is, nor of any case. */
export interface ClosedSeat {
  name: string;
  /** Its secret is to be asked for and not chosen. */
  isKnown: boolean;
  /** How long no passphrase is taken (ms). */
  waitMs: number;
  /** Passkeys that open it. */
  passkeys: readonly KnownPasskey[];
  unsent: OnlyHere;
}

/** What only this computer has, as far as can be told without its key: how many of each. */
export interface OnlyHere {
  /** Changes that the server has not taken. */
  changes: number;
  /** Half-written forms. */
  drafts: number;
  /** Photos and scans that rest here. Which of them the server has too is sealed. */
  files: number;
  /** Lines of the log that the server does not have. */
  reads: number;
}

/** Looks at a seat from outside. `name` is its database's. */
export async function lookAtSeat(name: string, deps: UnlockDeps): Promise<ClosedSeat> {
  const db = databaseOf(name, deps);
  try {
    const wrapped = await readMeta(db, 'wrappedKey');
    const [waitMs, states, drafts, files, reads] = await Promise.all([
      waitAt(db, deps.ticks.wall()),
      db.outbox.toArray(),
      db.drafts.count(),
      countFiles(db),
      db.reads.count(),
    ]);
    const changes = states.filter(({ state }) => state !== 'sent').length;
    const passkeys = wrapped ? passkeysOf(wrapped) : [];
    return { name, isKnown: wrapped !== undefined, waitMs, passkeys, unsent: { changes, drafts, files, reads } };
  } finally {
    db.close();
  }
}

/**
 * The passphrase is forgotten: everything of that seat leaves this disk, its key first. What the server does not have is
 * lost, which the person has been told. Nothing but `who signs in` gets anything back.
 */
export async function forgetSeat(name: string, deps: Pick<UnlockDeps, 'dexie'>): Promise<void> {
  const db = new Database(name, deps.dexie);
  await db.transaction('rw', db.tables, async () => {
    await db.meta.bulkDelete(['wrappedKey', 'practice']);
    for (const table of db.tables) await table.clear();
  });
  await db.delete();
  await seat(deps, (seats) => seats.forget(name));
}

/** Writes down that a seat is locked: also where no secret is typed, it opens only to somebody who is there. */
export const lockSeat = (name: string, deps: Pick<UnlockDeps, 'dexie'>) => seat(deps, (seats) => seats.lock(name));

/** How the seats of this computer stand, in one look. */
export const seatsNow = (deps: Pick<UnlockDeps, 'dexie' | 'blocked'>): Promise<SeatsNow> =>
  seat(deps, (seats) => seats.look());

/**
 * Opens without a network what was open last. `ask` gives the secret where it does not lie in practice mode's place; where
 * it does and the seat is locked, `ask` only waits for somebody (`practice`). Undefined where nobody is seated here. Throws `WrongSecret` and `LeaseOver`.
 */
export async function unlockLast(
  ask: Ask,
  deps: UnlockDeps,
  seats: SeatsNow | Promise<SeatsNow> = seatsNow(deps),
): Promise<Unlocked | undefined> {
  const { current, locked } = await seats;
  return current ? unlockAlone(current, { ask, locked }, deps) : undefined;
}

/** The same of a seat by its name, whether it was open last or not. */
export async function unlockAlone(
  name: string,
  how: { ask: Ask; locked: boolean },
  deps: UnlockDeps,
): Promise<Unlocked | undefined> {
  const unlocked = await unlockAt(name, how, deps);
  if (!unlocked) return undefined;
  return onItsOwn(unlocked, how.locked, deps);
}

/** What was opened goes on without its server, if it may. Throws `LeaseOver`, and it is closed. */
export async function onItsOwn(unlocked: Unlocked, sit: boolean, deps: UnlockDeps): Promise<Unlocked> {
  if (isLeaseOver(unlocked.clock, unlocked.session.leaseHours)) {
    unlocked.db.close();
    throw new LeaseOver();
  }
  if (sit) await seat(deps, (seats) => seats.sit(unlocked.db.name));
  return unlocked;
}

/**
 * Opens the key of a seat, also after its lease: nothing of it may be shown before the server has answered (`refreshed`) or
 * the lease was looked at (`onItsOwn`). Undefined where nobody has ever opened it. Throws `WrongSecret` and `TooSoon`.
 */
export async function unlockAt(
  name: string,
  how: { ask: Ask; locked: boolean },
  deps: UnlockDeps,
): Promise<Unlocked | undefined> {
  const db = databaseOf(name, deps);
  try {
    const unlocked = await unlockSeat(db, how, deps);
    if (!unlocked) db.close();
    return unlocked;
  } catch (error) {
    db.close();
    throw error;
  }
}

async function unlockSeat(
  db: Database,
  { ask, locked }: { ask: Ask; locked: boolean },
  deps: UnlockDeps,
): Promise<Unlocked | undefined> {
  const [wrapped, practice] = await Promise.all([readMeta(db, 'wrappedKey'), readMeta(db, 'practice')]);
  if (!wrapped) return undefined;
  const typed = practice && !locked ? '' : await ask(practice ? 'practice' : 'secret');
  const secret = practice?.unlockSecret ?? typed;
  const packs = db.packs.toArray();
  // Met where it is awaited.
  packs.catch(() => undefined);
  const opening = practice ? openBy(wrapped, secret) : openTyped(db, wrapped, secret, deps);
  deps.deriving?.();
  const sealer = makeSealer(await opening);
  const [session, mark, device, proof]: [Session | undefined, ClockMark | undefined, string, RestingProof] =
    await Promise.all([
      readSealedMeta(db, sealer, 'session'),
      readSealedMeta(db, sealer, 'clock'),
      deviceId(db, deps.newId),
      openProof(db, sealer),
    ]);
  if (!session) return undefined;
  const clock = makeDeviceClock(deps.ticks, mark);
  return { db, sealer, session, device, clock, ticks: deps.ticks, proof, packs };
}

/**
 * Nobody is seated any longer: a reload opens nothing until somebody signs in. What is unsent stays, sealed. Until
 * `sessionEnded` it is remembered that the server still has to be told, since leaving may happen without a network.
 */
export const leaveSeat = (deps: Pick<UnlockDeps, 'dexie'>) => seat(deps, (seats) => seats.leave());
export const sessionEnded = (deps: Pick<UnlockDeps, 'dexie'>) => seat(deps, (seats) => seats.sessionEnded());

function databaseOf(name: string, { dexie, blocked }: UnlockDeps): Database {
  const db = new Database(name, dexie);
  if (blocked) db.on('blocked', blocked);
  return db;
}

async function seat<T>(
  { dexie, blocked }: Pick<UnlockDeps, 'dexie' | 'blocked'>,
  use: (seats: ReturnType<typeof openSeats>) => Promise<T>,
) {
  const seats = openSeats(dexie, blocked);
  try {
    return await use(seats);
  } finally {
    seats.close();
  }
}

const openBy = (wrapped: WrappedKey, given: Given) =>
  typeof given === 'string' ? openVault(wrapped, given) : openByPasskey(wrapped, given);

/** A passphrase that somebody types may be a guess; what a passkey gives is none. */
const openTyped = (db: Database, wrapped: WrappedKey, given: Given, { ticks }: Pick<UnlockDeps, 'ticks'>) =>
  typeof given === 'string' ? tried(db, ticks.wall(), () => openVault(wrapped, given)) : openByPasskey(wrapped, given);

async function keyFor(
  db: Database,
  secret: Given,
  deps: Pick<UnlockDeps, 'ticks' | 'rounds'> & { isTyped: boolean },
): Promise<CryptoKey> {
  const { rounds } = deps;
  const wrapped = await readMeta(db, 'wrappedKey');
  if (!wrapped) {
    if (typeof secret !== 'string') throw new WrongSecret();
    const made = await makeVault(secret, rounds);
    // Another tab may have been quicker; whose key is stored first is the key.
    const stored = await db.transaction('rw', db.meta, async () => {
      const there = (await db.meta.get('wrappedKey'))?.value as WrappedKey | undefined;
      if (!there) {
        // Where the old key was lost nobody can read what it sealed; a clock of that time must not stop the new one.
        await db.meta.bulkDelete(['session', 'proof', 'proofOf', 'clock', 'lastSync']);
        await db.meta.put({ key: 'wrappedKey', value: made.wrapped });
      }
      return there;
    });
    return stored ? openVault(stored, secret) : made.key;
  }
  if (deps.isTyped) return openTyped(db, wrapped, secret, deps);
  try {
    return await openBy(wrapped, secret);
  } catch (error) {
    // A practice server that was set up anew has a new secret; the one beside the lock still opens it.
    const practice = await readMeta(db, 'practice');
    if (!(error instanceof WrongSecret) || !practice || typeof secret !== 'string') throw error;
    const renewed = await changeSecret(wrapped, practice.unlockSecret, secret, rounds);
    await writeMeta(db, 'wrappedKey', renewed);
    return openVault(renewed, secret);
  }
}

async function deviceId(db: Database, newId: () => string): Promise<string> {
  const known = await readMeta(db, 'device');
  if (known) return known;
  return db.transaction('rw', db.meta, async () => {
    const known = (await db.meta.get('device'))?.value as string | undefined;
    if (known) return known;
    const id = newId();
    await db.meta.put({ key: 'device', value: id });
    return id;
  });
}
