import { afterAll, expect, it } from 'vitest';
import { cluster, emptyDatabase } from '#tests/contract/engines';
import { FIRST, HAPPENED, histories } from './history-steps';
import { clusterEngine, openHistories } from './told-histories';

const RUNS = 240;
const SEED = 20_261_124;
const LENGTH = 14;

const postgres = await cluster();
if (!postgres) console.log('NOT RUN: convergence on PostgreSQL (no PostgreSQL 15 or later here)');
const told = postgres && (await openHistories(clusterEngine(await emptyDatabase(postgres.url))));
afterAll(async () => {
  await told?.close();
  await postgres?.stop();
});

it(`${RUNS} histories on PostgreSQL: nobody ever holds what he or she may not see, and all end alike`, async () => {
  if (told) expect(await told.many(RUNS, SEED, histories(LENGTH), { first: FIRST })).toBeNull();
}, 600_000);

it('and every fault that they claim to survive did happen', () => {
  if (told) expect(HAPPENED.filter((what) => (told.tally.get(what) ?? 0) === 0)).toEqual([]);
});
