import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { expect } from '@playwright/test';
import type { ServerProcess } from '#tests/e2e/server-process';

/** Changes that the server has put into its log more than once, or never: must give no row. */
const TWICE = `select detail->>'mutation' as id from samplan.audit where detail ? 'mutation' group by 1 having count(*) <> 1`;
/** Gives a row where there are more or fewer changes answered than put into the log. */
const UNLIKE = `select 1 where (select count(*) from samplan.mutation) <>
  (select count(*) from samplan.audit where detail ? 'mutation')`;

/**
 * Kills a server on the embedded database and reads the folder that it leaves: each change was applied once, and each
 * of `ids` is among them. The server can be stopped afterwards, or started again.
 */
export async function mustBeAppliedOnce(server: ServerProcess, ids: readonly string[] = []): Promise<void> {
  await server.kill();
  const there = await PGlite.create({ dataDir: join(server.dataDir, 'database') });
  try {
    expect((await there.query(TWICE)).rows).toEqual([]);
    expect((await there.query(UNLIKE)).rows).toEqual([]);
    const { rows } = await there.query<{ id: string }>(
      `select detail->>'mutation' as id from samplan.audit where detail->>'mutation' = any($1)`,
      [[...ids]],
    );
    expect(rows.map((row) => row.id).sort()).toEqual([...ids].sort());
  } finally {
    await there.close();
  }
}
