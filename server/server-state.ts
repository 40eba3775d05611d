import type { Database, Queries } from './database';
import { type KeyedHash, keyedHash, randomToken } from './digest';

/** What one server knows of itself, the same for every node of one database. */
export interface ServerState {
  /** Names this life of the database: after a restore from backup it is another, and devices reset their base. */
  incarnation: string;
  /** Where it came back from a backup: when the newest line of its log then was written (ms). */
  restoredTo: number | undefined;
  /** Keyed with a secret of this database that never leaves it. */
  hash: KeyedHash;
}

async function valueOf(queries: Queries, key: string, make: () => string): Promise<string> {
  await queries.query('insert into server_meta (key, value) values ($1, $2) on conflict (key) do nothing', [
    key,
    make(),
  ]);
  const { rows } = await queries.query<{ value: string }>('select value from server_meta where key = $1', [key]);
  return rows[0]!.value;
}

async function restoredTo(queries: Queries): Promise<number | undefined> {
  const { rows } = await queries.query<{ value: string }>(`select value from server_meta where key = 'restoredTo'`);
  return rows[0] && Number(rows[0].value);
}

/** Reads the server's state; the first call on a database makes it. */
export const loadServerState = (database: Database): Promise<ServerState> =>
  database.withPolicy(async (queries) => ({
    incarnation: await valueOf(queries, 'incarnation', () => crypto.randomUUID()),
    restoredTo: await restoredTo(queries),
    hash: await keyedHash(await valueOf(queries, 'key', randomToken)),
  }));

/**
 * To be run once after a restore from backup: every device resets its base, sends again what it was told had been taken
 * (decision 0029), and numbers its mutations from wherever it stands. Ids that were answered before are still answered
 * the same. What the log ends with is how old the backup was.
 */
export const renewIncarnation = (database: Database): Promise<void> =>
  database.withPolicy(async (queries) => {
    await queries.query(
      `insert into server_meta (key, value) values ('incarnation', $1)
       on conflict (key) do update set value = excluded.value`,
      [crypto.randomUUID()],
    );
    await queries.query(
      `insert into server_meta (key, value)
       select 'restoredTo', max(at)::text from audit having max(at) is not null
       on conflict (key) do update set value = excluded.value`,
    );
    await queries.query('update device set expected = null');
  });
