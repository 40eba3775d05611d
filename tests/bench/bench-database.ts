import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import pg from 'pg';
import { startPostgres } from '#tests/world/postgres-cluster.mjs';
import { options } from './options';

/** A PostgreSQL in which databases are made, copied and thrown away. */
export interface Cluster {
  /** The url of one of its databases. */
  urlOf(name: string): string;
  /** Runs SQL as the superuser in one of its databases, or beside them all. */
  run(sql: string, database?: string): Promise<Record<string, unknown>[]>;
  has(name: string): Promise<boolean>;
  /** A copy of a whole database, which nobody may have open. */
  copy(from: string, to: string): Promise<void>;
  drop(name: string): Promise<void>;
  stop(): Promise<void>;
}

/** Undefined where this machine has no PostgreSQL. */
export async function openCluster(): Promise<Cluster | undefined> {
  const { databaseUrl, durable } = options;
  const started = databaseUrl ? { url: databaseUrl, stop: async () => {} } : await startPostgres({ durable });
  if (!started) return undefined;
  const urlOf = (name: string) => {
    const url = new URL(started.url);
    url.pathname = `/${name}`;
    return url.href;
  };
  async function run(sql: string, database?: string) {
    const client = new pg.Client({ connectionString: database ? urlOf(database) : started?.url });
    await client.connect();
    try {
      const result: unknown = await client.query(sql);
      return (Array.isArray(result) ? result.at(-1) : result).rows as Record<string, unknown>[];
    } finally {
      await client.end();
    }
  }
  const drop = (name: string) => run(`drop database if exists "${name}" with (force)`).then(() => undefined);
  return {
    urlOf,
    run,
    has: async (name) => (await run(`select 1 from pg_database where datname = '${name}'`)).length > 0,
    async copy(from, to) {
      await drop(to);
      await run(`create database "${to}" template "${from}" strategy file_copy`);
    },
    drop,
    stop: started.stop,
  };
}

/** Names what a filled database was made of: the rules, the tables, the workload and the day. */
export function fingerprint(): string {
  const hash = createHash('sha256').update(new Date().toISOString().slice(0, 10));
  for (const folder of ['src/domain', 'server/migrations', 'mocks/families'])
    for (const name of readdirSync(folder).sort()) hash.update(readFileSync(`${folder}/${name}`));
  for (const name of ['workload', 'swedish-text', 'bench-people', 'fill'])
    hash.update(readFileSync(`tests/bench/${name}.ts`));
  return hash.digest('hex').slice(0, 12);
}
