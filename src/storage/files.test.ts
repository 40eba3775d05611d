// Photos and scans on the device: encrypted in parts, whole or not at all, and there until the server has them.
import { describe, expect, it } from 'vitest';
import { openCase } from '#domain/case';
import { recordConsent } from '#domain/record-consent';
import { attachSignedForm, removeSignedForm, signedForm } from '#domain/signed-form';
import { PART_BYTES } from '#domain/stored-file';
import { UNIT } from '#mocks/families/units';
import { computer, everyWord, type Tab } from '#tests/world/computer';
import { narrowConsentArgs, openCaseArgs, pulledWhole, sessionOf } from '#tests/world/device-scene';
import { failingDisk } from '#tests/world/failing-disk';
import { handClock } from '#tests/world/hand-clock';
import { CANARY, inventedFile } from '#tests/world/invented-files';
import { noCommands } from '#tests/world/no-commands';
import { toBase64 } from './bytes';
import { readCovers, sealCover } from './file-rows';

const id = () => crypto.randomUUID();
/** Two whole parts and a little. */
const SIZE = 2 * PART_BYTES + 100;

async function withConsent(how: Pick<Parameters<typeof computer>[1] & object, 'over' | 'online'> = {}) {
  const clock = handClock();
  const pc = computer(clock, how);
  const session = sessionOf('ylva', clock.now());
  const tab = await pc.signIn(session);
  const [caseId, consentId] = [id(), id()];
  await tab.device.mutate(caseId, openCase, openCaseArgs());
  expect(await tab.device.mutate(caseId, recordConsent, narrowConsentArgs(consentId, UNIT.nurses))).toEqual({
    ok: true,
  });
  return { clock, pc, session, tab, caseId, consentId };
}
type World = Awaited<ReturnType<typeof withConsent>>;

/** Byte for byte what was kept; comparing a million numbers one by one would take a minute. */
const same = (bytes: Uint8Array) => Buffer.from(bytes).equals(inventedFile(SIZE));

async function keep({ tab, caseId }: Pick<World, 'tab' | 'caseId'>, formId: string, size = SIZE) {
  const kept = await tab.device.files.keep(caseId, formId, 'image/jpeg', inventedFile(size));
  if (!kept.ok) throw new Error('not kept');
  return kept.file;
}

async function attached(world: World) {
  const formId = id();
  const file = await keep(world, formId);
  const form = { consentId: world.consentId, file };
  expect(await world.tab.device.mutate(world.caseId, attachSignedForm, { formId, form })).toEqual({ ok: true });
  return { ...world, formId, file };
}

/** The server has acknowledged every change. */
async function acknowledged({ tab }: { tab: Tab }) {
  const waiting = await tab.store.waiting(100);
  await tab.store.acknowledge(waiting.map(({ id, seq }) => ({ id, seq, result: 'applied', dossierSeq: 1_000 })));
}

describe('a photo on the device', () => {
  it('rests in parts, none of them in the clear, under columns that say nothing', async () => {
    const { pc, session, tab, formId } = await attached(await withConsent());
    await tab.close();
    const tables = await pc.disk(session);
    const rows = tables.files as { id: string; part: number; blob: Uint8Array }[];
    expect(rows.map(({ id, part }) => [id, part])).toEqual([-1, 0, 1, 2].map((part) => [formId, part]));
    for (const row of rows) expect(Object.keys(row).sort()).toEqual(['blob', 'id', 'part']);
    const text = everyWord(tables);
    for (const word of [CANARY, 'image/jpeg', 'attachSignedForm', 'digest'])
      expect(text.includes(word), word).toBe(false);
    expect(everyWord([inventedFile(SIZE)])).toContain(CANARY);
  });

  it('opens again after a restart, byte for byte, without a network, and each opening is logged', async () => {
    const { pc, tab, caseId, formId, file } = await attached(await withConsent());
    await tab.close();
    const again = (await pc.reload())!;
    const opened = await again.device.files.open(caseId, formId, file);
    expect(opened.ok && same(opened.bytes)).toBe(true);
    const [read] = await again.store.reads(10);
    expect(read).toMatchObject({ dossierId: caseId, what: 'opened', detail: `file ${formId}` });
  });

  it('brings none of its parts into memory when the device is opened', async () => {
    const { pc, tab } = await attached(await withConsent());
    await tab.close();
    const again = (await pc.reload())!;
    expect(JSON.stringify([...again.device.files.held.get().values()]).length).toBeLessThan(2_000);
  });

  it('waits for the change that names it, and for the save state until the server has every part', async () => {
    const world = await attached(await withConsent());
    const { tab, caseId, formId } = world;
    expect(tab.store.files(false)).toEqual([]);
    expect(tab.device.syncState.get()).toMatchObject({ files: 1 });
    await acknowledged(world);
    expect(tab.store.files(false)).toEqual([{ id: formId, dossierId: caseId, parts: 3 }]);
    await tab.store.restart('first');
    await tab.store.fileSent(formId, [0, 2]);
    expect(tab.device.files.held.get().get(formId)).toMatchObject({ sent: 2, atServer: false });
    tab.store.report({ phase: 'idle' });
    await tab.store.pulledWhole([]);
    expect(tab.device.syncState.get()).toMatchObject({ state: 'device', waiting: 0, files: 1 });
    await tab.store.fileSent(formId, [0, 1, 2]);
    expect(tab.device.syncState.get()).toMatchObject({ state: 'all', files: 0 });
    expect(tab.store.files(true)).toEqual([]);
    // A restored server may not have it.
    await tab.store.restart('second');
    expect(tab.device.files.held.get().get(formId)).toMatchObject({ sent: 0, atServer: false });
  });

  it('is not sent while the change that names it is refused, and goes when its author throws that away', async () => {
    const { tab, formId } = await attached(await withConsent());
    const waiting = await tab.store.waiting(100);
    const naming = waiting.find((one) => one.name === 'attachSignedForm')!;
    await tab.store.acknowledge([{ id: naming.id, seq: naming.seq, result: 'refused', code: 'not-permitted' }]);
    expect(tab.store.files(false)).toEqual([]);
    expect(tab.store.files(true).map((file) => file.id)).toEqual([formId]);
    await tab.device.discard(naming.id);
    expect(tab.device.files.held.get().size).toBe(0);
    expect(await tab.unlocked.db.files.count()).toBe(0);
  });

  it('that the server found infected is sent no more and says so, also after a restart', async () => {
    const { pc, tab, formId } = await attached(await withConsent());
    await tab.store.fileRefused(formId, 'infected');
    expect(tab.store.files(true)).toEqual([]);
    expect(tab.device.files.held.get().get(formId)).toMatchObject({ refused: true, infected: true });
    await tab.close();
    const again = (await pc.reload())!;
    expect(again.device.files.held.get().get(formId)).toMatchObject({ refused: true, infected: true });
    await again.store.fileRefused(formId);
    expect(again.device.files.held.get().get(formId)).toMatchObject({ refused: true, infected: false });
  });

  it('that was taken away by another hand on the disk is told as damaged, never shown', async () => {
    const { tab, caseId, formId, file } = await attached(await withConsent());
    const row = (await tab.unlocked.db.files.get([formId, 1]))!;
    const other = (await tab.unlocked.db.files.get([formId, 0]))!;
    await tab.unlocked.db.files.put({ ...row, blob: other.blob });
    expect(await tab.device.files.open(caseId, formId, file)).toEqual({ ok: false, why: 'unreachable' });
    expect(await tab.store.filePart(formId, 1)).toBeUndefined();
    expect(await tab.store.filePart(formId, 2)).toBeDefined();
  });
});

describe('on a disk that fails', () => {
  it.each([
    ['full', 'full'],
    ['abort', 'unwritable'],
  ] as const)(
    '(%s) nothing of the photo is kept, the trouble is told, and it is kept once the disk is well',
    async (how, told) => {
      const disk = failingDisk();
      const world = await withConsent({ over: disk.over });
      const { tab, caseId } = world;
      const formId = id();
      disk.state.how = how;
      const kept = await tab.device.files.keep(caseId, formId, 'image/jpeg', inventedFile(SIZE));
      expect(kept).toMatchObject({ ok: false, refusal: { code: 'not-saved' } });
      expect(tab.device.trouble.get()).toBe(told);
      disk.state.how = 'well';
      expect(await tab.unlocked.db.files.count()).toBe(0);
      await keep(world, formId);
      expect(tab.device.trouble.get()).toBeNull();
      expect(same((await tab.device.files.peek(formId))!)).toBe(true);
    },
  );
});

describe('a photo that need not rest here', () => {
  it('goes once the server has it and nobody here sees its record any more; never before', async () => {
    const world = await attached(await withConsent());
    const { tab, caseId, formId } = world;
    await acknowledged(world);
    await tab.device.mutate(caseId, removeSignedForm, { formId });
    expect(tab.device.dossier(caseId)?.dossier.list(signedForm)).toEqual([]);
    await acknowledged(world);
    await tab.store.pulledWhole(tab.store.acknowledged());
    await tab.store.apply([{ mode: 'purge', id: caseId }]);
    await tab.tick();
    expect(tab.device.files.held.get().size).toBe(1);
    await tab.store.restart('first');
    await tab.store.fileSent(formId, [0, 1, 2]);
    await tab.tick();
    expect(tab.device.files.held.get().size).toBe(0);
    expect(await tab.unlocked.db.files.count()).toBe(0);
  });

  it.each([
    ['encrypted', 4],
    ['memory-only', 0],
    ['offline-off', 0],
  ] as const)(
    'under a choice of %s: %i of its rows stay once the server has it, or come back',
    async (policy, left) => {
      const parts = [0, 1, 2].map((part) => inventedFile(SIZE).slice(part * PART_BYTES, (part + 1) * PART_BYTES));
      const filePart = async ({ part }: { part: number }) =>
        ({ ok: true, value: { result: 'part', v: 1, now: 0, bytes: toBase64(parts[part]!) } }) as const;
      const world = await attached(await withConsent({ online: { ...noCommands, filePart } }));
      const { tab, caseId, formId, file } = world;
      const rows = () => tab.unlocked.db.files.count();
      await tab.store.restart('first');
      await tab.store.pulledWhole([]);
      await tab.store.follow({ policy, leaseHours: 120, by: 'Barbro', at: 1 });
      await tab.tick();
      // It is unsent.
      expect(await rows()).toBe(4);
      await tab.store.apply([pulledWhole(caseId, [...tab.device.dossier(caseId)!.records], { seq: 1_000 })]);
      await acknowledged(world);
      await tab.store.pulledWhole(tab.store.acknowledged());
      await tab.store.fileSent(formId, [0, 1, 2]);
      await tab.tick();
      expect(await rows()).toBe(left);
      await tab.device.files.drop(formId);
      const opened = await tab.device.files.open(caseId, formId, file);
      expect(opened.ok && same(opened.bytes)).toBe(true);
      expect(await rows()).toBe(left);
    },
  );

  it('is one that no change names: kept while a form holds it, and for a day, then let go', async () => {
    const world = await withConsent();
    const { tab, clock } = world;
    const [loose, drafted] = [id(), id()];
    await keep(world, loose, 100);
    await keep(world, drafted, 100);
    tab.device.drafts.set('signedForm:x', { formId: drafted });
    await tab.tick();
    expect(tab.device.files.held.get().size).toBe(2);
    expect(tab.device.syncState.get().files).toBe(0);
    clock.pass(25 * 3_600_000);
    await tab.tick();
    expect([...tab.device.files.held.get().keys()]).toEqual([drafted]);
  });

  it('is named again where the tab died before it could say so', async () => {
    const { pc, tab, formId } = await attached(await withConsent());
    const { db, sealer } = tab.unlocked;
    const { covers } = await readCovers(db, sealer);
    await db.files.put(await sealCover(sealer, formId, { ...covers.get(formId)!, named: false }));
    const again = (await pc.reload())!;
    await again.tick();
    expect(again.device.files.held.get().get(formId)?.named).toBe(true);
  });

  it('keeps the device from being emptied until the server has it', async () => {
    const world = await attached(await withConsent());
    const { tab, formId } = world;
    await acknowledged(world);
    for (const { id } of await tab.store.reads(100)) await tab.store.readsStored([id]);
    const order = { by: 'Barbro', at: 1 };
    expect(await tab.store.purge(order, new Set())).toBe(false);
    expect(await tab.device.files.peek(formId)).toBeDefined();
    await tab.store.restart('first');
    await tab.store.fileSent(formId, [0, 1, 2]);
    for (const one of await tab.store.waiting(100)) throw new Error(`still waits: ${one.name}`);
    expect(await tab.store.purge(order, new Set())).toBe(true);
    expect(tab.purged).toEqual([order]);
  });
});
