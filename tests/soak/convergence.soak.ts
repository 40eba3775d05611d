import { afterAll, expect, it } from 'vitest';
import { cluster, emptyDatabase } from '#tests/contract/engines';
import { FIRST, HAPPENED, histories } from '#tests/sync/history-steps';
import { clusterEngine, memoryEngine, openHistories } from '#tests/sync/told-histories';

/** How many histories in all, half on each engine; the first seed; how many share a seed and are told in one go. */
const RUNS = Number(process.env.SOAK_HISTORIES ?? 10_000);
const SEED = Number(process.env.SOAK_SEED ?? 1);
const BATCH = 50;
const LENGTH = 40;

const postgres = await cluster();
if (!postgres) console.log('NOT RUN: histories on PostgreSQL (no PostgreSQL 15 or later here)');
afterAll(() => postgres?.stop());

const engines = [
  { name: 'PGlite', open: memoryEngine },
  ...(postgres ? [{ name: 'PostgreSQL', open: async () => clusterEngine(await emptyDatabase(postgres.url)) }] : []),
];

for (const { name, open } of engines)
  it(`long histories on ${name} from seed ${SEED}: nobody holds too much, all end alike, every fault happened`, async () => {
    const told = await openHistories(await open());
    const began = Date.now();
    try {
      const batches = Math.ceil(RUNS / engines.length / BATCH);
      for (let batch = 0; batch < batches; batch += 1) {
        const failed = await told.many(BATCH, SEED + batch, histories(LENGTH), { first: batch === 0 ? FIRST : [] });
        if (failed) console.log(failed);
        expect(failed).toBeNull();
        const seconds = Math.round((Date.now() - began) / 1000);
        console.log(`${name}: ${(batch + 1) * BATCH} of ${batches * BATCH} histories, ${seconds} s`);
      }
    } finally {
      console.log(Object.fromEntries([...told.tally].sort()));
      await told.close();
    }
    expect(HAPPENED.filter((what) => (told.tally.get(what) ?? 0) === 0)).toEqual([]);
  });
