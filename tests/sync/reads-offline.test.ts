// A hundred times without a network, the tab killed at another point each time: what was said to be logged reaches the
// server's log, once, with both times.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openCase } from '#domain/case';
import { openMemory } from '#tests/contract/engines';
import { openCaseArgs } from '#tests/world/device-scene';
import { mortalForEach } from '#tests/world/mortal-tab';
import { syncedWorld } from '#tests/world/synced-world';

const CYCLES = 100;

let database: Awaited<ReturnType<typeof openMemory>>;
beforeAll(async () => {
  database = await openMemory();
});
afterAll(() => database.close());
const mortal = mortalForEach();

it('no read or print of a hundred offline cycles is lost, nor logged twice', { timeout: 300_000 }, async () => {
  const world = await syncedWorld(database);
  const laptop = await world.device('ylva', mortal().between, mortal().over);
  const id = crypto.randomUUID();
  await laptop.tab.device.mutate(id, openCase, openCaseArgs());
  expect(await laptop.sync()).toBeNull();
  const said: string[] = [];
  const toldOf: string[] = [];
  for (let cycle = 1; cycle <= CYCLES; cycle += 1) {
    laptop.line.cut = true;
    const what = cycle % 2 === 0 ? 'printed' : 'opened';
    const log = async (detail: string) => {
      toldOf.push(detail);
      await laptop.tab.device.logRead(id, what, detail);
    };
    await log(`cycle ${cycle}`);
    said.push(`cycle ${cycle}`);
    const dying = await mortal().runUntil(1 + (cycle % 9), async () => {
      await log(`cycle ${cycle}, dying`);
      // Back on the network: delivered, or killed in the middle of it.
      laptop.line.cut = cycle % 3 !== 0;
      await laptop.sync();
    });
    if (dying.killed) {
      mortal().revive();
      await laptop.restart();
    } else said.push(`cycle ${cycle}, dying`);
  }
  laptop.line.cut = false;
  await expect.poll(() => laptop.sync(), { timeout: 20_000 }).toBeNull();
  const { rows } = await database.askPolicy<{ what: string; at: number; deviceAt: number; device: string }>(
    `select detail->>'what' as what, at, device_at as "deviceAt", device from audit
     where dossier_id = $1 and outcome = 'opened' and detail ? 'read'`,
    [id],
  );
  const logged = rows.map((row) => row.what);
  expect(new Set(logged).size).toBe(logged.length);
  expect(logged).toEqual(expect.arrayContaining(said));
  expect(toldOf).toEqual(expect.arrayContaining(logged));
  expect(said.length).toBeGreaterThanOrEqual(CYCLES);
  for (const row of rows) expect(row).toMatchObject({ at: expect.any(Number), deviceAt: expect.any(Number) });
  const kills = Object.values(mortal().kills).reduce((sum, n) => sum + n, 0);
  expect(kills).toBeGreaterThan(CYCLES / 2);
});
