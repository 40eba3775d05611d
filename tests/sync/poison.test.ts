// A change that the server can not take: the rest goes through, its author sees it with the reason and can deal with it.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openCase } from '#domain/case';
import { childContact, editChildContact, noteChildContact } from '#domain/child-contact';
import { FAILING_LIMIT } from '#sync/retry';
import { round } from '#sync/round';
import type { Suspects } from '#sync/suspects';
import { openMemory } from '#tests/contract/engines';
import { defectIn } from '#tests/world/defective-mutation';
import { contactArgs, openCaseArgs } from '#tests/world/device-scene';
import { problem } from '#tests/world/scripted-line';
import { held, syncedWorld } from '#tests/world/synced-world';

let database: Awaited<ReturnType<typeof openMemory>>;
beforeAll(async () => {
  database = await openMemory();
});
afterAll(() => database.close());
let defect: ReturnType<typeof defectIn> | undefined;
afterEach(() => defect?.mend());

const GIFT = '08-465 004 66';

/** Ylva with two cases on the server. In front of the server stands something that the test gives. */
async function twoCases(refuses: (body: string) => Response | undefined = () => undefined) {
  const world = await syncedWorld(database);
  let struck = 0;
  const ylva = await world.device('ylva', (server) => async (url, init) => {
    const answer = url.endsWith('/api/push') ? refuses(String(init.body)) : undefined;
    if (answer) struck += 1;
    return answer ?? server(url, init);
  });
  const [one, two] = [crypto.randomUUID(), crypto.randomUUID()] as const;
  for (const id of [one, two]) await ylva.tab.device.mutate(id, openCase, openCaseArgs());
  expect(await ylva.sync()).toBeNull();
  const note = (id: string, phone: string) => ylva.tab.device.mutate(id, noteChildContact, contactArgs(phone));
  const phones = (id: string) =>
    ylva.tab.device
      .dossier(id)
      ?.dossier.list(childContact)
      .map((record) => record.body.phone)
      .sort();
  return { ...world, ylva, one, two, note, phones, struck: () => struck };
}

describe('a change that makes the server fail', () => {
  it('is refused alone: the rest of its batch stands, also in its own case, and its words are kept', async () => {
    const { ylva, one, two, note, phones, serverView } = await twoCases();
    for (const [id, phone] of [
      [one, '1'],
      [one, GIFT],
      [one, '2'],
      [two, '3'],
    ] as const)
      await note(id, phone);
    defect = defectIn('noteChildContact', GIFT);
    defect.armed = true;
    expect(await ylva.sync()).toBeNull();
    expect(defect.struck).toBeGreaterThan(0);
    expect([phones(one), phones(two)]).toEqual([['1', '2'], ['3']]);
    const [item] = ylva.tab.device.outbox.get();
    expect(item).toMatchObject({ state: 'refused', args: { contact: { phone: GIFT } } });
    expect(item?.refusal?.code).toBe('defect');
    expect(ylva.tab.device.syncState.get()).toMatchObject({ state: 'help', refused: 1, waiting: 0, stopped: null });
    // It is the same after a reload, and once the server is mended the author sends it again as it is.
    await ylva.restart();
    defect.armed = false;
    expect(await ylva.tab.device.resend(item?.id ?? '', item?.args)).toEqual({ ok: true });
    expect(await ylva.sync()).toBeNull();
    expect(phones(one)).toEqual(['1', '2', GIFT].sort());
    expect(ylva.tab.device.outbox.get()).toEqual([]);
    expect(held(ylva.tab)[one]).toEqual(held(await serverView('ylva'))[one]);
  });

  it('and that the device can not run either leaves the case on the screen', async () => {
    const { ylva, one, note, phones } = await twoCases();
    await note(one, '1');
    await note(one, GIFT);
    defect = defectIn('noteChildContact', GIFT);
    defect.armed = true;
    await ylva.restart();
    expect(defect.struck).toBeGreaterThan(0);
    expect(phones(one)).toEqual(['1']);
    const again = await note(one, GIFT);
    expect(again.ok ? '' : again.refusal.code).toBe('defect');
    expect(ylva.tab.device.outbox.get()).toHaveLength(2);
  });
});

describe('what was refused for the sake of another', () => {
  it('goes with it, mended and in order, when that one is corrected and sent again', async () => {
    const { ylva, one, phones, serverView } = await twoCases();
    const { mutate } = ylva.tab.device;
    const note = contactArgs(GIFT);
    const { childContactId } = note;
    const edit = (field: 'phone' | 'email', from: string, to: string) =>
      mutate(one, editChildContact, {
        childContactId,
        changes: { [field]: { from, to } },
        conflictIds: { [field]: crypto.randomUUID() },
      });
    await mutate(one, noteChildContact, note);
    await edit('phone', GIFT, '08-465 004 01');
    await edit('phone', '08-465 004 01', '08-465 004 02');
    await edit('email', '', 'hem@exempel.se');
    defect = defectIn('noteChildContact', GIFT);
    defect.armed = true;
    expect(await ylva.sync()).toBeNull();
    const codes = () => ylva.tab.device.outbox.get().map((item) => item.refusal?.code);
    expect(codes()).toEqual(['defect', 'depends-on-refused', 'depends-on-refused', 'depends-on-refused']);
    const [item] = ylva.tab.device.outbox.get();
    const mended = { ...note, contact: { ...note.contact, phone: GIFT.slice(0, -1) } };
    await ylva.restart();
    expect(await ylva.tab.device.resend(item?.id ?? '', mended)).toEqual({ ok: true });
    expect(await ylva.sync()).toBeNull();
    expect(ylva.tab.device.outbox.get().map((left) => left.refusal?.code)).toEqual([]);
    expect(phones(one)).toEqual(['08-465 004 02']);
    expect(ylva.tab.device.dossier(one)?.dossier.list(childContact)[0]?.body.email).toBe('hem@exempel.se');
    expect(held(ylva.tab)[one]).toEqual(held(await serverView('ylva'))[one]);
  });
});

describe('a change at which every request fails, and nobody can say why', () => {
  const failing = (body: string) => (body.includes(GIFT) ? problem(500, 'internal') : undefined);

  it('goes last: the other cases are sent, what others wrote is fetched, and what waits in its own case waits with it', async () => {
    const { ylva, one, two, note, phones, device, struck } = await twoCases(failing);
    const tablet = await device('ylva');
    await tablet.sync();
    await tablet.tab.device.mutate(two, noteChildContact, contactArgs('from the tablet'));
    await tablet.sync();
    for (const [id, phone] of [
      [one, GIFT],
      [one, '1'],
      [two, '2'],
      [two, '3'],
    ] as const)
      await note(id, phone);
    expect(await ylva.sync()).toBe('failing');
    expect(struck()).toBeGreaterThan(0);
    expect(phones(two)).toEqual(['2', '3', 'from the tablet']);
    expect(ylva.tab.device.syncState.get()).toMatchObject({ waiting: 2 });
    await tablet.sync();
    expect(tablet.tab.device.dossier(two)?.dossier.list(childContact)).toHaveLength(3);
    expect(tablet.tab.device.dossier(one)?.dossier.list(childContact)).toEqual([]);
  });

  it('is given to its author with its words after it has failed alone in round after round, and the rest of its case goes through', async () => {
    const { ylva, one, note, phones } = await twoCases(failing);
    await note(one, GIFT);
    await note(one, '1');
    const suspects: Suspects = new Map();
    const ends: (string | null)[] = [];
    for (let turn = 0; turn < FAILING_LIMIT; turn += 1)
      ends.push((await round(ylva.tab.store, ylva.transport, suspects))?.kind ?? null);
    expect(ends).toEqual([...Array.from({ length: FAILING_LIMIT - 1 }, () => 'failing'), null]);
    expect(phones(one)).toEqual(['1']);
    const [item, ...rest] = ylva.tab.device.outbox.get();
    expect(rest).toEqual([]);
    expect(item).toMatchObject({ state: 'refused', args: { contact: { phone: GIFT } } });
    expect(item?.refusal?.code).toBe('defect');
    expect(suspects.size).toBe(0);
  });

  it('is never given up while the server fails at everything', async () => {
    let down = false;
    const { ylva, one, two, note } = await twoCases(() => (down ? problem(500, 'internal') : undefined));
    for (const id of [one, two]) await note(id, '1');
    down = true;
    const suspects: Suspects = new Map();
    for (let turn = 0; turn < FAILING_LIMIT * 2; turn += 1) {
      const pull = { ...ylva.transport, pull: async () => ({ kind: 'failing' as const }) };
      expect((await round(ylva.tab.store, pull, suspects))?.kind).toBe('failing');
    }
    expect(ylva.tab.device.outbox.get().map((item) => item.state)).toEqual(['waiting', 'waiting']);
    down = false;
    expect(await ylva.sync()).toBeNull();
    expect(ylva.tab.device.outbox.get()).toEqual([]);
  });

  it('that is too large for something on the way is given to its author as too large', async () => {
    const { ylva, one, two, note, phones, struck } = await twoCases((body) =>
      body.includes(GIFT) ? problem(413, 'too-large') : undefined,
    );
    for (const [id, phone] of [
      [one, GIFT],
      [two, '1'],
    ] as const)
      await note(id, phone);
    const suspects: Suspects = new Map();
    expect((await round(ylva.tab.store, ylva.transport, suspects))?.kind).toBe('too-large');
    expect(phones(two)).toEqual(['1']);
    expect(await round(ylva.tab.store, ylva.transport, suspects)).toBeNull();
    expect(struck()).toBeGreaterThan(1);
    expect(ylva.tab.device.outbox.get().map((item) => item.refusal?.code)).toEqual(['too-large']);
  });
});

describe('the log of what was read', () => {
  it('is delivered past an entry that can not be read and one that the server does not take; both stay', async () => {
    const world = await syncedWorld(database);
    let struck = 0;
    const bad = crypto.randomUUID();
    const ylva = await world.device('ylva', (server) => async (url, init) => {
      if (!url.endsWith('/api/reads') || !String(init.body).includes(bad)) return server(url, init);
      struck += 1;
      return problem(500, 'internal');
    });
    const id = crypto.randomUUID();
    await ylva.tab.device.mutate(id, openCase, openCaseArgs());
    await ylva.sync();
    for (const dossier of [bad, id, id, id]) await ylva.tab.device.logRead(dossier, 'printed', 'x'.repeat(500));
    const [damaged] = await ylva.tab.store.reads(1, new Set());
    const target = (await ylva.tab.store.reads(9)).find((entry) => entry.dossierId === id && entry !== damaged);
    await ylva.tab.unlocked.db.reads.update(target?.id ?? '', (row) => void (row.blob[20] = (row.blob[20] ?? 0) ^ 1));
    expect(await ylva.sync()).toBe('failing');
    expect(struck).toBeGreaterThan(0);
    expect(await ylva.tab.unlocked.db.reads.count()).toBe(2);
    const { rows } = await database.withPolicy((policy) =>
      policy.query<{ n: number }>('select count(*)::int n from read_entry where dossier_id = $1', [id]),
    );
    expect(rows[0]?.n).toBe(2);
  });
});
