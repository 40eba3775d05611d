import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { migrate } from '#server/migrate';
import { pgliteConnection } from '#server/pglite-connection';
import { singleConnection } from '#server/single-connection';
import type { Cluster } from './bench-database';

const ROWS = 2_000;
/** What stays as a new database has it. */
const ITS_OWN = ['schema_migration', 'session'];

/**
 * Makes a data folder of the embedded engine with the rows of a filled database on PostgreSQL, so that both engines are
 * asked about the very same. Telling it all again to the embedded engine would take a quarter of an hour.
 */
export async function copyToEmbedded(cluster: Cluster, database: string, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const db = await PGlite.create({ dataDir: join(folder, 'database') });
  try {
    await migrate(singleConnection('embedded', pgliteConnection(db), async () => {}));
    await db.exec('reset role; set search_path to samplan; set session_replication_role to replica');
    const tables = await cluster.run(`select tablename from pg_tables where schemaname = 'samplan'`, database);
    for (const { tablename } of tables) {
      if (ITS_OWN.includes(String(tablename))) continue;
      const table = `samplan."${String(tablename)}"`;
      // A migration may have put a row there: the filled one has it too.
      await db.exec(`delete from ${table}`);
      const rows = await cluster.run(`select to_jsonb(t) as row from ${table} t`, database);
      for (let start = 0; start < rows.length; start += ROWS)
        await db.query(
          `insert into ${table} overriding system value select * from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
          [JSON.stringify(rows.slice(start, start + ROWS).map(({ row }) => row))],
        );
    }
    const numbered = await db.query<{ table: string; column: string }>(
      `select table_name as table, column_name as column from information_schema.columns
       where table_schema = 'samplan' and is_identity = 'YES'`,
    );
    for (const { table, column } of numbered.rows)
      await db.exec(
        `select setval(pg_get_serial_sequence('"${table}"', '${column}'), (select coalesce(max("${column}"), 0) + 1 from "${table}"))`,
      );
    await db.exec('vacuum analyze');
  } finally {
    await db.close();
  }
  writeFileSync(join(folder, 'database.ready'), '');
}
