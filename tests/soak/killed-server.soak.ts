import { expect, it } from 'vitest';
import { cluster, emptyDatabase } from '#tests/contract/engines';
import { type ServedProcess, type Strikes, servedOnEmbedded, servedOnPostgres } from '#tests/e2e/served-process';
import type { Tally } from '#tests/sync/history-acts';
import { HAPPENED, histories, withRestarts } from '#tests/sync/history-steps';
import { historiesOver } from '#tests/sync/told-histories';

// The histories of tests/sync once more, from outside: over real HTTP, to the built server in a process that is killed
// with -9 and started again while every device writes, sends and fetches. No browser: real storage in Node.

/** How often the process is killed on each engine; `npm run soak` says more. */
const KILLS = Number(process.env.SOAK_KILLS ?? 4);
const SEED = Number(process.env.SOAK_SEED ?? 20_261_128);
/** Kills in one history; the steps of one at most, before the kills. */
const EACH = 2;
const LENGTH = 14;
/** So many histories share a world: its sessions end half an hour after it was made. */
const BATCH = 10;
/** Where one has failed, so long (ms) a shorter one is looked for. */
const SEARCH = 60_000;
/** From so many kills on, whatever can happen must have. */
const MANY = 200;

const LIMIT = SEARCH + 120_000 + KILLS * 30_000;

/** Tells histories with `KILLS` kills in them; `open` gives an empty server for each batch of them. */
async function killedAgainAndAgain(engine: string, open: () => Promise<ServedProcess>): Promise<Strikes> {
  const runs = Math.ceil(KILLS / EACH);
  const sum: Strikes = { kills: 0, struck: 0, cut: 0, failed: 0, ended: 0 };
  const tally: Tally = new Map();
  for (let done = 0; done < runs; done += BATCH) {
    const served = await open();
    try {
      const told = await historiesOver(served, tally);
      const failed = await told.many(Math.min(BATCH, runs - done), SEED + done, withRestarts(histories(LENGTH), EACH), {
        searchMs: SEARCH,
      });
      if (failed) console.log(`${engine}: ${failed}`);
      expect(failed).toBeNull();
    } finally {
      await served.close();
      for (const what of Object.keys(sum) as (keyof Strikes)[]) sum[what] += served.strikes[what];
      console.log(`${engine}: ${Math.min(done + BATCH, runs)} of ${runs} histories, ${JSON.stringify(sum)}`);
    }
  }
  const must = KILLS < MANY ? ['applied', 'server restarted'] : HAPPENED;
  expect(must.filter((what) => (tally.get(what) ?? 0) === 0)).toEqual([]);
  expect(sum.kills).toBeGreaterThanOrEqual(KILLS);
  for (const what of ['struck', 'cut'] as const) expect(sum[what], what).toBeGreaterThan(0);
  return sum;
}

it(
  'histories over HTTP on the embedded database, whose server is killed again and again',
  async () => {
    await killedAgainAndAgain('embedded', servedOnEmbedded);
  },
  LIMIT,
);

it(
  'the same on PostgreSQL, where an operator ends its connections too',
  async () => {
    const postgres = await cluster();
    if (!postgres) {
      console.log('NOT RUN: the killed server on PostgreSQL (no PostgreSQL 15 or later here)');
      return;
    }
    try {
      const { ended } = await killedAgainAndAgain('PostgreSQL', async () =>
        servedOnPostgres(await emptyDatabase(postgres.url)),
      );
      expect(ended, 'connections that the operator ended').toBeGreaterThan(0);
    } finally {
      await postgres.stop();
    }
  },
  LIMIT,
);
