import { standForLeader } from './leader';
import type { OpenLine } from './poke-line';
import { listenForPokes } from './poke-listener';
import type { Locks, SyncStore, Tabs, Timers } from './ports';
import { round } from './round';
import { makeSchedule, type Schedule } from './schedule';
import type { Suspects } from './suspects';
import type { Transport } from './transport';

/** Everything that sync takes from the platform. */
export interface SyncDeps {
  store: SyncStore;
  transport: Transport;
  tabs: Tabs;
  /** Undefined where the platform has none. */
  locks: Locks | undefined;
  /** Names the seat; one tab leads per name. */
  name: string;
  timers: Timers;
  random: () => number;
  /** Opens the poke's line; undefined where the platform has none, and polling must do. */
  openLine: OpenLine | undefined;
}

export interface Sync {
  /** Something was written, or the page came back: have the leading tab start a round. */
  nudge(): void;
  /** A person has acted on a stop (signed in again, pressed "try again"). */
  resume(): void;
  stop(): void;
}

/** Takes part in sync: leads or waits to lead, and passes hints on to the tab that does. */
export function startSync(deps: SyncDeps): Sync {
  const { store, transport, tabs, timers, random } = deps;
  let schedule: Schedule | undefined;

  const stepDown = standForLeader(`samplan-lead-${deps.name}`, deps.locks, () => {
    const suspects: Suspects = new Map();
    let told = false;
    /** Whether a poke has told of a change since the last round began. */
    const toldSince = () => {
      const was = told;
      told = false;
      return was;
    };
    const leading = makeSchedule({
      // The tab that led before may have written what this one has not yet read.
      round: afterFirst(store.reload, () => round(store, transport, suspects, toldSince())),
      report: store.report,
      timers,
      random,
    });
    schedule = leading;
    const poked = (what: 'told' | 'may-have') => {
      told ||= what === 'told';
      leading.nudge();
    };
    const hangUp = deps.openLine ? listenForPokes(deps.openLine, poked, timers, random) : () => {};
    leading.nudge();
    return () => {
      schedule = undefined;
      hangUp();
      leading.stop();
    };
  });

  const stopHearing = tabs.hear((message) => {
    if (message.say === 'nudge') schedule?.nudge();
    if (message.say === 'resume') schedule?.resume();
  });

  // Whoever opens a tab may have signed in again, in one that does not lead: a stop that waited for that is over.
  tabs.tell({ say: 'resume' });

  return {
    nudge() {
      if (schedule) schedule.nudge();
      else tabs.tell({ say: 'nudge' });
    },
    resume() {
      if (schedule) schedule.resume();
      else tabs.tell({ say: 'resume' });
    },
    stop() {
      stopHearing();
      stepDown();
    },
  };
}

/** Runs `first` before the first of the rounds, and again before the next where it failed. */
function afterFirst<T>(first: () => Promise<void>, then: () => Promise<T>): () => Promise<T> {
  let done = false;
  return async () => {
    if (!done) await first();
    done = true;
    return then();
  };
}
