// Each fault of the network on each request of a round: nothing is lost, nothing is done twice, and the header is true.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCase } from '#domain/case';
import { childContact, noteChildContact } from '#domain/child-contact';
import { makeCommands } from '#sync/commands';
import { retryFor } from '#sync/retry';
import { round } from '#sync/round';
import { fetchSession } from '#sync/session';
import { openMemory } from '#tests/contract/engines';
import { contactArgs, openCaseArgs } from '#tests/world/device-scene';
import { FAULT_NAMES, type FaultName, scriptedLine } from '#tests/world/scripted-line';
import { held, ORIGIN, type Synced, syncedWorld } from '#tests/world/synced-world';

let database: Awaited<ReturnType<typeof openMemory>>;
beforeAll(async () => {
  database = await openMemory();
});
afterAll(() => database.close());

/** Ylva's laptop, whose line the test holds, and her tablet, which shows what the server has. */
async function laptopAndTablet() {
  const world = await syncedWorld(database);
  const line = scriptedLine();
  return { line, ylva: await world.device('ylva', line.between), tablet: await world.device('ylva') };
}

/** The laptop with a new case on the server, a note that waits, and something that was read. */
async function withSomethingUnsent(both: Awaited<ReturnType<typeof laptopAndTablet>>) {
  const { ylva } = both;
  const id = crypto.randomUUID();
  await ylva.tab.device.mutate(id, openCase, openCaseArgs());
  expect(await ylva.sync()).toBeNull();
  await ylva.tab.device.mutate(id, noteChildContact, contactArgs('08-465 004 71'));
  await ylva.tab.device.logRead(id, 'printed', 'plan 1');
  return { ...both, id };
}

type World = Awaited<ReturnType<typeof withSomethingUnsent>>;

/** Everything arrived once: the note, one audit row of it, the entry of what was read; and the device is as the server. */
async function expectWhole({ ylva, tablet, id }: World) {
  const notes = ylva.tab.device.dossier(id)?.dossier.list(childContact) ?? [];
  expect(notes.map((note) => note.body.phone)).toEqual(['08-465 004 71']);
  expect(await tablet.sync()).toBeNull();
  expect(held(ylva.tab)).toEqual(held(tablet.tab));
  const count = async (sql: string) =>
    (await database.withPolicy((policy) => policy.query<{ n: number }>(sql, [id]))).rows[0]?.n;
  expect(await count("select count(*)::int n from audit where dossier_id = $1 and act = 'noteChildContact'")).toBe(1);
  expect(await count("select count(*)::int n from read_entry where dossier_id = $1 and what = 'printed'")).toBe(1);
  expect(ylva.tab.device.outbox.get()).toEqual([]);
  expect(ylva.tab.device.syncState.get()).toMatchObject({ state: 'all', waiting: 0, refused: 0, stopped: null });
  expect(ylva.tab.failures).toEqual([]);
}

const SILENT: readonly FaultName[] = ['twice'];
/** What each fault is told apart as; the rest are `unreachable`. */
const KIND: Partial<Record<FaultName, string>> = {
  portalJson: 'broken',
  unauthorized: 'signed-out',
  crossSite: 'broken',
  otherActor: 'wrong-actor',
  tooLarge: 'too-large',
  serverError: 'failing',
};

describe('a round of sync', () => {
  let both: Awaited<ReturnType<typeof laptopAndTablet>>;
  beforeAll(async () => {
    both = await laptopAndTablet();
  });

  for (const path of ['/api/push', '/api/pull', '/api/reads'])
    for (const fault of FAULT_NAMES)
      it(`survives ${fault} on ${path}`, async () => {
        const world = await withSomethingUnsent(both);
        const { ylva, line } = world;
        const before = line.struck(fault);
        line.order(path, fault);
        const end = await round(ylva.tab.store, ylva.transport);
        expect(line.struck(fault)).toBe(before + 1);
        if (SILENT.includes(fault)) expect(end).toBeNull();
        else {
          expect(end?.kind).toBe(KIND[fault] ?? 'unreachable');
          // What the schedule would then report: never that everyone sees it while something waits.
          if (end) ylva.tab.store.report(retryFor(end, 1, () => 0).status);
          const shown = ylva.tab.device.syncState.get();
          expect(shown.state).not.toBe('all');
          if (path === '/api/push') expect(shown.waiting).toBe(1);
        }
        expect(await ylva.sync()).toBeNull();
        ylva.tab.store.report({ phase: 'idle' });
        await expectWhole(world);
      });

  it('halves a batch that is too large on the way, and everything goes through', async () => {
    const { ylva, line, id } = await withSomethingUnsent(await laptopAndTablet());
    for (let note = 0; note < 6; note += 1)
      await ylva.tab.device.mutate(id, noteChildContact, contactArgs(`08-465 004 8${note}`));
    line.order('/api/push', 'tooLarge', 2);
    expect(await ylva.sync()).toBeNull();
    expect(line.struck('tooLarge')).toBe(2);
    expect(line.asked.filter((path) => path === '/api/push').length).toBeGreaterThan(4);
    expect(ylva.tab.device.dossier(id)?.dossier.list(childContact)).toHaveLength(7);
    expect(ylva.tab.device.outbox.get()).toEqual([]);
  });

  it('goes on where an old push arrives after a newer one, and does nothing twice', async () => {
    const world = await syncedWorld(database);
    let keep = false;
    const delayed: (() => Promise<Response>)[] = [];
    const ylva = await world.device('ylva', (server) => async (url, init) => {
      if (!keep || !url.endsWith('/api/push')) return server(url, init);
      delayed.push(async () => server(url, init));
      throw new TypeError('no network');
    });
    const id = crypto.randomUUID();
    await ylva.tab.device.mutate(id, openCase, openCaseArgs());
    expect(await ylva.sync()).toBeNull();
    keep = true;
    await ylva.tab.device.mutate(id, noteChildContact, contactArgs('08-465 004 71'));
    expect(await ylva.sync()).toBe('unreachable');
    await ylva.tab.device.mutate(id, noteChildContact, contactArgs('08-465 004 72'));
    keep = false;
    expect(await ylva.sync()).toBeNull();
    expect(delayed).toHaveLength(1);
    for (const arrive of delayed) expect((await arrive()).status).toBe(200);
    await ylva.tab.device.mutate(id, noteChildContact, contactArgs('08-465 004 73'));
    expect(await ylva.sync()).toBeNull();
    const phones = ylva.tab.device
      .dossier(id)
      ?.dossier.list(childContact)
      .map((note) => note.body.phone);
    expect(phones?.sort()).toEqual(['08-465 004 71', '08-465 004 72', '08-465 004 73']);
    expect(held(ylva.tab)[id]).toEqual(held(await world.serverView('ylva'))[id]);
  });

  it('is not thrown back by an old answer of a pull that comes late', async () => {
    const world = await syncedWorld(database);
    const ylva = await world.device('ylva');
    const tablet = await world.device('ylva');
    const id = crypto.randomUUID();
    await ylva.tab.device.mutate(id, openCase, openCaseArgs());
    await ylva.sync();
    await ylva.sync();
    // The same question twice; the first answer is held back until after the second and a change have been taken in.
    const old = await ylva.transport.pull({ v: 1, ...ylva.tab.store.identity, digest: 'x', held: [] });
    if (old.kind !== 'ok' || old.value.result !== 'dossiers') throw new Error('no old answer');
    await tablet.sync();
    await tablet.tab.device.mutate(id, noteChildContact, contactArgs('08-465 004 74'));
    await tablet.sync();
    await ylva.sync();
    expect(ylva.tab.device.dossier(id)?.dossier.list(childContact)).toHaveLength(1);
    await ylva.tab.store.apply(old.value.dossiers);
    expect(await ylva.sync()).toBeNull();
    expect(ylva.tab.device.dossier(id)?.dossier.list(childContact)).toHaveLength(1);
    expect(held(ylva.tab)[id]).toEqual(held(await world.serverView('ylva'))[id]);
  });

  it('ends, and says that it is broken, where each answer comes from another server', async () => {
    const world = await syncedWorld(database);
    let answers = 0;
    const ylva = await world.device('ylva', (server) => async (url, init) => {
      const answer = await server(url, init);
      if (!/\/api\/(push|pull)$/.test(url)) return answer;
      answers += 1;
      const body = (await answer.json()) as object;
      return Response.json(
        { ...body, incarnation: `node ${answers}` },
        { headers: { 'content-type': 'application/json' } },
      );
    });
    await ylva.tab.device.mutate(crypto.randomUUID(), openCase, openCaseArgs());
    expect(await ylva.sync()).toBe('broken');
    expect(answers).toBeGreaterThan(2);
    expect(answers).toBeLessThan(40);
    expect(ylva.tab.device.outbox.get().length).toBeGreaterThan(0);
  });
});

describe('what is asked outside a round', () => {
  let ylva: Synced;
  const id = crypto.randomUUID();
  beforeAll(async () => {
    ylva = await (await syncedWorld(database)).device('ylva');
    await ylva.tab.device.mutate(id, openCase, openCaseArgs());
    await ylva.sync();
  });

  for (const fault of FAULT_NAMES)
    it(`tells ${fault} apart: who is signed in, and a command, which is never sent again by itself`, async () => {
      const line = scriptedLine();
      const fetch = line.between(ylva.line.fetch);
      line.order('/api/session', fault);
      line.order('/api/commands/assign-staff', fault);
      const end = SILENT.includes(fault) ? 'ok' : (KIND[fault] ?? 'unreachable');
      expect((await fetchSession(fetch, ORIGIN)).kind).toBe(end);
      const commands = makeCommands(fetch, ORIGIN);
      const args = { dossierId: id, person: 'jonathan', until: null };
      // The server has nothing to say of a command that it did: whoever answers with words is somebody else.
      expect((await commands.assignStaff(args)).kind).toBe(fault === 'portalJson' ? 'unreachable' : end);
      expect(line.struck(fault)).toBe(2);
      expect(line.asked).toHaveLength(2);
      // A person tries again: whatever the first did, the end is the same.
      expect((await commands.assignStaff(args)).kind).toBe('ok');
      expect((await fetchSession(fetch, ORIGIN)).kind).toBe('ok');
    });
});
