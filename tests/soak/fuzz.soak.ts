import { expect, it } from 'vitest';
import { openPostgres } from '#server/postgres';
import { cluster, emptyDatabase } from '#tests/contract/engines';
import { fuzz } from '#tests/fuzz/run-fuzz';

/** How many, and the first seed. A thousand share a world, so that its cases do not grow without end. */
const COUNT = Number(process.env.SOAK_FUZZ ?? 50_000);
const SEED = Number(process.env.SOAK_SEED ?? 1);
const BATCH = 1_000;
/** So many ms may an answer take; more on a machine that others use too. */
const HANGS = Number(process.env.SOAK_HANG ?? 1_000);

it(`${COUNT} fuzzed requests to PostgreSQL: none fails, none hangs, nothing is echoed, no connection is lost`, async () => {
  const postgres = await cluster();
  if (!postgres) {
    console.log('NOT RUN: fuzzed requests (no PostgreSQL 15 or later here)');
    return;
  }
  const url = await emptyDatabase(postgres.url);
  const database = await openPostgres(url);
  const total = new Map<string, number>();
  let sent = 0;
  let slowest = 0;
  const began = Date.now();
  try {
    for (let batch = 0; batch < COUNT / BATCH; batch += 1) {
      const found = await fuzz(database, { count: BATCH, seed: SEED + batch, hangs: HANGS });
      sent += found.sent;
      slowest = Math.max(slowest, found.slowest);
      for (const counts of [found.statuses, found.answers])
        for (const [key, n] of counts) total.set(key, (total.get(key) ?? 0) + n);
      const { failed, echoed, logged, slow } = found;
      expect({ failed, echoed, logged, slow }, `seed ${SEED + batch}`).toEqual({
        failed: [],
        echoed: [],
        logged: [],
        slow: [],
      });
      const { rows } = await database.withPolicy((policy) =>
        policy.query<{ n: number }>(
          `select count(*)::int as n from pg_stat_activity
           where datname = current_database() and state like 'idle in transaction%' and pid <> pg_backend_pid()`,
        ),
      );
      expect(rows[0]!.n, 'transactions left open').toBe(0);
      if (batch % 5 === 4) console.log(`${sent} sent, ${Math.round((Date.now() - began) / 1000)} s`);
    }
  } finally {
    console.log(`${sent} sent, the slowest ${Math.round(slowest)} ms`, Object.fromEntries([...total].sort()));
    await database.close();
    await postgres.stop();
  }
});
