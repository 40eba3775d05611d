// The tab is killed at every point where it waits, one after the other, until the work is done without a kill. Each time
// the device is opened again from the same disk: nothing acknowledged is lost, nothing is done twice, and it syncs on.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCase } from '#domain/case';
import { childContact, noteChildContact } from '#domain/child-contact';
import { UNIT } from '#mocks/families/units';
import type { PulledDossier } from '#protocol/pull';
import { openMemory } from '#tests/contract/engines';
import { atEveryPoint } from '#tests/world/at-every-point';
import { computer, type Tab } from '#tests/world/computer';
import { contactArgs, grantOf, openCaseArgs, pulledWhole, recordOf, sessionOf } from '#tests/world/device-scene';
import { handClock } from '#tests/world/hand-clock';
import { mortalForEach } from '#tests/world/mortal-tab';
import { held, syncedWorld } from '#tests/world/synced-world';

let database: Awaited<ReturnType<typeof openMemory>>;
beforeAll(async () => {
  database = await openMemory();
});
afterAll(() => database.close());

const mortal = mortalForEach();

/** Ylva's laptop, which dies, and her tablet, which shows what the server has. */
async function laptopAndTablet() {
  const world = await syncedWorld(database);
  const laptop = await world.device('ylva', mortal().between, mortal().over);
  const tablet = await world.device('ylva');
  const id = crypto.randomUUID();
  await laptop.tab.device.mutate(id, openCase, openCaseArgs());
  for (const each of [laptop, tablet]) expect(await each.sync()).toBeNull();
  let written = 0;
  const note = async ({ device }: Tab) => {
    written += 1;
    const words = `nr ${written}`;
    const { ok } = await device.mutate(id, noteChildContact, contactArgs(words));
    return ok ? words : '';
  };
  const phones = ({ device }: Tab) =>
    device
      .dossier(id)
      ?.dossier.list(childContact)
      .map((one) => String(one.body.phone)) ?? [];
  return { ...world, laptop, tablet, id, note, phones };
}

type World = Awaited<ReturnType<typeof laptopAndTablet>>;

/** Opens the laptop again, lets both come to rest, and compares: with each other, with what was said to be saved, once. */
async function expectWhole({ laptop, tablet, id, phones }: World, saved: readonly string[]) {
  for (const each of [laptop, tablet]) expect(await each.sync()).toBeNull();
  const there = phones(laptop.tab);
  expect(new Set(there).size).toBe(there.length);
  expect(there).toEqual(expect.arrayContaining([...saved]));
  expect(held(laptop.tab)).toEqual(held(tablet.tab));
  expect(laptop.tab.device.outbox.get()).toEqual([]);
  expect(laptop.tab.device.syncState.get()).toMatchObject({ waiting: 0, refused: 0, stopped: null });
  const { rows } = await database.withPolicy((policy) =>
    policy.query<{ outcome: string }>("select outcome from audit where dossier_id = $1 and act = 'noteChildContact'", [
      id,
    ]),
  );
  expect(rows.map((row) => row.outcome)).toEqual(there.map(() => 'applied'));
}

describe('a tab that is killed', { timeout: 300_000 }, () => {
  it('wherever it waits while a change is written: what it said to be saved is there, once', async () => {
    const world = await laptopAndTablet();
    const { laptop, note } = world;
    const saved: string[] = [];
    const kills = await atEveryPoint(
      mortal(),
      async () => undefined,
      async () => {
        const words = await note(laptop.tab);
        if (words) saved.push(words);
      },
      async () => {
        await laptop.restart();
        await expectWhole(world, saved);
      },
    );
    expect(kills).toBeGreaterThan(4);
    expect(mortal().kills).toMatchObject({ disk: expect.any(Number), request: 0 });
    for (const kind of ['disk', 'commit', 'crypto'] as const) expect(mortal().kills[kind], kind).toBeGreaterThan(0);
    expect(saved.length).toBeGreaterThan(0);
  });

  it('wherever it waits in a round with changes to send and changes to fetch: all of them are there, once', async () => {
    const world = await laptopAndTablet();
    const { laptop, tablet, note } = world;
    const saved: string[] = [];
    const kills = await atEveryPoint(
      mortal(),
      async () => {
        saved.push(await note(tablet.tab), await note(laptop.tab), await note(laptop.tab));
        expect(await tablet.sync()).toBeNull();
      },
      () => laptop.sync(),
      async () => {
        await laptop.restart();
        await expectWhole(world, saved);
      },
    );
    expect(kills).toBeGreaterThan(20);
    for (const kind of ['disk', 'commit', 'crypto', 'request'] as const)
      expect(mortal().kills[kind], kind).toBeGreaterThan(0);
  });

  it("wherever it waits while a consent's end is erased: it opens without the other unit's words and with its own", async () => {
    const clock = handClock();
    const pc = computer(clock, { over: mortal().over });
    const session = sessionOf('nadja', clock.now());
    let tab = await pc.signIn(session);
    let id = '';
    const theirs = () => JSON.stringify(tab.device.dossier(id)?.records).includes('Granngatan');
    const kills = await atEveryPoint(
      mortal(),
      async () => {
        id = crypto.randomUUID();
        const grants = [grantOf(UNIT.social, UNIT.nurses, tab.unlocked.clock.now() + 1_000)];
        await tab.store.apply([
          pulledWhole(id, [recordOf(UNIT.social, 'Granngatan 2'), recordOf(UNIT.nurses, 'Egen väg 1')], { grants }),
        ]);
        expect(await tab.device.mutate(id, noteChildContact, contactArgs('unsent'))).toEqual({ ok: true });
        expect(theirs()).toBe(true);
        clock.setWall(2_000);
      },
      () => tab.tick(),
      async () => {
        const again = await pc.reload();
        if (!again) throw new Error('it did not open again');
        tab = again;
        expect(theirs()).toBe(false);
        const records = JSON.stringify(tab.device.dossier(id)?.records);
        expect(records).toContain('Egen väg 1');
        expect(records).toContain('unsent');
        // The row is rewritten before anything is shown: its scope is empty, so that the server sends it anew.
        expect(tab.store.held().find(([held]) => held === id)?.[1]).toBe('');
      },
    );
    expect(kills).toBeGreaterThan(4);
    expect(mortal().kills.commit).toBeGreaterThan(0);
  });

  /** Four cases at rest in packs, and what each says. */
  async function packed() {
    const clock = handClock();
    const pc = computer(clock, { over: mortal().over, packing: { least: 2, records: 4, additions: 3 } });
    const session = sessionOf('ylva', clock.now());
    const { unit } = session.actor;
    const laptop = { tab: await pc.signIn(session) };
    const cases = Array.from({ length: 4 }, () =>
      pulledWhole(crypto.randomUUID(), [recordOf(unit, 'först')], { seq: 1 }),
    );
    await laptop.tab.store.apply(cases);
    const words = new Map(cases.map(({ id }) => [id, ['först']]));
    let seq = 1;
    /** One more record in each case, as the server tells it. */
    const more = () => {
      seq += 1;
      const records = [recordOf(unit, `nr ${seq}`)];
      const deltas = cases.map((one) => ({ ...one, mode: 'delta', seq, records }) as PulledDossier);
      return { deltas, word: `nr ${seq}` };
    };
    const reopen = async () => {
      const again = await pc.reload();
      if (!again) throw new Error('it did not open again');
      laptop.tab = again;
    };
    const says = (id: string) =>
      laptop.tab.device
        .dossier(id)
        ?.dossier.list(childContact)
        .map((one) => one.body.address);
    return { laptop, cases, words, more, reopen, says };
  }

  it('wherever it waits while it is locked and packs what has changed: all that it held is there, nothing twice', async () => {
    const { laptop, cases, words, more, reopen, says } = await packed();
    const kills = await atEveryPoint(
      mortal(),
      async () => {
        const { deltas, word } = more();
        // One by one, so that each gets a row of its own, which the tab packs as it closes.
        for (const delta of deltas) await laptop.tab.store.apply([delta]);
        for (const { id } of cases) words.get(id)?.push(word);
        expect(await laptop.tab.unlocked.db.dossiers.count()).toBe(cases.length);
      },
      () => laptop.tab.close(),
      async () => {
        await reopen();
        for (const { id } of cases) expect(says(id)).toEqual(words.get(id));
        expect(laptop.tab.store.held()).toHaveLength(cases.length);
      },
    );
    expect(await laptop.tab.unlocked.db.dossiers.count()).toBe(0);
    expect(kills).toBeGreaterThan(8);
    for (const kind of ['disk', 'commit', 'crypto'] as const) expect(mortal().kills[kind], kind).toBeGreaterThan(0);
  });

  it('wherever it waits while many changes come to rest at once: all of them are there or none, nothing twice', async () => {
    const { laptop, cases, words, more, reopen, says } = await packed();
    let came = { deltas: [] as PulledDossier[], word: '' };
    const arrived = { all: 0, none: 0 };
    const kills = await atEveryPoint(
      mortal(),
      async () => {
        came = more();
      },
      () => laptop.tab.store.apply(came.deltas),
      async () => {
        await reopen();
        const isThere = says(cases[0]?.id ?? '')?.includes(came.word) ?? false;
        arrived[isThere ? 'all' : 'none'] += 1;
        if (isThere) for (const { id } of cases) words.get(id)?.push(came.word);
        for (const { id } of cases) expect(says(id)).toEqual(words.get(id));
        expect(laptop.tab.store.held()).toHaveLength(cases.length);
      },
    );
    // They lie in packs, and no row was made for any of them.
    expect(await laptop.tab.unlocked.db.dossiers.count()).toBe(0);
    expect(kills).toBeGreaterThan(4);
    for (const [what, times] of Object.entries(arrived)) expect(times, what).toBeGreaterThan(0);
  });
});
