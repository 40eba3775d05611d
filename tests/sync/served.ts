// The server of the histories, as their world reaches it: in this process as a function, or (tests/e2e/served-process.ts)
// over HTTP in a process of its own that is killed.
import { createApp } from '#server/create-app';
import type { Database, Engine } from '#server/database';
import type { Ask } from '#tests/contract/county';
import { type HandClock, handClock } from '#tests/world/hand-clock';
import { type Mark, rewindable } from './rewind';

/** What the histories do to their server and its database. One at a time, but for `ask`. */
export interface Served {
  /** Asks the server. Fails as a network does where it is not there. */
  ask: Ask;
  /** Its database, where it can be asked while the server runs; null where nobody else may open it then. */
  beside: Database | null;
  /** Does this in its database; the server stands still meanwhile where it must. */
  inDatabase<T>(work: (database: Database) => Promise<T>): Promise<T>;
  /** A new clock, at the beginning of all histories; the server lives by it from now on. */
  newClock(): HandClock;
  /** Tells the server that somebody has moved its clock. */
  clockMoved(): Promise<void>;
  /** Ends the server while it is being asked, and starts it over the same database. `at` (0-19) chooses the moment. */
  restart(at: number): Promise<void>;
  /** Keeps every row for later. */
  save(mark: Mark): Promise<void>;
  /** Puts every row back, under a server that was stopped and started for that. */
  bringBack(mark: Mark): Promise<void>;
  close(): Promise<void>;
}

/** The server as a function, over this engine. It ends between two requests: what is under way comes to its end. */
export async function servedInProcess(engine: Engine): Promise<Served> {
  const { database, save, bringBack, close } = await rewindable(engine);
  let clock = handClock();
  let begun: () => void = () => {};
  const signedInAt = Date.now();
  const start = () => createApp({ database, clock: () => clock.now(), practice: {}, wallClock: () => signedInAt });
  let app = start();
  return {
    ask: (path, init) => {
      begun();
      return app.request(path, init);
    },
    beside: database,
    inDatabase: (work) => work(database),
    newClock: () => (clock = handClock()),
    clockMoved: async () => {},
    restart: (at) =>
      new Promise((resolve) => {
        let left = at;
        begun = () => {
          left -= 1;
          if (left >= 0) return;
          begun = () => {};
          app = start();
          resolve();
        };
      }),
    save,
    async bringBack(mark) {
      await bringBack(mark);
      app = start();
    },
    close,
  };
}
