// A device that empties itself by order, killed wherever it waits: it is either whole still, and begins again, or nothing
// of it can be read; nothing that only it had is lost; and it is told once that it is done.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCase } from '#domain/case';
import { noteChildContact } from '#domain/child-contact';
import { recordConsent } from '#domain/record-consent';
import { attachSignedForm } from '#domain/signed-form';
import { UNIT } from '#mocks/families/units';
import { Database } from '#storage/database';
import { eraseClosed, erasedDevices, purgeConfirmed } from '#storage/purge';
import { openSeats } from '#storage/seats';
import { makeCommands } from '#sync/commands';
import { confirmPurge, emptyDevice } from '#sync/empty-device';
import { makeTransport } from '#sync/transport';
import { openMemory } from '#tests/contract/engines';
import { computer } from '#tests/world/computer';
import { contactArgs, narrowConsentArgs, openCaseArgs } from '#tests/world/device-scene';
import { inventedFile } from '#tests/world/invented-files';
import { mortalForEach } from '#tests/world/mortal-tab';
import { ORIGIN, syncedWorld } from '#tests/world/synced-world';

/** More points than any of these ever has: a run that does not end is a defect of the test. */
const MOST_POINTS = 300;
const mortal = mortalForEach();

let database: Awaited<ReturnType<typeof openMemory>>;
beforeAll(async () => {
  database = await openMemory();
});
afterAll(() => database.close());

/**
 * Ylva's device, ordered to be emptied: a case that the server has, with `unsent` also a refused change, a photo of
 * another, a line of the log and a half-written form. Its disk is laid on as many computers as are asked for.
 */
async function ordered(unsent: boolean) {
  const world = await syncedWorld(database);
  const ylva = await world.device('ylva');
  const [id, consentId, formId] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()];
  const { tab } = ylva;
  const { device } = tab;
  await device.mutate(id, openCase, openCaseArgs());
  await device.mutate(id, recordConsent, narrowConsentArgs(consentId, UNIT.nurses));
  expect(await ylva.sync()).toBeNull();
  if (unsent) {
    const kept = await device.files.keep(id, formId, 'image/jpeg', inventedFile(1_000));
    if (!kept.ok) throw new Error('not kept');
    await device.mutate(id, attachSignedForm, { formId, form: { consentId, file: kept.file } });
    await device.mutate(id, noteChildContact, contactArgs('nekad'));
    for (const { id: change, seq } of await tab.store.waiting(9))
      await tab.store.acknowledge([{ id: change, seq, result: 'refused', code: 'closed' }]);
    await device.logRead(id, 'opened');
    device.drafts.set(`setGoal:${id}`, { text: 'Sova hela' });
  }
  const { session, device: name, db } = tab.unlocked;
  const { assignment } = session.actor;
  expect((await makeCommands(ylva.line.fetch, ORIGIN).purgeDevice({ device: name, assignment })).kind).toBe('ok');
  await tab.close();
  const disk = await ylva.computer.disk(session);

  /** Another computer with that disk, whose tabs die. */
  async function laptop() {
    const pc = computer(world.clock, { over: mortal().over, alive: mortal().alive });
    const laid = new Database(db.name, pc.dexie);
    for (const [table, rows] of Object.entries(disk)) await laid.table(table).bulkPut(rows);
    laid.close();
    const seats = openSeats(pc.dexie);
    await seats.sit(db.name);
    seats.close();
    return pc;
  }
  const order = { by: 'Ylva Norberg', at: world.clock.now() };
  const transport = makeTransport(mortal().between(ylva.line.fetch), ORIGIN);
  const count = async (sql: string, of: string) =>
    (await database.withPolicy((policy) => policy.query<{ n: number }>(sql, [of]))).rows[0]?.n;
  return {
    laptop,
    device: name,
    name: db.name,
    /** Opens the device there; gives what empties it. */
    async open(pc: ReturnType<typeof computer>) {
      const opened = await pc.reload();
      if (!opened) throw new Error('it did not open');
      return async () => expect(await emptyDevice(opened.store, transport, order)).toBeNull();
    },
    /** The server has been told once, and has once what only the device had. */
    async expectTold() {
      const confirm = () => confirmPurge(ylva.line.fetch, name, ORIGIN);
      expect((await confirm()).kind).toBe('ok');
      expect((await confirm()).kind).toBe('ok');
      const told = "select count(*)::int n from audit where act = 'devicePurged' and detail->>'device' = $1";
      expect(await count(told, name)).toBe(1);
      const times = unsent ? 1 : 0;
      expect(await count('select count(*)::int n from read_entry where device::text = $1', name)).toBe(times);
      expect(await count('select count(*)::int n from quarantine where device::text = $1', name)).toBe(3 * times);
      expect(await count('select count(*)::int n from file_part where file_id::text = $1', formId)).toBe(times);
    },
  };
}
type Ordered = Awaited<ReturnType<typeof ordered>>;
type Pc = Awaited<ReturnType<Ordered['laptop']>>;

const databases = async (pc: Pc) => (await pc.dexie.indexedDB.databases()).map(({ name }) => name);

/** As the app does it at its next start: what was emptied is told; what was not is whole, and is emptied then. */
async function startAgain(made: Ordered, pc: Pc): Promise<'whole' | 'empty'> {
  const emptied = await erasedDevices(pc.dexie);
  if (emptied.length === 0) await (await made.open(pc))();
  else expect(await pc.reload()).toBeUndefined();
  expect(await databases(pc)).toEqual(['samplan-seats']);
  // Until the server knows, it is told at each start.
  for (let start = 0; start < 2; start += 1) expect(await erasedDevices(pc.dexie)).toEqual([made.device]);
  await purgeConfirmed(made.device, pc.dexie);
  expect(await erasedDevices(pc.dexie)).toEqual([]);
  return emptied.length === 0 ? 'whole' : 'empty';
}

/** Does what was prepared on one computer after the other, killed one point later each time. Gives how often it ended how. */
async function killedAtEachPoint(made: Ordered, prepare: (pc: Pc) => Promise<() => Promise<unknown>>) {
  const ends = { whole: 0, empty: 0 };
  for (let at = 1; at < MOST_POINTS; at += 1) {
    const pc = await made.laptop();
    const { killed } = await mortal().runUntil(at, await prepare(pc));
    mortal().revive();
    ends[await startAgain(made, pc)] += 1;
    if (!killed) return { ...ends, kills: at - 1 };
  }
  throw new Error('it never ended');
}

describe('a device that is ordered to be emptied and killed', { timeout: 300_000 }, () => {
  it('wherever it waits while it hands over what only it has and erases the rest', async () => {
    const made = await ordered(true);
    const { whole, empty, kills } = await killedAtEachPoint(made, made.open);
    expect(kills).toBeGreaterThan(30);
    expect(whole).toBeGreaterThan(0);
    expect(empty).toBeGreaterThan(2);
    for (const [kind, times] of Object.entries(mortal().kills)) expect(times, kind).toBeGreaterThan(0);
    await made.expectTold();
  });

  it('wherever it waits while it is emptied without its key', async () => {
    const made = await ordered(false);
    const { whole, empty } = await killedAtEachPoint(made, async (pc) => async () => {
      const dexie = { ...pc.dexie, indexedDB: mortal().over(pc.dexie.indexedDB) };
      expect(await eraseClosed(made.name, dexie)).toBe(true);
      expect(await erasedDevices(dexie)).toEqual([made.device]);
    });
    expect(whole).toBeGreaterThan(0);
    expect(empty).toBeGreaterThan(4);
    await made.expectTold();
  });

  it('and without its key keeps what only it has, and nothing that the server has', async () => {
    const made = await ordered(true);
    const pc = await made.laptop();
    expect(await eraseClosed(made.name, pc.dexie)).toBe(false);
    const db = new Database(made.name, pc.dexie);
    const left = Object.fromEntries(
      await Promise.all(db.tables.map(async (table) => [table.name, await table.count()])),
    );
    db.close();
    expect(left).toMatchObject({ dossiers: 0, packs: 0, taken: 0, outbox: 2, reads: 1, drafts: 1, files: 2 });
    expect(await startAgain(made, pc)).toBe('whole');
  });
});
