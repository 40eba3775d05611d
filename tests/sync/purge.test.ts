import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCase } from '#domain/case';
import { noteChildContact } from '#domain/child-contact';
import { memoryDatabase } from '#server/memory-database';
import { eraseClosed, erasedDevices, purgeConfirmed } from '#storage/purge';
import { makeCommands } from '#sync/commands';
import { confirmPurge } from '#sync/empty-device';
import { contactArgs, openCaseArgs } from '#tests/world/device-scene';
import { FAULT_NAMES, scriptedLine } from '#tests/world/scripted-line';
import { ORIGIN, type Synced, syncedWorld } from '#tests/world/synced-world';

let database: Awaited<ReturnType<typeof memoryDatabase>>;
beforeAll(async () => {
  database = await memoryDatabase();
});
afterAll(() => database.close());

/** Ylva's device with a synced case, a change that waits, one that will be refused, a read, and a half-written form. */
async function ordered(line = scriptedLine()) {
  const world = await syncedWorld(database);
  const ylva = await world.device('ylva', line.between);
  const id = crypto.randomUUID();
  await ylva.tab.device.mutate(id, openCase, openCaseArgs('Vilma'));
  expect(await ylva.sync()).toBeNull();
  await ylva.tab.device.mutate(id, noteChildContact, contactArgs('08-465 004 11'));
  await ylva.tab.device.logRead(id, 'opened');
  ylva.tab.device.drafts.set(`setGoal:${id}`, { text: 'Sova hela' });
  const { device } = ylva.tab.unlocked;
  const { assignment } = ylva.tab.device.me.actor;
  const commands = makeCommands(ylva.line.fetch, ORIGIN);
  expect((await commands.purgeDevice({ device, assignment })).kind).toBe('ok');
  return { ...world, ylva, id, device };
}

/** What lies on the disk of a computer. */
const databases = async ({ computer }: Synced) =>
  (await computer.dexie.indexedDB.databases()).map(({ name }) => name ?? '');
const left = async (device: string) => {
  const { rows } = await database.withPolicy((policy) =>
    policy.query<{ name: string; args: unknown }>('select name, args from quarantine where device = $1', [device]),
  );
  return rows;
};
const sent = async (id: string, name: string) => {
  const { rows } = await database.withPolicy((policy) =>
    policy.query('select 1 from mutation where dossier_id = $1 and name = $2', [id, name]),
  );
  return rows.length;
};

describe('a device that is ordered to be emptied', () => {
  it('first sends what waits, its log and its half-written forms, then removes its whole database', async () => {
    const { ylva, id, device } = await ordered();
    expect((await databases(ylva)).filter((name) => name !== 'samplan-seats')).toHaveLength(1);
    expect(await ylva.sync()).toBeNull();
    expect(await sent(id, 'noteChildContact')).toBe(1);
    const { rows } = await database.withPolicy((policy) =>
      policy.query('select 1 from read_entry where device = $1', [device]),
    );
    expect(rows).toHaveLength(1);
    expect(await left(device)).toEqual([
      { name: 'draft', args: { key: `setGoal:${id}`, value: { text: 'Sova hela' } } },
    ]);
    expect(await databases(ylva)).toEqual(['samplan-seats']);
    expect(ylva.tab.purged).toEqual([{ by: 'Ylva Norberg', at: expect.any(Number) }]);
  });

  it('leaves the words of a refused change at the server before they go', async () => {
    const { ylva, id, device } = await ordered();
    const [waiting] = await ylva.tab.store.waiting(1);
    await ylva.tab.store.acknowledge([{ id: waiting!.id, seq: waiting!.seq, result: 'refused', code: 'closed' }]);
    await ylva.sync();
    expect((await left(device)).find((one) => one.name === 'noteChildContact')?.args).toMatchObject({
      contact: { phone: '08-465 004 11' },
    });
    expect(await sent(id, 'noteChildContact')).toBe(0);
  });

  it('leaves a form that belongs to a record under the case of that record', async () => {
    const { ylva, id, device } = await ordered();
    const record = ylva.tab.device.dossier(id)?.records.find(({ entity }) => entity === 'case');
    ylva.tab.device.drafts.set(`editCase:${record?.id}`, { initiative: 'family' });
    await ylva.sync();
    const { rows } = await database.withPolicy((policy) =>
      policy.query<{ dossier_id: string }>('select dossier_id from quarantine where device = $1', [device]),
    );
    expect(record?.id).not.toBe(id);
    expect(rows.map((row) => row.dossier_id)).toEqual([id, id]);
  });

  it('is emptied although a line of its log and a change can no longer be read by anybody', async () => {
    const { ylva, id } = await ordered();
    const { db } = ylva.tab.unlocked;
    await ylva.tab.device.logRead(id, 'printed');
    await ylva.tab.device.mutate(id, noteChildContact, contactArgs('08-465 004 12'));
    const damage = (row: { blob: Uint8Array }) => void (row.blob[20] = (row.blob[20] ?? 0) ^ 1);
    for (const table of [db.reads, db.outbox]) {
      const [last] = (await (table as typeof db.reads).toCollection().primaryKeys()).slice(-1);
      await (table as typeof db.reads).where('id').equals(last!).modify(damage);
    }
    await ylva.tab.store.reload();
    expect(await ylva.sync()).toBeNull();
    expect(ylva.tab.purged).toHaveLength(1);
    expect(await databases(ylva)).toEqual(['samplan-seats']);
  });

  it('is not emptied while the server can not take what it holds, and is at the next contact', async () => {
    const { ylva } = await ordered();
    for (const cut of ['push', 'reads', 'leftovers'] as const) {
      const asked = ylva.transport[cut].bind(ylva.transport);
      let cuts = 0;
      ylva.transport[cut] = async () => {
        cuts += 1;
        return { kind: 'unreachable' };
      };
      expect(await ylva.sync()).toBe('unreachable');
      expect(cuts).toBeGreaterThan(0);
      expect(await databases(ylva)).toHaveLength(2);
      ylva.transport[cut] = asked as never;
    }
    expect(await ylva.sync()).toBeNull();
    expect(await databases(ylva)).toEqual(['samplan-seats']);
  });

  it('is not emptied by any fault of the network, hands over each word once, and tells the server so', async () => {
    const line = scriptedLine();
    const { ylva, device } = await ordered(line);
    // The request that comes twice does no harm, so it is the one that goes through.
    const harmful = FAULT_NAMES.filter((fault) => fault !== 'twice');
    for (const fault of harmful) {
      line.order('/api/leftovers', fault);
      expect(await ylva.sync(), fault).not.toBeNull();
      expect(line.struck(fault), fault).toBe(1);
      expect(await databases(ylva), fault).toHaveLength(2);
    }
    line.order('/api/leftovers', 'twice');
    expect(await ylva.sync()).toBeNull();
    expect(line.struck('twice')).toBe(1);
    expect(await databases(ylva)).toEqual(['samplan-seats']);
    expect(await left(device)).toHaveLength(1);
    for (const fault of harmful) {
      line.order('/api/purged', fault);
      expect((await confirmPurge(ylva.line.fetch, device, ORIGIN)).kind, fault).not.toBe('ok');
      expect(line.struck(fault), fault).toBe(2);
      // It stays to be told until the server has answered.
      expect(await erasedDevices(ylva.computer.dexie)).toEqual([device]);
    }
    expect((await confirmPurge(ylva.line.fetch, device, ORIGIN)).kind).toBe('ok');
    const { rows } = await database.withPolicy((policy) =>
      policy.query(`select 1 from audit where act = 'devicePurged' and detail->>'device' = $1`, [device]),
    );
    expect(rows).toHaveLength(1);
  });

  it('is not emptied of what was written while it was emptying itself, but sends that first', async () => {
    const { ylva, id } = await ordered();
    const leave = ylva.transport.leftovers.bind(ylva.transport);
    ylva.transport.leftovers = async (request) => {
      await ylva.tab.device.mutate(id, noteChildContact, contactArgs('08-465 004 12'));
      return leave(request);
    };
    await ylva.sync();
    expect(ylva.tab.purged).toEqual([]);
    expect(await databases(ylva)).toHaveLength(2);
    ylva.transport.leftovers = leave;
    await ylva.sync();
    expect(await sent(id, 'noteChildContact')).toBe(2);
    expect(await databases(ylva)).toEqual(['samplan-seats']);
  });

  it('obeys after a restart in the midst of it, and tells the server once', async () => {
    const { ylva, device } = await ordered();
    await ylva.restart();
    await ylva.sync();
    const { dexie } = ylva.computer;
    expect(await erasedDevices(dexie)).toEqual([device]);
    const confirm = () => confirmPurge(ylva.line.fetch, device, ORIGIN);
    expect(await confirm()).toMatchObject({ kind: 'ok', value: { order: { by: 'Ylva Norberg' } } });
    // The battery died before the answer was written down.
    expect(await erasedDevices(dexie)).toEqual([device]);
    expect(await confirm()).toMatchObject({ kind: 'ok' });
    await purgeConfirmed(device, dexie);
    expect(await erasedDevices(dexie)).toEqual([]);
    const { rows } = await database.withPolicy((policy) =>
      policy.query(`select 1 from audit where act = 'devicePurged' and detail->>'device' = $1`, [device]),
    );
    expect(rows).toHaveLength(1);
  });

  it('closes in its other tabs too, and none of them brings the database back', async () => {
    const { ylva } = await ordered();
    const other = await ylva.computer.reload();
    await ylva.sync();
    expect(other?.purged).toHaveLength(1);
    other?.device.drafts.set('setGoal', 'efteråt');
    await other?.device.drafts.flush();
    await other?.close();
    await ylva.tab.close();
    expect(await databases(ylva)).toEqual(['samplan-seats']);
  });
});

describe('a device that is ordered to be emptied while it is locked', () => {
  it('loses what the server has at once; what only it has waits, sealed, until its person opens it', async () => {
    const { ylva, id, device } = await ordered();
    await ylva.tab.close();
    const { name } = ylva.tab.unlocked.db;
    expect(await eraseClosed(name, ylva.computer.dexie)).toBe(false);
    const disk = await ylva.computer.disk(ylva.tab.unlocked.session);
    expect([disk.dossiers, disk.packs]).toEqual([[], []]);
    expect(disk.outbox).not.toEqual([]);
    expect(await erasedDevices(ylva.computer.dexie)).toEqual([]);
    await ylva.restart();
    expect(ylva.tab.device.dossier(id)?.records ?? []).toEqual([]);
    expect(await ylva.sync()).toBeNull();
    expect(await sent(id, 'noteChildContact')).toBe(1);
    expect(await left(device)).toHaveLength(1);
    expect(await databases(ylva)).toEqual(['samplan-seats']);
  });

  it('loses all where all is sent, and says so without a key', async () => {
    const world = await syncedWorld(database);
    const ylva = await world.device('ylva');
    await ylva.tab.device.mutate(crypto.randomUUID(), openCase, openCaseArgs('Vilma'));
    expect(await ylva.sync()).toBeNull();
    const { device, session, db } = ylva.tab.unlocked;
    await makeCommands(ylva.line.fetch, ORIGIN).purgeDevice({ device, assignment: session.actor.assignment });
    await ylva.tab.close();
    expect(await eraseClosed(db.name, ylva.computer.dexie)).toBe(true);
    expect(await erasedDevices(ylva.computer.dexie)).toEqual([device]);
    expect(await databases(ylva)).toEqual(['samplan-seats']);
    expect(await confirmPurge(ylva.line.fetch, device, ORIGIN)).toMatchObject({ kind: 'ok' });
    expect(await eraseClosed('samplan-nobody', ylva.computer.dexie)).toBe(false);
  });
});
