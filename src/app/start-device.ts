import type { PurgeOrder } from '#protocol/devices';
import { platformName } from '#protocol/platform-name';
import { PROTOCOL_VERSION } from '#protocol/version';
import { databaseName } from '#storage/database';
import type { Lock } from '#storage/lock';
import type { CommandResult, OnlineCommands } from '#storage/online-commands';
import { type OpenDevice, openDevice } from '#storage/open-device';
import { erasedDevices, purgeConfirmed } from '#storage/purge';
import { tabsOver } from '#storage/tabs';
import { TooSoon } from '#storage/tries';
import {
  type Ask,
  type ClosedSeat,
  forgetSeat,
  type Given,
  LeaseOver,
  leaveSeat,
  lookAtSeat,
  seatsNow,
  sessionEnded,
  type Unlocked,
  unlockFor,
  unlockLast,
} from '#storage/unlock';
import { WrongSecret } from '#storage/vault';
import { makeCommands } from '#sync/commands';
import { confirmPurge } from '#sync/empty-device';
import type { Reply } from '#sync/reply';
import { endSession, fetchSession } from '#sync/session';
import { type Sync, startSync } from '#sync/start-sync';
import { type Fetch, makeTransport } from '#sync/transport';
import { failureOf, resultOf } from './command-ends';
import { diskPort } from './disk-port';
import type { EarlyUnlock } from './early-unlock';
import { octoberWhenAsked } from './october-when-asked';
import { type FormsOfPage, formsOfPage } from './open-forms';
import { browserPage, type PagePort, timers } from './page-port';
import { passkeysWhenAsked } from './passkeys-when-asked';
import { platform } from './platform';
import { overCable } from './practice-cable';
import { watchLock } from './watch-lock';

/** Longer than this nobody waits for a network that may not be there; the device opens by itself (ms). */
const SESSION_WAIT_MS = 3_000;

const fetchHere: Fetch = overCable((input, init) => fetch(input, init));

/** What whoever stands before a closed device is asked for. */
export interface Asked {
  why: 'new' | 'known' | 'wrong' | 'practice';
  /** It was locked while it was open, and not only closed. */
  locked: boolean;
  seat: ClosedSeat;
}

/** What the gate hears of a device while it opens and while it is open. */
export interface Hears {
  /** A full disk or a defect behind the screens. */
  failed(error: unknown): void;
  /** Another tab with an older version has to close first. */
  blocked(): void;
  purged(end: Started): void;
  /**
   * A passphrase is needed, and why: the person's own, which nobody else knows. `practice`: none, but the device is locked
   * and opens to somebody who is there.
   */
  ask(asked: Asked): Promise<Given>;
}

/** One person's place at this computer, with what the shell may do to it. */
export interface Seat {
  device: OpenDevice['device'];
  /** Lifts a stop and syncs now. */
  tryAgain(): void;
  lock: Lock;
  forms: FormsOfPage;
  /** Saves drafts, ends the session and closes; nothing unsent is lost. */
  leave(): Promise<void>;
}

export type Started =
  /** The device has been emptied by order; it is shown until the person goes on to the door. */
  | ({ kind: 'purged' } & PurgeOrder)
  | { kind: 'open'; seat: Seat }
  /** Nobody is signed in. */
  | { kind: 'sign-in' }
  /** No network, and nobody is seated here who could be opened without one. */
  | { kind: 'needs-network' }
  /** No network for longer than the lease; opens again with one. */
  | { kind: 'lease-over' };

/** How a start began. */
export interface Beginning {
  /** The session is a newer one than this computer knows of. */
  justSignedIn?: boolean;
  /** What is being opened already. */
  early?: EarlyUnlock;
  page?: PagePort;
}

/**
 * Opens the signed-in person's device, or without a network the one that was open last, and starts to sync. Whoever left
 * without a network is signed out at the server first.
 */
export async function startDevice(hear: Hears, beginning: Beginning = {}): Promise<Started> {
  const { justSignedIn = false, early, page = browserPage } = beginning;
  void early?.blocked.then(hear.blocked);
  // Nothing stays open behind a door.
  const shut = async (end: Started): Promise<Started> => {
    await early?.unlocked.then(
      (unlocked) => unlocked?.db.close(),
      () => undefined,
    );
    return end;
  };
  const unlocking = { ...platform, blocked: hear.blocked };
  const asking =
    (name: string, locked: boolean) =>
    (wrong: boolean): Ask =>
    async (what) => {
      const seat = await lookAtSeat(name, unlocking);
      const why = wrong ? 'wrong' : seat.isKnown ? 'known' : 'new';
      return hear.ask({ why: what === 'practice' ? what : why, locked, seat });
    };
  const { purges, toEnd, current, locked } = await (early?.seats ?? seatsNow({}));
  const told = purges.length > 0 ? await tellOfPurges() : undefined;
  if (told && !justSignedIn) {
    await leaveSeat({});
    await endOldSession();
    return shut({ kind: 'purged', ...told });
  }
  if (justSignedIn) await sessionEnded({});
  else if (toEnd) return shut((await endOldSession()) ? { kind: 'sign-in' } : { kind: 'needs-network' });
  const waited = new Promise<Reply<never>>((resolve) =>
    timers.after(SESSION_WAIT_MS, () => resolve({ kind: 'unreachable' })),
  );
  const reply = await Promise.race([fetchSession(fetchHere), waited]);
  if (reply.kind === 'signed-out') return shut({ kind: 'sign-in' });
  try {
    if (reply.kind !== 'ok') {
      const unlocked =
        (await early?.unlocked) ??
        (await untilRight((ask) => unlockLast(ask, unlocking), asking(current ?? '', locked)));
      return unlocked ? { kind: 'open', seat: await sitDown(unlocked, hear, page) } : { kind: 'needs-network' };
    }
    const session = reply.value;
    const last = await early?.unlocked.catch(() => undefined);
    const { practice, actor } = session;
    const name = await databaseName(actor.person, actor.assignment);
    const isLocked = locked && !justSignedIn && current === name;
    const unlocked = await untilRight(
      async (ask) => {
        if (practice && isLocked) await ask('practice');
        return unlockFor(session, practice?.unlockSecret ?? (await ask('secret')), unlocking, last);
      },
      asking(name, isLocked),
    );
    return { kind: 'open', seat: await sitDown(unlocked, hear, page) };
  } catch (error) {
    if (error instanceof LeaseOver) return { kind: 'lease-over' };
    throw error;
  }
}

/** Asks again after a wrong passphrase, and where it came too soon. */
async function untilRight<T>(open: (ask: Ask) => Promise<T>, asking: (wrong: boolean) => Ask): Promise<T> {
  for (let wrong = false; ; wrong = true)
    try {
      return await open(asking(wrong));
    } catch (error) {
      if (!(error instanceof WrongSecret || error instanceof TooSoon)) throw error;
    }
}

/** The passphrase of that seat is forgotten: what rests here is erased, and who goes on has to prove anew who it is. */
export async function forgetPassphrase(name: string): Promise<void> {
  await forgetSeat(name, {});
  await giveUpSeat();
}

/** Whoever stands before a locked device leaves it to somebody else. What is unsent stays, sealed. */
export async function giveUpSeat(): Promise<void> {
  await leaveSeat({});
  await endOldSession();
}

/** Tells the server which devices of this computer have been emptied, also before a restart; gives the last order. */
async function tellOfPurges(): Promise<PurgeOrder | undefined> {
  let order: PurgeOrder | undefined;
  for (const device of await erasedDevices()) {
    const reply = await confirmPurge(fetchHere, device);
    if (reply.kind !== 'ok') continue;
    await purgeConfirmed(device);
    order = reply.value.order;
  }
  return order;
}

/** Tells the server that whoever left has left; false where it could not be told. */
async function endOldSession(): Promise<boolean> {
  const { kind } = await endSession(fetchHere);
  const ended = kind === 'ok' || kind === 'signed-out';
  if (ended) await sessionEnded({});
  return ended;
}

async function sitDown(unlocked: Unlocked, { failed, purged }: Hears, page: PagePort): Promise<Seat> {
  const { name } = unlocked.db;
  const channel = new BroadcastChannel(name);
  const tabs = tabsOver(channel);
  const { person, assignment } = unlocked.session.actor;
  const identity = { v: PROTOCOL_VERSION, person, assignment, device: unlocked.device };
  const open = await openDevice(unlocked, {
    timers: page.timers,
    tabs,
    newId: platform.newId,
    online: onlineCommands(identity, () => sync.nudge()),
    written: () => sync.nudge(),
    leaseOver: () => lock.now(),
    platform: platformName(navigator),
    disk: diskPort(navigator.storage as StorageManager | undefined),
    purged(order) {
      stopWatching();
      lock.end();
      sync.stop();
      channel.close();
      purged({ kind: 'purged', ...order });
      // Where the server can not be told now, the next start tells it; only then does the session end.
      tellOfPurges()
        .then(async (known) => {
          await leaveSeat({});
          if (known) await endOldSession();
        })
        .catch(failed);
    },
    failed,
  });
  const sync = startSync({
    store: open.store,
    transport: makeTransport(fetchHere),
    tabs,
    locks: navigator.locks as Navigator['locks'] | undefined,
    name,
    timers,
    random: Math.random,
    openLine: 'EventSource' in globalThis ? () => new EventSource('/api/poke') : undefined,
  });
  const stopWatching = watchPage(open, sync, failed);
  const forms = formsOfPage(open.leftForms, page.path);
  const lock = watchLock(name, open, forms, page);
  async function close() {
    stopWatching();
    lock.end();
    sync.stop();
    await open.close();
    channel.close();
  }
  return {
    device: open.device,
    tryAgain: () => sync.resume(),
    lock,
    forms,
    async leave() {
      // First of all, so that a reload in the midst of it lets nobody in again.
      await leaveSeat({});
      await close();
      await endOldSession();
    },
  };
}

/** Drafts are saved when the page is hidden; coming back looks at the clock first and then at the server. */
function watchPage(open: OpenDevice, sync: Sync, failed: (error: unknown) => void): () => void {
  const away = new AbortController();
  const back = () => {
    open.tick().catch(failed);
    sync.nudge();
  };
  const hidden = () => void open.device.drafts.flush().catch(failed);
  const { signal } = away;
  window.addEventListener('online', back, { signal });
  window.addEventListener('focus', back, { signal });
  window.addEventListener('pagehide', hidden, { signal });
  document.addEventListener('visibilitychange', () => (document.hidden ? hidden() : back()), { signal });
  return () => away.abort();
}

/** The commands of the wire as screens know them; after each that worked, what it changed is fetched. */
function onlineCommands(
  identity: { v: number; person: string; assignment: string; device: string },
  done: () => void,
): OnlineCommands {
  const commands = makeCommands(fetchHere, '', identity.device);
  const told = async (asking: Promise<Reply<void>>): Promise<CommandResult> => {
    const reply = await asking;
    if (reply.kind === 'ok') done();
    return resultOf(reply);
  };
  return {
    assignStaff: (args) => told(commands.assignStaff(args)),
    endAssignment: (args) => told(commands.endAssignment(args)),
    openOnGround: (args) => told(commands.openOnGround(args)),
    async openByNumber(args) {
      const reply = await commands.openByNumber(args);
      if (reply.kind !== 'ok') return failureOf(reply);
      done();
      return { ok: true, value: reply.value.dossierId };
    },
    async openings() {
      const reply = await commands.openings();
      return reply.kind === 'ok' ? { ok: true, value: reply.value } : failureOf(reply);
    },
    reviewOpening: async (args) => resultOf(await commands.reviewOpening(args)),
    async reviewsDue() {
      const reply = await commands.reviewsDue();
      return reply.kind === 'ok' ? { ok: true, value: reply.value } : failureOf(reply);
    },
    async logChecks() {
      const reply = await commands.logChecks();
      return reply.kind === 'ok' ? { ok: true, value: reply.value.checks } : failureOf(reply);
    },
    async openLogCheck(args) {
      const reply = await commands.openLogCheck(args);
      return reply.kind === 'ok' ? { ok: true, value: reply.value } : failureOf(reply);
    },
    judgeAccess: async (args) => resultOf(await commands.judgeAccess(args)),
    finishLogCheck: async (args) => resultOf(await commands.finishLogCheck(args)),
    release: (args) => told(commands.release(args)),
    namePerson: (args) => told(commands.namePerson(args)),
    endNaming: (args) => told(commands.endNaming(args)),
    async namedPersons(args) {
      const reply = await commands.namedPersons(args);
      return reply.kind === 'ok' ? { ok: true, value: reply.value } : failureOf(reply);
    },
    async evaluationResults() {
      const reply = await commands.evaluationResults();
      return reply.kind === 'ok' ? { ok: true, value: reply.value.periods } : failureOf(reply);
    },
    async whoHasSeen(args) {
      const reply = await commands.whoHasSeen(args);
      return reply.kind === 'ok' ? { ok: true, value: reply.value } : failureOf(reply);
    },
    async devices() {
      const reply = await commands.devices();
      return reply.kind === 'ok' ? { ok: true, value: reply.value.devices } : failureOf(reply);
    },
    async sessions() {
      const reply = await commands.sessions();
      return reply.kind === 'ok' ? { ok: true, value: reply.value.sessions } : failureOf(reply);
    },
    endSessions: async (args) => resultOf(await commands.endSessions(args)),
    async filePart(args) {
      const reply = await commands.filePart({ ...identity, ...args });
      return reply.kind === 'ok' ? { ok: true, value: reply.value } : failureOf(reply);
    },
    async quarantinedPart(args) {
      const reply = await commands.quarantinedPart(args);
      return reply.kind === 'ok' ? { ok: true, value: reply.value } : failureOf(reply);
    },
    async endAccount(args) {
      const reply = await commands.endAccount(args);
      if (reply.kind !== 'ok') return failureOf(reply);
      if (reply.value.ended) done();
      return { ok: true, value: reply.value };
    },
    setUnitMail: (args) => told(commands.setUnitMail(args)),
    ...passkeysWhenAsked(fetchHere, identity.device),
    ...octoberWhenAsked(fetchHere, identity.device),
    setUnitDevices: (args) => told(commands.setUnitDevices(args)),
    purgeDevice: (args) => told(commands.purgeDevice(args)),
    async openQuarantine(args) {
      const reply = await commands.openQuarantine(args);
      if (reply.kind === 'ok') return { ok: true, changes: reply.value.changes, more: reply.value.more };
      return failureOf(reply);
    },
  };
}
