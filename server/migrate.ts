import type { Connection, Engine } from './database';
import { sha256 } from './digest';
import { MIGRATIONS, type Migration } from './migrations';
import roles from './migrations/roles.sql?raw';

/** The schema and this program do not fit; starting would destroy. The message says what to do. */
export class SchemaMismatch extends Error {
  override name = 'SchemaMismatch';
}

/** Any number, the same for every node: they take turns at migrating one database. */
const LOCK = 71_240_118;

/**
 * Brings the database to this program's schema, or refuses: `SchemaMismatch` where the database is newer than the
 * program, or where a migration that it has run is no longer the same. Each migration is one transaction.
 */
export async function migrate(engine: Engine, migrations: readonly Migration[] = MIGRATIONS): Promise<void> {
  await engine.connectAsLogin(async (connection) => {
    await connection.query('select pg_advisory_lock($1)', [LOCK]);
    try {
      await connection.exec(roles);
      const done = await history(connection);
      await refuseMismatch(done, migrations);
      for (const migration of migrations) if (!done.has(migration.number)) await run(connection, migration);
    } finally {
      await connection.query('select pg_advisory_unlock($1)', [LOCK]);
    }
  });
}

async function history(connection: Connection): Promise<Map<number, string>> {
  const { rows } = await connection.query<{ number: number; checksum: string }>(
    'select number, checksum from samplan.schema_migration',
  );
  return new Map(rows.map((row) => [row.number, row.checksum]));
}

async function refuseMismatch(done: Map<number, string>, migrations: readonly Migration[]) {
  const newest = migrations.at(-1)?.number ?? 0;
  for (const [number, checksum] of done) {
    const known = migrations.find((migration) => migration.number === number);
    if (!known)
      throw new SchemaMismatch(
        `The database has schema ${number}, this program knows ${newest}. Start the newer program, or restore the backup that was taken before it.`,
      );
    if ((await sha256(known.sql)) !== checksum)
      throw new SchemaMismatch(`Migration ${number} (${known.name}) is not the one that this database has run.`);
  }
}

async function run(connection: Connection, { number, name, sql }: Migration) {
  await connection.exec('begin');
  try {
    await connection.exec('set local role samplan_owner; set local search_path to samplan');
    await connection.exec(sql);
    await connection.query(
      `insert into samplan.schema_migration (number, name, checksum, at)
       values ($1, $2, $3, (extract(epoch from clock_timestamp()) * 1000)::bigint)`,
      [number, name, await sha256(sql)],
    );
    await connection.exec('commit');
  } catch (error) {
    await connection.exec('rollback');
    throw error;
  }
}
