// The databases of the suites while their code is being changed (npm run mutation), in the place of ./engines: each is a copy of
// one that stands ready in a cluster (run.mjs starts it). An own PGlite takes seconds to begin, and every change of the code
// begins its suites anew.
import pg from 'pg';
import type { Database } from '#server/database';
import { openPostgres } from '#server/postgres';

const READY = 'samplan_ready';
const cluster = process.env.TEST_DATABASE_URL!;
// Stryker numbers the processes that run tests at the same time.
const own = `samplan_changed_${process.env.STRYKER_MUTATOR_WORKER ?? 0}`;
let opened: Database[] = [];

const urlOf = (name: string) => Object.assign(new URL(cluster), { pathname: `/${name}` }).href;

async function inCluster<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: cluster });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Makes the migrated database that all others are copies of, where there is none. */
async function makeReady(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [READY]);
  if (rowCount) return;
  const making = `${own}_making`;
  await client.query(`create database ${making}`);
  await (await openPostgres(urlOf(making))).close();
  await client.query(`alter database ${making} rename to ${READY}`);
}

/** Called by tests/mutation/as-written.ts once a suite has ended. */
Object.assign(globalThis, {
  async closeOpened() {
    const closing = opened;
    opened = [];
    await Promise.all(closing.map((database) => database.close().catch(() => undefined)));
  },
});

/** Opens an empty, migrated database. What a suite before has left in its place is dropped. */
export async function openMemory(): Promise<Database> {
  const name = `${own}_${opened.length + 1}`;
  await inCluster(async (client) => {
    await makeReady(client);
    await client.query(`drop database if exists ${name} with (force)`);
    await client.query(`create database ${name} template ${READY}`);
  });
  const database = await openPostgres(urlOf(name));
  opened.push(database);
  return database;
}

/** One engine: what both do alike is for the contract tests. */
export const testEngines = async () => [{ name: 'PostgreSQL' as const, open: openMemory }];
