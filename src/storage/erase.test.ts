import { describe, expect, it } from 'vitest';
import { noteChildContact } from '#domain/child-contact';
import { birthday, startOfDay } from '#domain/civil-date';
import { UNIT } from '#mocks/families/units';
import { computer } from '#tests/world/computer';
import { contactArgs, grantOf, pulledWhole, recordOf, sessionOf } from '#tests/world/device-scene';
import { handClock } from '#tests/world/hand-clock';
import { heldOnDisk } from '#tests/world/held-on-disk';
import { Database, databaseName } from './database';

const HOUR = 3_600_000;

/** The nurse's device, without a network, with her own words and the social services' under a grant that ends. */
async function nurse(lasting: number, start?: string) {
  const clock = handClock(start);
  const pc = computer(clock);
  const session = sessionOf('nadja', clock.now());
  const me = session.actor.unit;
  const tab = await pc.signIn(session);
  const id = crypto.randomUUID();
  const end = clock.now() + lasting;
  const theirs = recordOf(UNIT.social, 'Hemma hos mormor');
  const naming = recordOf(UNIT.social, 'Samtycket som nämner oss', { kind: 'LOGISTICS' });
  const own = recordOf(me, 'Våra egna ord');
  await tab.store.apply([
    pulledWhole(id, [theirs, naming, own], { grants: [grantOf(UNIT.social, me, end)], named: [naming.id] }),
  ]);
  const seen = () => tab.device.dossier(id)?.records.map((record) => record.id);
  /** What the row on disk still holds, opened with the key as a rewritten app could. */
  async function onDisk() {
    const db = new Database(await databaseName(session.actor.person, session.actor.assignment), pc.dexie);
    const { all } = await heldOnDisk(db, tab.unlocked.sealer);
    db.close();
    return all.has(id) ? JSON.stringify(all.get(id)) : undefined;
  }
  return { clock, pc, session, me, tab, id, end, theirs, naming, own, seen, onDisk };
}

describe('when a ground ends by time alone, without a network', () => {
  it("the other unit's words are hidden at that second, and the own and the naming ones stay", async () => {
    const { clock, end, theirs, naming, own, seen } = await nurse(30_000);
    clock.pass(end - clock.now() - 1);
    expect(seen()).toEqual([theirs.id, naming.id, own.id]);
    clock.pass(1);
    expect(seen()).toEqual([naming.id, own.id]);
  });

  it('the screens are told at that second, by an alarm and not by the next minute', async () => {
    const { clock, tab } = await nurse(30_000);
    let told = 0;
    tab.device.dossiers.subscribe(() => (told += 1));
    clock.pass(29_999);
    expect(told).toBe(0);
    clock.pass(1);
    expect(told).toBeGreaterThan(0);
  });

  it('they are hidden at that second even where the alarm never rang (a sleeping laptop)', async () => {
    const { clock, tab, id, end, own, naming } = await nurse(HOUR);
    clock.setWall(end - clock.now());
    expect(tab.device.dossier(id)?.records.map((record) => record.id)).toEqual([naming.id, own.id]);
    expect(tab.device.dossiers.get()[0]?.records).toHaveLength(2);
  });

  it('they are then erased on disk, and the server is asked for the whole at the next contact', async () => {
    const { clock, tab, onDisk } = await nurse(30_000);
    expect(await onDisk()).toContain('Hemma hos mormor');
    clock.pass(30_000);
    await expect.poll(onDisk).not.toContain('Hemma hos mormor');
    expect(await onDisk()).toContain('Våra egna ord');
    expect(tab.store.held()[0]?.[1]).toBe('');
    expect(tab.failures).toEqual([]);
  });

  it('a delta that was on its way then does not make the server believe that the whole is held', async () => {
    const { clock, tab, id, own } = await nurse(30_000);
    clock.pass(30_000);
    await expect.poll(() => tab.store.held()[0]?.[1]).toBe('');
    await tab.store.apply([pulledWhole(id, [{ ...own, version: 2 }], { mode: 'delta', seq: 2 })]);
    expect(tab.store.held()).toEqual([[id, '', 1]]);
  });

  it('a device that was shut meanwhile hides and erases before its first paint', async () => {
    const { clock, pc, tab, id, own, naming, onDisk } = await nurse(HOUR);
    await tab.close();
    clock.pass(2 * HOUR);
    const again = await pc.reload();
    expect(again?.device.dossier(id)?.records.map((record) => record.id)).toEqual([naming.id, own.id]);
    expect(await onDisk()).not.toContain('Hemma hos mormor');
  });

  it('nothing that is unsent is lost, and it is still shown to its author', async () => {
    const { clock, pc, tab, id } = await nurse(30_000);
    await tab.device.mutate(id, noteChildContact, contactArgs('08-465 004 21'));
    await tab.device.logRead(id, 'opened');
    clock.pass(30_000);
    await expect.poll(() => tab.store.held()[0]?.[1]).toBe('');
    const again = await pc.reload();
    expect(await again?.store.waiting(9)).toHaveLength(1);
    expect(await again?.store.reads(9)).toHaveLength(1);
    expect(JSON.stringify(again?.device.dossier(id)?.records)).toContain('08-465 004 21');
  });

  it("setting the computer's clock back brings nothing into view again, over a reload neither", async () => {
    const { clock, pc, tab, id, end } = await nurse(HOUR);
    clock.pass(end - clock.now());
    clock.setWall(-24 * HOUR);
    expect(tab.device.dossier(id)?.records).toHaveLength(2);
    await tab.close();
    const again = await pc.reload();
    expect(again?.device.now.get()).toBeGreaterThanOrEqual(end);
    expect(again?.device.dossier(id)?.records).toHaveLength(2);
  });

  for (const age of [15, 18])
    it(`the ${age}th birthday closes it at midnight in Stockholm, as the grant's end says`, async () => {
      const born = '2011-11-24';
      const midnight = startOfDay(birthday(born, age));
      const start = new Date(midnight - 10_000).toISOString();
      const { clock, tab, id } = await nurse(10_000, start);
      clock.pass(9_999);
      expect(tab.device.dossier(id)?.records).toHaveLength(3);
      clock.pass(1);
      expect(clock.now()).toBe(midnight);
      expect(tab.device.dossier(id)?.records).toHaveLength(2);
    });

  it('a grant that begins later opens at its second', async () => {
    const { clock, me, tab } = await nurse(HOUR);
    const id = crypto.randomUUID();
    const begins = clock.now() + 5_000;
    const grants = [grantOf(UNIT.social, me, null, begins)];
    await tab.store.apply([pulledWhole(id, [recordOf(UNIT.social, 'snart')], { grants })]);
    expect(tab.device.dossier(id)).toBeUndefined();
    clock.pass(5_000);
    expect(tab.device.dossier(id)?.records).toHaveLength(1);
  });

  it('a grant of another kind, to another unit, or for an own record opens nothing', async () => {
    const { me, tab, end } = await nurse(HOUR);
    const id = crypto.randomUUID();
    const grants = [
      { ...grantOf(UNIT.social, me, end), kind: 'HEALTH' as const },
      grantOf(UNIT.social, UNIT.bup, end),
      grantOf(UNIT.neighbour, me, end),
    ];
    const records = [recordOf(UNIT.social, 'a'), recordOf(UNIT.neighbour, 'b', { audience: 'own' })];
    await tab.store.apply([pulledWhole(id, records, { grants })]);
    expect(tab.device.dossier(id)).toBeUndefined();
  });
});

describe("when a person's own access ends", () => {
  it('by time: the whole dossier is hidden at that second, then gone from disk; the unsent stays', async () => {
    const { clock, tab, id, own, onDisk } = await nurse(HOUR);
    await tab.store.apply([pulledWhole(id, [own], { seq: 2, until: clock.now() + 30_000 })]);
    await tab.device.mutate(id, noteChildContact, contactArgs('08-465 004 22'));
    clock.pass(30_000);
    expect(tab.device.dossier(id)).toBeUndefined();
    expect(tab.device.dossiers.get()).toEqual([]);
    await expect.poll(onDisk).toBeUndefined();
    expect(await tab.store.waiting(9)).toHaveLength(1);
    expect(tab.device.dossier(id)).toBeUndefined();
  });

  it("by a lost assignment: the server's purge takes the dossier and leaves outbox and log", async () => {
    const { pc, tab, id, onDisk } = await nurse(HOUR);
    await tab.device.mutate(id, noteChildContact, contactArgs('08-465 004 23'));
    await tab.device.logRead(id, 'opened');
    await tab.store.apply([{ mode: 'purge', id }]);
    expect(await onDisk()).toBeUndefined();
    for (const each of [tab, await pc.reload()]) {
      expect(each?.device.dossiers.get()).toEqual([]);
      expect(await each?.store.waiting(9)).toHaveLength(1);
      expect(await each?.store.reads(9)).toHaveLength(1);
      expect(each?.device.outbox.get()[0]).toMatchObject({ state: 'waiting', name: 'noteChildContact' });
    }
  });

  it('what was acknowledged but not yet fetched goes with a purge: the server has it', async () => {
    const { tab, id } = await nurse(HOUR);
    await tab.device.mutate(id, noteChildContact, contactArgs('08-465 004 24'));
    const [entry] = await tab.store.waiting(1);
    await tab.store.acknowledge([{ id: entry?.id ?? '', seq: 1, result: 'applied', dossierSeq: 7 }]);
    await tab.store.apply([{ mode: 'purge', id }]);
    expect(tab.device.outbox.get()).toEqual([]);
  });
});

describe('when the server was restored from a backup', () => {
  it('the bases are shown but fetched anew, and what was acknowledged waits again', async () => {
    const { pc, tab, id } = await nurse(HOUR);
    await tab.device.mutate(id, noteChildContact, contactArgs('08-465 004 25'));
    const [entry] = await tab.store.waiting(1);
    await tab.store.acknowledge([{ id: entry?.id ?? '', seq: 1, result: 'applied', dossierSeq: 7 }]);
    expect(await tab.store.waiting(1)).toEqual([]);
    await tab.store.restart('first');
    expect(await tab.store.waiting(1)).toEqual([]);
    await tab.store.restart('second');
    for (const each of [tab, await pc.reload()]) {
      expect(each?.store.incarnation()).toBe('second');
      expect(each?.store.held()).toEqual([[id, '', 0]]);
      expect((await each?.store.waiting(9))?.map((waiting) => waiting.id)).toEqual([entry?.id]);
      expect(each?.device.dossier(id)?.records).toHaveLength(4);
    }
  });
});
