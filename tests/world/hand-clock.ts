import type { Timers } from '#sync/ports';

/** Time that moves only when a test moves it: both clocks of a computer, and its timers. */
export interface HandClock {
  ticks: { wall(): number; mono(): number };
  timers: Timers;
  now(): number;
  /** Lets `ms` pass; timers that fall due run in order. */
  pass(ms: number): void;
  /** As `pass`, asleep: timers that fell due meanwhile run once on waking, late, as a browser's do. */
  sleep(ms: number): void;
  /** Somebody sets the computer's wall clock by `ms`, forwards or back. */
  setWall(ms: number): void;
  /** Ms until each waiting timer, soonest first. */
  pending(): number[];
}

/** `start` is an ISO instant. `byItself` gives the ms that have passed without a hand, for a world with real processes. */
export function handClock(start = '2026-11-23T09:00:00+01:00', byItself = () => 0): HandClock {
  const begin = Date.parse(start);
  let moved = 0;
  const elapsed = () => moved + byItself();
  let skew = 0;
  let waiting: { at: number; run: () => void }[] = [];
  return {
    ticks: { wall: () => begin + elapsed() + skew, mono: elapsed },
    timers: {
      after(ms, run) {
        const timer = { at: elapsed() + ms, run };
        waiting.push(timer);
        return () => {
          waiting = waiting.filter((other) => other !== timer);
        };
      },
    },
    now: () => begin + elapsed(),
    pass(ms) {
      const end = elapsed() + ms;
      for (;;) {
        const due = waiting.filter((timer) => timer.at <= end).sort((a, b) => a.at - b.at)[0];
        if (!due) break;
        waiting = waiting.filter((timer) => timer !== due);
        moved += Math.max(0, due.at - elapsed());
        due.run();
      }
      moved += Math.max(0, end - elapsed());
    },
    sleep(ms) {
      moved += ms;
      const due = waiting.filter((timer) => timer.at <= elapsed()).sort((a, b) => a.at - b.at);
      waiting = waiting.filter((timer) => !due.includes(timer));
      for (const timer of due) timer.run();
    },
    setWall(ms) {
      skew += ms;
    },
    pending: () => waiting.map((timer) => timer.at - elapsed()).sort((a, b) => a - b),
  };
}
