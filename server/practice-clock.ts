import type { Clock } from './clock';

/** A clock that a teacher, or a walk through the app, may move: real time plus an offset (ms). */
export interface PracticeClock {
  get(): number;
  set(offset: number): void;
  now: Clock;
}

/** A practice clock over a real one (ms). */
export function practiceClock(offset = 0, real: Clock = Date.now): PracticeClock {
  let current = offset;
  return {
    get: () => current,
    set: (next) => {
      current = next;
    },
    now: () => real() + current,
  };
}
