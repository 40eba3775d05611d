// The built server in a process of its own, as the histories reach it: over real HTTP, and killed with -9 while they ask.
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { Database } from '#server/database';
import { openEmbedded } from '#server/embedded';
import { postgresEngine } from '#server/postgres';
import { memorySnapshot } from '#tests/contract/engines';
import { type Mark, rewindable } from '#tests/sync/rewind';
import type { Served } from '#tests/sync/served';
import { handClock } from '#tests/world/hand-clock';
import { type ServerProcess, serverToStart } from './server-process';

/** What befell the process. */
export interface Strikes {
  /** How often it was killed with -9 while it was being asked. */
  kills: number;
  /** The kills that cut at least one request. */
  struck: number;
  /** Requests that were under way and died with the process. */
  cut: number;
  /** Requests that the process, still alive, answered with a failure of its own. */
  failed: number;
  /** Connections to the database that an operator ended (PostgreSQL). */
  ended: number;
}

export interface ServedProcess extends Served {
  strikes: Strikes;
}

/** The database of a process, as one reaches it from outside. */
interface Rows {
  beside: Database | null;
  /** Whether the process must stand still while `inDatabase` or `save` is at work; for `bringBack` it always does. */
  alone: boolean;
  inDatabase<T>(work: (database: Database) => Promise<T>): Promise<T>;
  save(mark: Mark): Promise<void>;
  bringBack(mark: Mark): Promise<void>;
  /** An operator ends the connections of the process. Gives how many there were. */
  endConnections(): Promise<number>;
  close(): Promise<void>;
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Over the embedded database, whose folder the process has for itself: whoever wants to read it stops the process first. */
export async function servedOnEmbedded(): Promise<ServedProcess> {
  const server = await serverToStart();
  const snapshot = await memorySnapshot();
  const folder = join(server.dataDir, 'database');
  const kept = (mark: Mark) => join(server.dataDir, 'marks', mark);
  const copy = (from: string, to: string) => {
    rmSync(to, { recursive: true, force: true });
    cpSync(from, to, { recursive: true });
  };
  return overHttp(server, {
    beside: null,
    alone: true,
    async inDatabase(work) {
      const database = await openEmbedded(server.dataDir, { snapshot });
      try {
        return await work(database);
      } finally {
        await database.close();
      }
    },
    save: async (mark) => copy(folder, kept(mark)),
    bringBack: async (mark) => copy(kept(mark), folder),
    endConnections: async () => 0,
    close: async () => {},
  });
}

/** Over the empty PostgreSQL database at this address, whose role may do everything. */
export async function servedOnPostgres(url: string): Promise<ServedProcess> {
  const engine = postgresEngine(url, 4);
  const { database, save, bringBack, close } = await rewindable(engine);
  const server = await serverToStart({ env: { DATABASE_URL: url } });
  const operator = new pg.Client({ connectionString: url });
  await operator.connect();
  return overHttp(server, {
    beside: database,
    alone: false,
    inDatabase: (work) => work(database),
    save,
    bringBack,
    async endConnections() {
      const { rowCount } = await operator.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where datname = current_database() and application_name = 'samplan' and state <> 'idle'`,
      );
      return rowCount ?? 0;
    },
    async close() {
      await operator.end();
      await close();
    },
  });
}

function overHttp(server: ServerProcess, rows: Rows): ServedProcess {
  const strikes: Strikes = { kills: 0, struck: 0, cut: 0, failed: 0, ended: 0 };
  let clock = handClock();
  /** The process that answers, or that is about to; undefined while it stands still. */
  let running: Promise<void> | undefined;
  let inFlight = 0;
  let begun = 0;
  /** From a kill until the new process has its clock. */
  let away = false;

  /** The clock of a process is back at real time after each start. */
  async function keepTime() {
    await server.moveClock(clock.now() - Date.now());
  }
  const start = () => (running ??= server.restart().then(keepTime));
  async function stand() {
    await running;
    running = undefined;
    await server.kill();
  }

  async function ask(path: string, init?: RequestInit): Promise<Response> {
    if (away) throw new TypeError('no server');
    await start();
    inFlight += 1;
    begun += 1;
    try {
      const answer = await fetch(`${server.url}${path}`, init);
      const body = await answer.arrayBuffer();
      if (answer.status >= 500) strikes.failed += 1;
      return new Response(answer.status === 204 ? null : body, { status: answer.status, headers: answer.headers });
    } catch (error) {
      strikes.cut += 1;
      throw error;
    } finally {
      inFlight -= 1;
    }
  }

  /** Waits until a request is under way. */
  async function asked() {
    while (inFlight === 0) await wait(1);
  }

  return {
    strikes,
    ask,
    beside: rows.beside,
    async inDatabase(work) {
      if (rows.alone) await stand();
      return rows.inDatabase(work);
    },
    newClock() {
      const born = Date.now();
      clock = handClock(undefined, () => Date.now() - born);
      return clock;
    },
    async clockMoved() {
      if (running) await running.then(keepTime);
    },
    async restart(at) {
      const from = begun;
      while (begun - from <= at >> 2) await wait(1);
      await wait((at & 3) * 6);
      await asked();
      strikes.ended += await rows.endConnections();
      await asked();
      const before = strikes.cut;
      away = true;
      await server.kill();
      strikes.kills += 1;
      running = undefined;
      // What was under way has died with the process by now, and is told so.
      while (inFlight > 0) await wait(1);
      strikes.struck += strikes.cut > before ? 1 : 0;
      await start();
      away = false;
    },
    async save(mark) {
      if (rows.alone) await stand();
      await rows.save(mark);
    },
    async bringBack(mark) {
      await stand();
      await rows.bringBack(mark);
    },
    async close() {
      await running;
      await server.stop();
      await rows.close();
    },
  };
}
