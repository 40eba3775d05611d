// A photo on its way: each fault of the network on each request of it, restarts in the midst, and who may open it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCase } from '#domain/case';
import { childContact, noteChildContact } from '#domain/child-contact';
import { recordConsent } from '#domain/record-consent';
import { inviteService } from '#domain/service';
import { attachSignedForm, signedForm } from '#domain/signed-form';
import { PART_BYTES } from '#domain/stored-file';
import { UNIT } from '#mocks/families/units';
import { retryFor } from '#sync/retry';
import { round } from '#sync/round';
import { openMemory } from '#tests/contract/engines';
import { contactArgs, narrowConsentArgs, openCaseArgs } from '#tests/world/device-scene';
import { inventedFile } from '#tests/world/invented-files';
import { FAULT_NAMES, type FaultName, scriptedLine } from '#tests/world/scripted-line';
import { type Synced, syncedWorld } from '#tests/world/synced-world';

let database: Awaited<ReturnType<typeof openMemory>>;
beforeAll(async () => {
  database = await openMemory();
});
afterAll(() => database.close());

const id = () => crypto.randomUUID();
/** Two whole parts and a little. */
const SIZE = 2 * PART_BYTES + 100;
const PHOTO = inventedFile(SIZE);
/** One part is enough where the fault is what counts. */
const SMALL = inventedFile(1_000);
const same = (bytes: Uint8Array) => Buffer.from(bytes).equals(PHOTO);

/** Ylva's telephone, whose line the test holds, and her laptop, with a case and a consent that the server has. */
async function phoneAndLaptop() {
  const world = await syncedWorld(database);
  const line = scriptedLine();
  const phone = await world.device('ylva', line.between);
  const [caseId, consentId] = [id(), id()];
  await phone.tab.device.mutate(caseId, openCase, openCaseArgs());
  const done = await phone.tab.device.mutate(caseId, recordConsent, narrowConsentArgs(consentId, UNIT.nurses));
  expect(done).toEqual({ ok: true });
  expect(await phone.sync()).toBeNull();
  return { world, line, phone, laptop: await world.device('ylva'), caseId, consentId };
}
type World = Awaited<ReturnType<typeof phoneAndLaptop>>;

async function photographed({ phone, caseId, consentId }: World, bytes = PHOTO) {
  const formId = id();
  const kept = await phone.tab.device.files.keep(caseId, formId, 'image/jpeg', bytes);
  if (!kept.ok) throw new Error('not kept');
  const form = { consentId, file: kept.file };
  expect(await phone.tab.device.mutate(caseId, attachSignedForm, { formId, form })).toEqual({ ok: true });
  return formId;
}

const partsAtServer = async (formId: string) =>
  (
    await database.withPolicy((policy) =>
      policy.query<{ part: number }>('select part from file_part where file_id = $1 order by part', [formId]),
    )
  ).rows.map((row) => row.part);
const storedLines = async (formId: string) =>
  (
    await database.withPolicy((policy) =>
      policy.query("select 1 from audit where act = 'storeFile' and detail->>'file' = $1", [formId]),
    )
  ).count;

/** The photo is whole at the server, once; the phone says that all is well; and a whole photo opens on the laptop. */
async function expectWhole({ phone, laptop, caseId }: World, formId: string, as = PHOTO) {
  expect(await partsAtServer(formId)).toEqual(as === PHOTO ? [0, 1, 2] : [0]);
  expect(await storedLines(formId)).toBe(1);
  phone.tab.store.report({ phase: 'idle' });
  expect(phone.tab.device.syncState.get()).toMatchObject({ state: 'all', waiting: 0, files: 0 });
  expect(phone.tab.failures).toEqual([]);
  if (as === PHOTO) expect(await opens(laptop, caseId, formId)).toBe(true);
}

async function opens(on: Synced, caseId: string, formId: string): Promise<boolean | string> {
  expect(await on.sync()).toBeNull();
  const record = on.tab.device.dossier(caseId)?.dossier.get(signedForm, formId);
  if (!record) return 'no record';
  const opened = await on.tab.device.files.open(caseId, formId, record.body.file);
  return opened.ok ? same(opened.bytes) : opened.why;
}

const KIND: Partial<Record<FaultName, string>> = {
  portalJson: 'broken',
  unauthorized: 'signed-out',
  crossSite: 'broken',
  otherActor: 'wrong-actor',
  tooLarge: 'too-large',
  serverError: 'failing',
};

describe('a photo on its way', () => {
  let shared: World;
  beforeAll(async () => {
    shared = await phoneAndLaptop();
  });

  for (const path of ['/api/files/parts', '/api/files/put'])
    for (const fault of FAULT_NAMES)
      it(`survives ${fault} on ${path}`, async () => {
        const { phone, line, caseId } = shared;
        // Five at most belong to one consent.
        shared.consentId = id();
        await phone.tab.device.mutate(caseId, recordConsent, narrowConsentArgs(shared.consentId, UNIT.nurses));
        const formId = await photographed(shared, SMALL);
        const before = line.struck(fault);
        line.order(path, fault);
        const end = await round(phone.tab.store, phone.transport);
        expect(line.struck(fault)).toBe(before + 1);
        if (fault === 'twice') expect(end).toBeNull();
        else {
          expect(end?.kind).toBe(KIND[fault] ?? 'unreachable');
          if (end) phone.tab.store.report(retryFor(end, 1, () => 0).status);
          expect(phone.tab.device.syncState.get()).toMatchObject({ waiting: 0, files: 1 });
          expect(phone.tab.device.syncState.get().state).not.toBe('all');
        }
        expect(await phone.sync()).toBeNull();
        await expectWhole(shared, formId, SMALL);
      });

  it('goes on from the part where it was cut, after a restart too, and sends none twice', async () => {
    const world = await phoneAndLaptop();
    const { phone, line, laptop, caseId } = world;
    const formId = await photographed(world);
    let put = 0;
    line.orderWhen((path) => path === '/api/files/put' && (put += 1) === 2, 'cutBefore');
    expect(await phone.sync()).toBe('unreachable');
    expect(await partsAtServer(formId)).toEqual([0]);
    expect(phone.tab.device.files.held.get().get(formId)).toMatchObject({ sent: 1, atServer: false });
    expect(await opens(laptop, caseId, formId)).toBe('not-here');
    await phone.restart();
    put = 10;
    const before = line.asked.filter((path) => path === '/api/files/put').length;
    expect(await phone.sync()).toBeNull();
    expect(line.asked.filter((path) => path === '/api/files/put').length - before).toBe(2);
    await expectWhole(world, formId);
  });

  it('goes only after the change that names it, and a change that is written meanwhile goes before the next part', async () => {
    const world = await phoneAndLaptop();
    const { phone, line, caseId } = world;
    const formId = await photographed(world);
    line.order('/api/push', 'serverError');
    expect(await phone.sync()).toBe('failing');
    expect(line.asked).not.toContain('/api/files/parts');
    const from = line.asked.length;
    let put = 0;
    line.watch(async (path) => {
      if (path === '/api/files/put' && (put += 1) === 1)
        await phone.tab.device.mutate(caseId, noteChildContact, contactArgs('08-465 004 71'));
    });
    expect(await phone.sync()).toBeNull();
    const order = line.asked.slice(from).filter((path) => path === '/api/push' || path === '/api/files/put');
    expect(order).toEqual(['/api/push', '/api/files/put', '/api/push', '/api/files/put', '/api/files/put']);
    expect(phone.tab.device.dossier(caseId)?.dossier.list(childContact)).toHaveLength(1);
    await expectWhole(world, formId);
  });

  it('that can not be read on the device holds up no other, and is told of as long as it waits', async () => {
    const world = await phoneAndLaptop();
    const { phone } = world;
    const [broken, whole] = [await photographed(world), await photographed(world)];
    const { db } = phone.tab.unlocked;
    const row = await db.files.get([broken, 1]);
    if (row) await db.files.put({ ...row, blob: row.blob.slice().fill(1) });
    expect(await phone.sync()).toBe('broken');
    expect(await partsAtServer(broken)).toEqual([0]);
    expect(await partsAtServer(whole)).toEqual([0, 1, 2]);
    expect(phone.tab.device.syncState.get().files).toBe(1);
  });

  it('that is not what it says it is goes nowhere, needs a person, and holds up nothing', async () => {
    const world = await phoneAndLaptop();
    const { phone } = world;
    const formId = await photographed(world, inventedFile(1_000, 'application/pdf'));
    expect(await phone.sync()).toBeNull();
    expect(await partsAtServer(formId)).toEqual([]);
    expect(phone.tab.device.files.held.get().get(formId)).toMatchObject({ refused: true });
    expect(phone.tab.device.syncState.get()).toMatchObject({ state: 'help', files: 0 });
    expect(phone.line.counts.well).toBeGreaterThan(0);
  });

  it('is fetched part by part, and goes on where the fetching was cut; then it opens without a network', async () => {
    const world = await phoneAndLaptop();
    const { phone, caseId } = world;
    const formId = await photographed(world);
    expect(await phone.sync()).toBeNull();
    const line = scriptedLine();
    const tablet = await world.world.device('ylva', line.between);
    let got = 0;
    line.orderWhen((path) => path === '/api/files/get' && (got += 1) === 3, 'cutAfter');
    expect(await opens(tablet, caseId, formId)).toBe('unreachable');
    expect(await opens(tablet, caseId, formId)).toBe(true);
    expect(line.asked.filter((path) => path === '/api/files/get')).toHaveLength(4);
    tablet.line.cut = true;
    await tablet.restart();
    const record = tablet.tab.device.dossier(caseId)?.dossier.get(signedForm, formId);
    const offline = record && (await tablet.tab.device.files.open(caseId, formId, record.body.file));
    expect(offline?.ok && same(offline.bytes)).toBe(true);
  });

  it('is neither told of nor given to another unit that sees the consent', async () => {
    const world = await phoneAndLaptop();
    const { phone, caseId } = world;
    const service = {
      serviceId: id(),
      role: '',
      ongoingContact: true,
      contactPerson: '',
      referralId: null,
      override: null,
    };
    await phone.tab.device.mutate(caseId, inviteService, { ...service, unit: UNIT.nurses });
    const formId = await photographed(world);
    expect(await phone.sync()).toBeNull();
    const nadja = await world.world.device('nadja');
    expect(await opens(nadja, caseId, formId)).toBe('no record');
    expect(nadja.tab.device.dossier(caseId)).toBeDefined();
    const asked = await nadja.tab.device.files.open(caseId, formId, {
      type: 'image/jpeg',
      size: 1,
      digest: 'a'.repeat(64),
      parts: ['a'.repeat(64)],
    });
    expect(asked).toEqual({ ok: false, why: 'unknown' });
  });

  it('that a rescue file carried is sent by the other device, whole and once, though the first never came back', async () => {
    const world = await phoneAndLaptop();
    const { phone, laptop } = world;
    const formId = await photographed(world);
    const written = await phone.tab.device.rescue.write('tre gröna hästar vid sjön');
    expect(written).toMatchObject({ changes: 1, photos: 1, left: 0 });
    expect(await laptop.tab.device.rescue.read(written!.file, 'tre gröna hästar vid sjön')).toMatchObject({
      changes: 1,
      photos: 1,
    });
    expect(await laptop.sync()).toBeNull();
    expect(await partsAtServer(formId)).toEqual([0, 1, 2]);
    expect(await storedLines(formId)).toBe(1);
    expect(await opens(laptop, world.caseId, formId)).toBe(true);
    // The telephone is found again: nothing of it is applied or stored a second time.
    expect(await phone.sync()).toBeNull();
    expect(await storedLines(formId)).toBe(1);
  });
});
