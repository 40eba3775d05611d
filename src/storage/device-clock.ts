import { type Live, listeners, live } from './live';

/** A wall clock this near the server's (ms) is right: nobody is misled by less, and networks take time. */
export const CLOCK_OFF_MS = 300_000;
const MINUTE_MS = 60_000;

/** The computer's two clocks: the wall (ms since 1970, may be set by anyone) and one that only runs forward (ms). */
export interface Ticks {
  wall(): number;
  mono(): number;
}

/** What is kept between visits, sealed. All in ms. */
export interface ClockMark {
  /** Device time at that moment. */
  time: number;
  /** What the wall said then. */
  wall: number;
  /** The last time (ms, the server's) that the server was heard. */
  heard: number;
}

/**
 * Device time = last server time + what has elapsed, never below the highest shown. Setting the computer's clock back
 * brings nothing that has expired into view again; only the server's own word may move this clock backwards.
 */
export interface DeviceClock extends Live<number> {
  /** Device time this instant, ms. `get` gives it as of the last tick. */
  now(): number;
  /** The server has said what time it is. */
  heard(serverNow: number): void;
  /** How far the computer's wall clock was ahead of the server's when it was last heard (ms, whole minutes); 0 where it is right. */
  off: Live<number>;
  /** Lets the readers of `get` see the present. */
  tick(): void;
  mark(): ClockMark;
}

export function makeDeviceClock(ticks: Ticks, kept?: ClockMark): DeviceClock {
  // Across a reload only the wall can tell how long it took; set back, it tells nothing.
  let anchor = kept ? kept.time + Math.max(0, ticks.wall() - kept.wall) : ticks.wall();
  let heardAt = kept?.heard ?? anchor;
  let mono = ticks.mono();
  let wall = ticks.wall();
  let highest = anchor;
  const heard = listeners();
  const off = live(0);

  function now(): number {
    // A sleeping laptop stops the forward clock on some systems, so the longer of the two is believed.
    const elapsed = Math.max(ticks.mono() - mono, ticks.wall() - wall, 0);
    highest = Math.max(highest, anchor + elapsed);
    return highest;
  }

  let shown = now();
  function tick() {
    const next = now();
    if (next === shown) return;
    shown = next;
    heard.emit();
  }

  return {
    now,
    get: () => shown,
    subscribe: heard.subscribe,
    off,
    tick,
    heard(serverNow) {
      anchor = serverNow;
      heardAt = serverNow;
      highest = serverNow;
      mono = ticks.mono();
      wall = ticks.wall();
      const ahead = wall - serverNow;
      off.set(Math.abs(ahead) > CLOCK_OFF_MS ? Math.round(ahead / MINUTE_MS) * MINUTE_MS : 0);
      // Small corrections are no news for a screen; a jump is.
      if (Math.abs(serverNow - shown) > 60_000) tick();
    },
    mark: () => ({ time: now(), wall: ticks.wall(), heard: heardAt }),
  };
}
