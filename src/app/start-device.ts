import type { PurgeOrder } from '#protocol/devices';
import { platformName } from '#protocol/platform-name';
import { PROTOCOL_VERSION } from '#protocol/version';
import type { Lock } from '#storage/lock';
import type { CommandResult, OnlineCommands } from '#storage/online-commands';
import { type OpenDevice, openDevice } from '#storage/open-device';
import { eraseClosed } from '#storage/purge';
import { type BoundSession, isCleared, proofAt } from '#storage/session-proof';
import { tabsOver } from '#storage/tabs';
import { TooSoon } from '#storage/tries';
import {
  type Ask,
  type ClosedSeat,
  type Given,
  LeaseOver,
  leaveSeat,
  lookAtSeat,
  onItsOwn,
  refreshed,
  seatsNow,
  sessionEnded,
  type Unlocked,
  unlockAlone,
  unlockAt,
  unlockFor,
} from '#storage/unlock';
import { WrongSecret } from '#storage/vault';
import { makeCommands } from '#sync/commands';
import { pokeLine } from '#sync/poke-line';
import { withProof } from '#sync/proof';
import type { Reply } from '#sync/reply';
import { fetchSeat, fetchSession } from '#sync/session';
import { type Sync, startSync } from '#sync/start-sync';
import { type Fetch, makeTransport } from '#sync/transport';
import { failureOf, resultOf } from './command-ends';
import { diskPort } from './disk-port';
import type { EarlyUnlock } from './early-unlock';
import { endOldSession, tellOfPurges } from './leave-seat';
import { octoberWhenAsked } from './october-when-asked';
import { type FormsOfPage, formsOfPage } from './open-forms';
import { browserPage, type PagePort, timers } from './page-port';
import { passkeysWhenAsked } from './passkeys-when-asked';
import { platform } from './platform';
import { bindHere, fetchHere, inMemory, isProvenByAnotherTab, provenHere, soon } from './prove-here';
import { watchLock } from './watch-lock';

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
  /** Somebody is, but what lay here is gone, by no order; it is shown until the person goes on to the door. */
  | { kind: 'cleared' }
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
  const { purges, toEnd, current, locked } = await (early?.seats ?? seatsNow({ blocked: hear.blocked }));
  const told = purges.length > 0 ? await tellOfPurges() : undefined;
  const purged = async (order: PurgeOrder): Promise<Started> => {
    await leaveSeat({});
    await endOldSession();
    return shut({ kind: 'purged', ...order });
  };
  if (told && !justSignedIn) return purged(told);
  if (justSignedIn) await sessionEnded({});
  else if (toEnd) return shut((await endOldSession()) ? { kind: 'sign-in' } : { kind: 'needs-network' });
  const known = await early?.unlocked.catch(() => undefined);
  const sit = async (unlocked: Unlocked): Promise<Started> => ({
    kind: 'open',
    seat: await sitDown(unlocked, hear, page),
  });
  const alone = async (name: string | undefined, isLocked: boolean, bound?: BoundSession): Promise<Started> => {
    known?.db.close();
    const open = async (ask: Ask) => (name ? unlockAlone(name, { ask, locked: isLocked }, unlocking) : undefined);
    const unlocked = await untilRight(open, asking(name ?? '', isLocked));
    if (!unlocked) return { kind: 'needs-network' };
    if (bound) await unlocked.proof.keep(bound);
    return sit(unlocked);
  };
  try {
    // Opened without a secret, in practice mode: the one question is asked with its proof.
    if (known?.proof.get()) {
      const reply = await soon(fetchSession(withProof(fetchHere, known.proof)));
      if (reply.kind === 'ok') return await sit(await refreshed(known, reply.value, unlocking));
      if (reply.kind !== 'signed-out') return await sit(await onItsOwn(known, false, unlocking));
    }
    const asked = await soon(fetchSeat(fetchHere), current !== undefined);
    if (asked.kind !== 'ok') return await alone(current, locked);
    const held = asked.value;
    if (!held) return await shut({ kind: 'sign-in' });
    const isLocked = locked && !justSignedIn && current === held.seat;
    const askOf = asking(held.seat, isLocked);
    const isKnown = held.fresh && (await lookAtSeat(held.seat, unlocking)).isKnown;
    const bound = held.fresh ? await bindHere(held, isKnown) : undefined;
    // Another tab that is still open may have given this session its proof first: then that one lies on the disk.
    if (bound?.kind === 'signed-out' && !(await isProvenByAnotherTab(held))) return await shut({ kind: 'sign-in' });
    if (bound && bound.kind !== 'signed-out') {
      if (bound.kind !== 'ok') return await alone(held.seat, isLocked);
      const reply = await soon(fetchSession(withProof(fetchHere, inMemory(bound.value))), isKnown);
      if (reply.kind === 'signed-out') return await shut({ kind: 'sign-in' });
      if (reply.kind !== 'ok') return await alone(held.seat, isLocked, bound.value);
      const session = reply.value;
      const unlocked = await untilRight(async (ask) => {
        if (session.practice && isLocked) await ask('practice');
        const secret = session.practice?.unlockSecret ?? (await ask('secret'));
        return unlockFor(session, secret, unlocking, { last: known, bound: bound.value });
      }, askOf);
      return await sit(unlocked);
    }
    known?.db.close();
    // Also a device that nobody unlocks is emptied; what only it has is sealed and waits.
    if (held.order && (await eraseClosed(held.seat))) return await purged((await tellOfPurges()) ?? held.order);
    if (await isCleared(held.seat, {})) return await shut({ kind: 'cleared' });
    // Its proof went with a page that never opened: nobody has it any more, and the session opens nothing.
    if ((await proofAt(held.seat, {})) !== held.id) return await shut({ kind: 'sign-in' });
    const unlocked = await untilRight((ask) => unlockAt(held.seat, { ask, locked: isLocked }, unlocking), askOf);
    if (!unlocked) return await shut({ kind: 'sign-in' });
    const reply = await soon(fetchSession(withProof(fetchHere, unlocked.proof)));
    return await sit(
      reply.kind === 'ok'
        ? await refreshed(unlocked, reply.value, unlocking)
        : await onItsOwn(unlocked, true, unlocking),
    );
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

async function sitDown(unlocked: Unlocked, { failed, purged }: Hears, page: PagePort): Promise<Seat> {
  const { name } = unlocked.db;
  const channel = new BroadcastChannel(name);
  const tabs = tabsOver(channel);
  const { person, assignment } = unlocked.session.actor;
  const identity = { v: PROTOCOL_VERSION, person, assignment, device: unlocked.device };
  const fetchProved = withProof(fetchHere, provenHere(unlocked));
  const open = await openDevice(unlocked, {
    timers: page.timers,
    tabs,
    newId: platform.newId,
    online: onlineCommands(fetchProved, identity, () => sync.nudge()),
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
    transport: makeTransport(fetchProved),
    tabs,
    locks: navigator.locks as Navigator['locks'] | undefined,
    name,
    timers,
    random: Math.random,
    openLine: pokeLine(fetchProved),
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
  fetchProved: Fetch,
  identity: { v: number; person: string; assignment: string; device: string },
  done: () => void,
): OnlineCommands {
  const commands = makeCommands(fetchProved);
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
    endStaffSessions: async (args) => resultOf(await commands.endStaffSessions(args)),
    setUnitMail: (args) => told(commands.setUnitMail(args)),
    ...passkeysWhenAsked(fetchProved),
    ...octoberWhenAsked(fetchProved),
    setUnitDevices: (args) => told(commands.setUnitDevices(args)),
    purgeDevice: (args) => told(commands.purgeDevice(args)),
    async openQuarantine(args) {
      const reply = await commands.openQuarantine(args);
      if (reply.kind === 'ok') return { ok: true, changes: reply.value.changes, more: reply.value.more };
      return failureOf(reply);
    },
  };
}
