import { expect, it } from 'vitest';
import { EVERY_MOMENT, HAPPENED, histories } from './history-steps';
import { memoryEngine, openHistories } from './told-histories';
it('x', async () => {
  const told = await openHistories(await memoryEngine());
  const t = process.cpuUsage(); const w = Date.now();
  const failed = await told.many(Number(process.env.N ?? 20), Number(process.env.S ?? 20_261_123), histories(14), { first: process.env.E ? [EVERY_MOMENT] : [], searchMs: 60_000 });
  console.log('cpu', process.cpuUsage(t), Date.now() - w);
  console.log(Object.fromEntries([...told.tally].sort()));
  console.log(HAPPENED.filter((what) => (told.tally.get(what) ?? 0) === 0));
  expect(failed).toBeNull();
}, 900_000);
