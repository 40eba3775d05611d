// The databases that the same suites run on: PGlite always, PostgreSQL where this machine has one (15 or later).
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll } from 'vitest';
import type { Database } from '#server/database';
import { sha256 } from '#server/digest';
import { memoryDatabase } from '#server/memory-database';
import { MIGRATIONS } from '#server/migrations';
import { openPostgres } from '#server/postgres';

/** A kind of database that can be opened anew and empty. `close` ends with the suite. */
export interface TestEngine {
  name: 'PGlite' | 'PostgreSQL';
  /** Opens an empty, migrated database. */
  open(): Promise<Database>;
  /** Opens a database and gives its address too (PostgreSQL), for a second connection. */
  openWithUrl?(): Promise<{ database: Database; url: string }>;
}

interface Cluster {
  url: string;
  stop(): Promise<void>;
}

/** Making a database from nothing takes seconds, from a snapshot a fraction: one snapshot per state of the schema. */
export async function memorySnapshot(): Promise<Blob> {
  const folder = join(tmpdir(), 'samplan-test-snapshots');
  const file = join(folder, `${(await sha256(JSON.stringify(MIGRATIONS))).slice(0, 20)}.tar`);
  if (existsSync(file)) return new Blob([readFileSync(file)]);
  const database = await memoryDatabase();
  const snapshot = await database.dump();
  await database.close();
  mkdirSync(folder, { recursive: true });
  const own = `${file}.${randomUUID()}`;
  writeFileSync(own, Buffer.from(await snapshot.arrayBuffer()));
  renameSync(own, file);
  return snapshot;
}

/** Opens an empty, migrated database in memory. */
export const openMemory = async (): Promise<Database> => memoryDatabase({ from: await memorySnapshot() });

/** The cluster that these tests may use, or undefined where there is none. */
export async function cluster(): Promise<Cluster | undefined> {
  const address = new URL('../world/postgres-cluster.mjs', import.meta.url).href;
  const { startPostgres } = (await import(address)) as { startPostgres(): Promise<Cluster | undefined> };
  return startPostgres();
}

/** The engines of a suite; what they opened is closed when the file's tests have run. */
export async function testEngines(): Promise<TestEngine[]> {
  const opened: Database[] = [];
  const keep = (database: Database) => {
    opened.push(database);
    return database;
  };
  const engines: TestEngine[] = [{ name: 'PGlite', open: async () => keep(await openMemory()) }];
  const postgres = await cluster();
  if (postgres) {
    const openWithUrl = async () => {
      const url = await emptyDatabase(postgres.url);
      return { database: keep(await openPostgres(url)), url };
    };
    engines.push({ name: 'PostgreSQL', openWithUrl, open: async () => (await openWithUrl()).database });
  } else console.log('NOT RUN: PostgreSQL contract tests (no PostgreSQL 15 or later here; or set TEST_DATABASE_URL)');
  afterAll(async () => {
    for (const database of opened) await database.close();
    await postgres?.stop();
  });
  return engines;
}

/** Makes an empty database in the cluster and gives its address. */
export async function emptyDatabase(url: string): Promise<string> {
  const name = `samplan_${randomUUID().replaceAll('-', '')}`;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`create database ${name}`);
  } finally {
    await client.end();
  }
  const own = new URL(url);
  own.pathname = `/${name}`;
  return own.href;
}
