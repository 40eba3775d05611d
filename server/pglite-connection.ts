import type { PGliteInterface } from '@electric-sql/pglite';
import type { Connection } from './database';

/** The object identifier of int8 in PostgreSQL; our times and counters fit a number. */
const INT8 = 20;

/** The connection of a PGlite instance. `db.transaction` is never used: `db.query` inside it was seen to hang. */
export function pgliteConnection(db: Pick<PGliteInterface, 'query' | 'exec'>): Connection {
  return {
    async query<Row>(sql: string, params: readonly unknown[] = []) {
      const { rows, affectedRows } = await db.query<Row>(sql, [...params], { parsers: { [INT8]: Number } });
      return { rows, count: rows.length > 0 ? rows.length : (affectedRows ?? 0) };
    },
    async exec(script) {
      await db.exec(script);
    },
  };
}
