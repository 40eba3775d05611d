// Clocks that lie: the server's order rules, and what the device claimed is kept beside it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCase } from '#domain/case';
import { childContact, editChildContact, noteChildContact } from '#domain/child-contact';
import { endOfDay } from '#domain/civil-date';
import { UNIT } from '#mocks/families/units';
import { openMemory } from '#tests/contract/engines';
import { computer } from '#tests/world/computer';
import { contactArgs, grantOf, openCaseArgs, pulledWhole, recordOf, sessionOf } from '#tests/world/device-scene';
import { handClock } from '#tests/world/hand-clock';
import { held, syncedWorld } from '#tests/world/synced-world';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

let database: Awaited<ReturnType<typeof openMemory>>;
beforeAll(async () => {
  database = await openMemory();
});
afterAll(() => database.close());

const judged = async (id: string) =>
  (
    await database.withPolicy((policy) =>
      policy.query<{ at: number; device_at: number }>(
        "select at, device_at from mutation where dossier_id = $1 and name = 'noteChildContact' order by device_seq",
        [id],
      ),
    )
  ).rows;

describe('a device whose clock is wrong', () => {
  for (const [how, skew] of [
    ['a day ahead', DAY],
    ['a day behind', -DAY],
  ] as const)
    it(`(${how}) writes without a network: the server's time rules, and the device's claim is kept`, async () => {
      const world = await syncedWorld(database);
      const [laptop, tablet] = [await world.device('ylva'), await world.device('ylva')];
      const id = crypto.randomUUID();
      await laptop.tab.device.mutate(id, openCase, openCaseArgs());
      for (const each of [laptop, tablet]) expect(await each.sync()).toBeNull();
      // The clock is set while the laptop is shut, which is the only way that it can lie: an open one counts by itself.
      world.clock.setWall(skew);
      await laptop.restart();
      const claimed = laptop.tab.unlocked.clock.now();
      const lie = claimed - world.clock.now();
      expect(lie).toBe(skew > 0 ? skew : 0);
      await laptop.tab.device.mutate(id, noteChildContact, contactArgs('first'));
      expect(await laptop.sync()).toBeNull();
      const [row] = await judged(id);
      expect(row).toEqual({ at: world.clock.now(), device_at: claimed });
      const [note] = laptop.tab.device.dossier(id)?.dossier.list(childContact) ?? [];
      expect(note?.at).toBe(world.clock.now());
      // The server was heard: the device counts by its time from now on.
      expect(laptop.tab.unlocked.clock.now()).toBe(world.clock.now());
      // Edits by both are ordered by the server, not by what the clocks say.
      await tablet.sync();
      const edit = (to: string) => ({
        childContactId: note?.id ?? '',
        changes: { phone: { from: 'first', to } },
        conflictIds: { phone: crypto.randomUUID() },
      });
      await tablet.tab.device.mutate(id, editChildContact, edit('second'));
      await tablet.sync();
      await laptop.sync();
      expect(laptop.tab.device.dossier(id)?.dossier.list(childContact)[0]?.body.phone).toBe('second');
      expect(held(laptop.tab)).toEqual(held(tablet.tab));
    });

  it('that jumps back in mid-session brings nothing back that has expired, and keeps the order of what is written', async () => {
    const world = await syncedWorld(database);
    const ylva = await world.device('ylva');
    const id = crypto.randomUUID();
    await ylva.tab.device.mutate(id, openCase, openCaseArgs());
    await ylva.sync();
    const before = ylva.tab.unlocked.clock.now();
    await ylva.tab.device.mutate(id, noteChildContact, contactArgs('before'));
    world.clock.setWall(-DAY);
    world.clock.pass(1_000);
    expect(ylva.tab.unlocked.clock.now()).toBeGreaterThan(before);
    await ylva.tab.device.mutate(id, noteChildContact, contactArgs('after'));
    expect(await ylva.sync()).toBeNull();
    const [first, second] = await judged(id);
    expect(second?.device_at).toBeGreaterThan(first?.device_at ?? Number.POSITIVE_INFINITY);
    expect(ylva.tab.device.syncState.get()).toMatchObject({ waiting: 0, refused: 0 });
  });
});

describe('a laptop that sleeps', () => {
  it('over the end of a consent shows nothing of it when it wakes, though its timers are late', async () => {
    const clock = handClock();
    const pc = computer(clock);
    const tab = await pc.signIn(sessionOf('nadja', clock.now()));
    const id = crypto.randomUUID();
    const grants = [grantOf(UNIT.social, UNIT.nurses, clock.now() + HOUR)];
    await tab.store.apply([pulledWhole(id, [recordOf(UNIT.social, 'Granngatan 2')], { grants })]);
    expect(tab.device.dossiers.get()).toHaveLength(1);
    // While it sleeps no timer runs and the forward clock stands still; the wall goes on.
    clock.setWall(9 * HOUR);
    await tab.tick();
    expect(tab.device.dossiers.get()).toEqual([]);
    expect(tab.device.now.get()).toBe(clock.now() + 9 * HOUR);
  });
});

describe('the nights when Sweden sets its clocks', () => {
  for (const [night, last, hours] of [
    ['forward, in March', '2027-03-28', 23],
    ['back, in October', '2027-10-31', 25],
  ] as const)
    it(`(${night}) a consent's last day has ${hours} hours on the device too`, async () => {
      const midnight = endOfDay(last);
      const clock = handClock(new Date(midnight - hours * HOUR).toISOString());
      const local = new Intl.DateTimeFormat('sv-SE', {
        timeZone: 'Europe/Stockholm',
        dateStyle: 'short',
        timeStyle: 'short',
      });
      expect(local.format(clock.now())).toBe(`${last} 00:00`);
      const pc = computer(clock);
      const tab = await pc.signIn(sessionOf('nadja', clock.now()));
      const id = crypto.randomUUID();
      const grants = [grantOf(UNIT.social, UNIT.nurses, midnight)];
      await tab.store.apply([pulledWhole(id, [recordOf(UNIT.social, 'Granngatan 2')], { grants })]);
      clock.pass(hours * HOUR - 1);
      expect(tab.device.dossiers.get()).toHaveLength(1);
      clock.pass(1);
      expect(tab.device.dossiers.get()).toEqual([]);
      expect(tab.failures).toEqual([]);
    });
});
