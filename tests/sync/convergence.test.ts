import { afterAll, expect, it } from 'vitest';
import { FIRST, HAPPENED, histories } from './history-steps';
import { memoryEngine, openHistories } from './told-histories';

/** On PGlite here; on PostgreSQL beside this file. `npm run soak` tells many more and longer ones. */
const RUNS = 70;
const SEED = 20_261_123;
const LENGTH = 14;

const told = await openHistories(await memoryEngine());
afterAll(told.close);

it(`${RUNS} histories on PGlite: nobody ever holds what he or she may not see, and all end alike`, async () => {
  expect(await told.many(RUNS, SEED, histories(LENGTH), { first: FIRST })).toBeNull();
}, 600_000);

it('and every fault that they claim to survive did happen', () => {
  expect(HAPPENED.filter((what) => (told.tally.get(what) ?? 0) === 0)).toEqual([]);
});
