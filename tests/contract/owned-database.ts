// A database and whoever owns it: what an administrator with every right could do to it by hand.
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import { type Database, openDatabase } from '#server/database';
import { pgliteConnection } from '#server/pglite-connection';
import { singleConnection } from '#server/single-connection';
import { memorySnapshot, type TestEngine } from './engines';

export interface OwnedDatabase {
  database: Database;
  /** Runs a script with every right there is, past the guards of the log. */
  byHand(script: string): Promise<void>;
  /** The address, for further nodes (PostgreSQL). */
  url?: string;
  close(): Promise<void>;
}

const PAST_THE_GUARDS = 'set session_replication_role = replica; set search_path to samplan;';
const BACK = 'set session_replication_role = origin;';

/** Opens an empty, migrated database of the engine, and its owner's way in. */
export async function openOwned(engine: TestEngine): Promise<OwnedDatabase> {
  if (engine.openWithUrl) {
    const { database, url } = await engine.openWithUrl();
    async function byHand(script: string) {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      await client.query(PAST_THE_GUARDS + script).finally(() => client.end());
    }
    return { database, url, byHand, close: async () => undefined };
  }
  const db = await PGlite.create({ loadDataDir: await memorySnapshot() });
  const single = singleConnection('memory', pgliteConnection(db), () => db.close());
  const database = openDatabase(single);
  return {
    database,
    close: () => database.close(),
    byHand: (script) => single.connectAsLogin((connection) => connection.exec(PAST_THE_GUARDS + script + BACK)),
  };
}
