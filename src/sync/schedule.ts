import type { SyncStatus, Timers } from './ports';
import type { Failure } from './reply';
import { retryFor } from './retry';

/** A round each minute covers every poke that was lost (ms). */
export const EVERY_MS = 60_000;

export interface Schedule {
  /**
   * Starts a round now, or one more after the one that runs. It lifts neither a stop that waits for a person nor the
   * time that the server asked to be left alone.
   */
  nudge(): void;
  /** A person has acted (signed in again, pressed "try again"): lifts a stop and starts a round. */
  resume(): void;
  stop(): void;
}

interface ScheduleDeps {
  round(): Promise<Failure | null>;
  report(status: SyncStatus): void;
  timers: Timers;
  random: () => number;
}

/** Decides when rounds run: never two at once, soon after a nudge, each minute, and with back-off after a failure. */
export function makeSchedule({ round, report, timers, random }: ScheduleDeps): Schedule {
  let running = false;
  let again = false;
  let failures = 0;
  let halted = false;
  let resting = false;
  let stopped = false;
  let cancel = () => {};

  function later(ms: number) {
    cancel();
    cancel = timers.after(ms, start);
  }

  function start() {
    if (stopped) return;
    if (running) {
      again = true;
      return;
    }
    cancel();
    running = true;
    resting = false;
    round()
      .catch((): Failure => ({ kind: 'broken', what: 'round' }))
      .then(ended)
      .catch((error: unknown) => {
        // Reporting failed: nothing sensible is left to do but to try again at the usual time.
        console.error(error);
        running = false;
        later(EVERY_MS);
      });
  }

  function ended(failure: Failure | null) {
    running = false;
    if (stopped) return;
    if (!failure) {
      failures = 0;
      report({ phase: 'idle' });
      if (again) {
        again = false;
        start();
      } else later(EVERY_MS);
      return;
    }
    again = false;
    failures += 1;
    const { status, afterMs } = retryFor(failure, failures, random);
    report(status);
    halted = afterMs === null;
    resting = 'retryAfterMs' in failure && failure.retryAfterMs !== undefined;
    if (afterMs !== null) later(afterMs);
  }

  return {
    nudge() {
      if (!halted && !resting) start();
    },
    resume() {
      halted = false;
      failures = 0;
      start();
    },
    stop() {
      stopped = true;
      cancel();
    },
  };
}
