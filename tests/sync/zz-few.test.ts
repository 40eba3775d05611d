import { afterAll, expect, it } from 'vitest';
import { histories } from './history-steps';
import { memoryEngine, openHistories } from './told-histories';
const told = await openHistories(await memoryEngine());
afterAll(told.close);
for (const seed of [1, 2, 3, 4, 5, 6, 7, 8])
  it(`few ${seed}`, async () => {
    const failed = await told.many(8, seed, histories(14), 60_000);
    if (failed) console.log(failed);
    expect(failed).toBeNull();
  }, 3_600_000);
it('tally', () => console.log(Object.fromEntries([...told.tally].sort())));
