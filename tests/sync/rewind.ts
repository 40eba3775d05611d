// A database that can be put back: to where its histories begin, and to a backup that a history took. All rows at once,
// past every role and trigger, as a restore from a file does it.
import { type Database, type Engine, openDatabase } from '#server/database';
import { migrate } from '#server/migrate';

/** `beginning` is where every history starts; `backup` what one of them saved for later. */
export type Mark = 'beginning' | 'backup';

export interface Rewindable {
  database: Database;
  save(mark: Mark): Promise<void>;
  /** Every row is again what it was at the mark. */
  bringBack(mark: Mark): Promise<void>;
  close(): Promise<void>;
}

/** Migrates the engine's database and prepares its two marks. */
export async function rewindable(engine: Engine): Promise<Rewindable> {
  await migrate(engine);
  const tables = await engine.connectAsLogin(async (login) => {
    const { rows } = await login.query<{ name: string }>(
      `select table_name as name from information_schema.tables
       where table_schema = 'samplan' and table_type = 'BASE TABLE' and table_name <> 'schema_migration' order by 1`,
    );
    return rows.map((row) => `"${row.name}"`);
  });
  const script = (statements: string[]) =>
    engine.connectAsLogin((login) =>
      login.exec(['begin', 'set local session_replication_role = replica', ...statements, 'commit'].join(';\n')),
    );
  const copy = (from: string, to: string) => {
    const all = tables.map((table) => `${to}.${table}`);
    return script([
      // Where nothing sweeps up after deleted rows (PGlite), the tables are emptied by cutting them off.
      ...(engine.name === 'postgres' ? all.map((table) => `delete from ${table}`) : [`truncate ${all.join(', ')}`]),
      ...tables.map((table) => `insert into ${to}.${table} overriding system value select * from ${from}.${table}`),
    ]);
  };
  await script(
    (['beginning', 'backup'] satisfies Mark[]).flatMap((mark) => [
      `create schema ${mark}`,
      ...tables.map((table) => `create table ${mark}.${table} (like samplan.${table})`),
    ]),
  );
  return {
    database: openDatabase(engine),
    save: (mark) => copy('samplan', mark),
    bringBack: (mark) => copy(mark, 'samplan'),
    close: () => engine.close(),
  };
}
