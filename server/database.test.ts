import { expect, it } from 'vitest';
import { memoryDatabase } from './memory-database';

it('opens', async () => {
  const t = Date.now();
  const db = await memoryDatabase();
  console.log('open', Date.now() - t);
  await expect(db.outside('select * from record')).rejects.toThrow(/permission denied/);
  await db.withPolicy((q) => q.query('select * from record'));
  const dump = await db.dump();
  const u = Date.now();
  const again = await memoryDatabase({ from: dump });
  console.log('again', Date.now() - u);
  await expect(again.outside('select * from record')).rejects.toThrow(/permission denied/);
});
