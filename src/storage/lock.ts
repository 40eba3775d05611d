import type { Timers } from '#sync/ports';
import type { Ticks } from './device-clock';
import { type Live, live } from './live';

/** How long an open device stays open without a key, a click or a movement (ms). */
export interface LockAfter {
  idle: number;
  /** While a meeting is held: people talk, and look up from the screen. */
  meeting: number;
}
export const LOCK_AFTER: LockAfter = { idle: 300_000, meeting: 1_200_000 };

/** So long before it locks by itself (ms) it says so: one key is enough to stay. */
const WARN_MS = 60_000;
/** How often an open page looks whether it has slept or been left (ms). */
export const BEAT_MS = 5_000;
/** A page in view that was silent for so much longer (ms), or whose clocks differ by it, has slept. */
const SLEPT_MS = 60_000;
/** Other tabs are told so often at most (ms) that somebody is here. */
const TELL_MS = 15_000;
/** How long the other tabs may take to say that somebody is there (ms). */
const ANSWER_MS = 300;

/** What the tabs of one seat say of the lock. `active` and `stay` keep the others open, `asks` asks for the latter. */
export type LockMessage =
  | { say: 'lock' }
  | { say: 'active'; at: number }
  | { say: 'asks' }
  | { say: 'stay'; ms: number };

/** The other tabs of the seat. A tab does not hear itself. */
export interface LockTabs {
  tell(message: LockMessage): void;
  hear(listener: (message: LockMessage) => void): () => void;
}

export interface LockDeps {
  ticks: Ticks;
  timers: Timers;
  after: LockAfter;
  tabs: LockTabs;
  isVisible(): boolean;
  /** Hides all content at once, or shows it again. */
  cover(isCovered: boolean): void;
  /** Saves drafts; false where something typed could not come to rest. */
  save(): Promise<boolean>;
  /** Writes down that the seat is locked. */
  mark(): Promise<void>;
  /** Leaves this page, and with it the key and all that was decrypted. */
  leave(): void;
}

/** The lock of one tab of an open device. */
export interface Lock {
  /** Locks all tabs of the seat. */
  now(): void;
  /** Somebody is here: a key, a click, a movement. */
  active(): void;
  /** The page went out of view: nothing of it may be what is painted first when it comes back. */
  hidden(): void;
  /** The page came back into view, or the computer woke. Content shows again only where nothing speaks for a lock. */
  back(): void;
  /** A meeting is held on this page, or no longer. */
  meeting(isHeld: boolean): void;
  /** True within a minute before it locks by itself. */
  soon: Live<boolean>;
  end(): void;
}

/** Watches one tab and locks it with the others: when nobody is there, after sleep, and when asked to. */
export function makeLock(deps: LockDeps): Lock {
  const { ticks, timers, tabs, cover } = deps;
  const here = () => ({ wall: ticks.wall(), mono: ticks.mono() });
  const since = (then: { wall: number; mono: number }) =>
    Math.max(ticks.wall() - then.wall, ticks.mono() - then.mono, 0);
  let last = here();
  let told = Number.NEGATIVE_INFINITY;
  let beaten = { ...here(), visible: deps.isVisible() };
  /** Until then (monotonic ms) another tab answers for this one. */
  let stayUntil = 0;
  let limit = deps.after.idle;
  let state: 'open' | 'asking' | 'locking' | 'ended' = 'open';
  /** It was to lock, and what was typed could not be saved. */
  let overdue = false;
  const soon = live(false);
  let cancel = () => {};

  const ownLeft = () => limit - since(last);
  const left = () => Math.max(ownLeft(), stayUntil - ticks.mono());

  /** True where the computer has slept since the last beat: one clock stood still, or a page in view said nothing. */
  function slept(): boolean {
    const [wall, mono] = [ticks.wall() - beaten.wall, ticks.mono() - beaten.mono];
    const visible = beaten.visible && deps.isVisible();
    return wall - mono > SLEPT_MS || (visible && Math.max(wall, mono) > BEAT_MS + SLEPT_MS);
  }

  async function lock(): Promise<void> {
    if (state === 'locking' || state === 'ended') return;
    state = 'locking';
    if (!overdue) {
      cover(true);
      tabs.tell({ say: 'lock' });
    }
    const saved = await deps.save().catch(() => false);
    if (!saved) {
      // A full disk: what was typed would be lost with the page. It stays in view, says so, and is tried at each beat.
      overdue = true;
      state = 'open';
      cover(false);
      return;
    }
    await deps.mark().catch(() => undefined);
    deps.leave();
  }

  /** Nobody has been here for too long; in another tab somebody may be. Content is hidden until that is known. */
  function ask(): void {
    if (state !== 'open') return;
    state = 'asking';
    cover(true);
    tabs.tell({ say: 'asks' });
    timers.after(ANSWER_MS, () => {
      if (state !== 'asking') return;
      state = 'open';
      if (left() > 0) cover(false);
      else void lock();
    });
  }

  /** Looks at once; true where content may be seen. */
  function look(): boolean {
    if (state !== 'open') return false;
    const asleep = slept();
    beaten = { ...here(), visible: deps.isVisible() };
    if (asleep || overdue) void lock();
    else if (left() <= 0) ask();
    else soon.set(left() <= WARN_MS);
    return state === 'open';
  }

  function beat(): void {
    if (state === 'ended') return;
    cancel = timers.after(BEAT_MS, beat);
    look();
  }
  cancel = timers.after(BEAT_MS, beat);

  const stopHearing = tabs.hear((message) => {
    if (message.say === 'lock') void lock();
    if (message.say === 'active' && message.at > last.wall) {
      last = { wall: message.at, mono: ticks.mono() - (ticks.wall() - message.at) };
      soon.set(left() <= WARN_MS);
    }
    if (message.say === 'asks' && state === 'open' && ownLeft() > 0 && !slept())
      tabs.tell({ say: 'stay', ms: ownLeft() });
    if (message.say === 'stay') stayUntil = Math.max(stayUntil, ticks.mono() + message.ms);
  });

  return {
    now: () => void lock(),
    active() {
      // What woke the computer is no sign of who is there.
      if (!look()) return;
      last = here();
      soon.set(false);
      if (ticks.mono() - told < TELL_MS) return;
      told = ticks.mono();
      tabs.tell({ say: 'active', at: last.wall });
    },
    hidden() {
      beaten = { ...beaten, visible: false };
      cover(true);
    },
    back() {
      cover(true);
      if (look()) cover(false);
    },
    meeting(isHeld) {
      limit = isHeld ? deps.after.meeting : deps.after.idle;
      look();
    },
    soon,
    end() {
      state = 'ended';
      cancel();
      stopHearing();
      cover(false);
    },
  };
}
