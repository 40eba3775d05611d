// What a unit lets its devices keep, from the manager's choice to the rows on the disk: the real server, real devices.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCase } from '#domain/case';
import { noteChildContact } from '#domain/child-contact';
import { DEVICE_POLICIES, type DevicePolicy, type LEASES } from '#domain/device-policy';
import type { Database } from '#server/database';
import { BREAK_MS } from '#storage/keeping';
import { LeaseOver } from '#storage/unlock';
import { makeCommands } from '#sync/commands';
import { round } from '#sync/round';
import { fetchSession } from '#sync/session';
import { makeTransport } from '#sync/transport';
import { openMemory } from '#tests/contract/engines';
import { everyWord, type Tab } from '#tests/world/computer';
import { contactArgs, openCaseArgs } from '#tests/world/device-scene';
import { ORIGIN, type Synced, syncedWorld } from '#tests/world/synced-world';

let database: Database;
beforeAll(async () => {
  database = await openMemory();
});
afterAll(() => database.close());

const MINUTE = 60_000;

/** Ylva at her laptop with one case that the server has, and what her manager chooses. */
async function unit(policy: DevicePolicy = 'encrypted') {
  const world = await syncedWorld(database);
  await database.askPolicy(
    'update unit set devices = $1, lease_hours = default, devices_by = null, devices_at = null',
    [policy],
  );
  const [laptop, manager] = [await world.device('ylva'), await world.device('barbro')];
  const commands = makeCommands(manager.line.fetch, ORIGIN);
  const choose = async (next: DevicePolicy, leaseHours?: (typeof LEASES)[number]) => {
    world.clock.pass(1_000);
    expect(await commands.setUnitDevices({ policy: next, leaseHours })).toEqual({ kind: 'ok', value: undefined });
  };
  const id = crypto.randomUUID();
  await contact(laptop);
  await laptop.tab.device.mutate(id, openCase, openCaseArgs('Vilma'));
  expect(await contact(laptop)).toBeNull();
  expect(seen(laptop.tab)).toContain(id);
  const note = (words: string, { tab } = laptop) => tab.device.mutate(id, noteChildContact, contactArgs(words));
  /** The telephone numbers that the server has, in order. */
  async function atServer() {
    const { rows } = await database.askPolicy<{ phone: string }>(
      `select body->>'phone' as phone from record where dossier_id = $1 and entity = 'childContact' order by at, seq`,
      [id],
    );
    return rows.map((row) => row.phone);
  }
  return { ...world, laptop, choose, id, note, atServer };
}

/** One round and what the schedule makes of its end. Gives the kind of failure, or null. */
async function contact(device: Synced): Promise<string | null> {
  const failure = await device.sync();
  device.tab.store.report({ phase: failure ? 'offline' : 'idle' });
  return failure;
}
const seen = (tab: Tab) => tab.device.dossiers.get().map((view) => view.id);
const presence = ({ tab }: Synced) => tab.device.keeping.get().presence;
/** How many rows lie on the disk, as a thief counts them. */
async function rows({ tab, computer }: Synced) {
  const disk = await computer.disk(tab.unlocked.session);
  return Object.fromEntries(Object.entries(disk).map(([table, all]) => [table, all.length]));
}
const NOTHING_OF_THE_SERVERS = { dossiers: 0, packs: 0, files: 0 };

describe.each<DevicePolicy>(['memory-only', 'offline-off'])('a choice of %s', (policy) => {
  it('that was made while the device was away erases its disk at the next contact, and loses nothing unsent', async () => {
    const { laptop, choose, id, note, atServer } = await unit();
    laptop.line.cut = true;
    await note('08-465 004 01');
    laptop.tab.device.drafts.set('halvskrivet', { text: 'Frågan är' });
    await laptop.tab.device.drafts.flush();
    await choose(policy);
    expect(await contact(laptop)).toBe('unreachable');
    // It has not heard of it: what lay here lies here.
    const before = await rows(laptop);
    expect(before.dossiers! + before.packs!).toBeGreaterThan(0);
    expect(before).toMatchObject({ outbox: 1, drafts: 1 });

    laptop.line.cut = false;
    expect(await contact(laptop)).toBeNull();
    expect(await rows(laptop)).toMatchObject({ ...NOTHING_OF_THE_SERVERS, outbox: 0, drafts: 1 });
    expect(await atServer()).toEqual(['08-465 004 01']);
    expect(seen(laptop.tab)).toContain(id);
    expect(laptop.tab.device.drafts.get('halvskrivet')?.value).toEqual({ text: 'Frågan är' });
    const { rows: log } = await database.askPolicy<{ act: string; person: string; detail: object }>(
      `select act, person, detail from audit where act in ('setUnitDevices', 'deviceKeeps') and outcome = 'applied'
       order by id desc limit 2`,
    );
    expect(log).toMatchObject([
      { act: 'deviceKeeps', person: 'ylva', detail: { device: laptop.tab.device.here, keeps: policy } },
      { act: 'setUnitDevices', person: 'barbro', detail: { from: 'encrypted', to: policy } },
    ]);
  });

  it('erases also where what is unsent can not be sent, which stays, sealed, until it is', async () => {
    const { laptop, choose, note, atServer } = await unit();
    await choose(policy);
    await note('08-465 004 02');
    // The server takes nothing for a while, and answers all else.
    const { fetch } = laptop.line;
    const transport = makeTransport(
      async (url, init) =>
        url.endsWith('/push')
          ? Response.json(
              { type: 'about:blank', title: 'internal', status: 500, code: 'internal' },
              { status: 500, headers: { 'content-type': 'application/problem+json' } },
            )
          : fetch(url, init),
      ORIGIN,
    );
    expect((await round(laptop.tab.store, transport))?.kind).toBe('failing');
    expect(await rows(laptop)).toMatchObject({ ...NOTHING_OF_THE_SERVERS, outbox: 1 });
    expect(everyWord(await laptop.computer.disk(laptop.tab.unlocked.session))).not.toContain('08-465 004 02');
    await laptop.restart();
    expect(laptop.tab.device.syncState.get().waiting).toBe(1);
    expect(await contact(laptop)).toBeNull();
    expect(await atServer()).toEqual(['08-465 004 02']);
    expect(await rows(laptop)).toMatchObject({ ...NOTHING_OF_THE_SERVERS, outbox: 0 });
  });

  it('is loosened again: the next pull rests all that may be seen, and it opens without a network', async () => {
    const { laptop, choose, id } = await unit(policy);
    expect(await rows(laptop)).toMatchObject(NOTHING_OF_THE_SERVERS);
    await choose('encrypted');
    expect(await contact(laptop)).toBeNull();
    const { dossiers, packs } = await rows(laptop);
    expect(dossiers! + packs!).toBeGreaterThan(0);
    laptop.line.cut = true;
    await laptop.restart();
    await contact(laptop);
    expect(seen(laptop.tab)).toContain(id);
  });

  it('under an open form shows its page and its words all the while', async () => {
    const { laptop, choose, id, note } = await unit();
    // Just opened: what it shows is what rested here, and no pull has ended yet.
    await laptop.tab.close();
    await laptop.restart();
    const { device } = laptop.tab;
    const told: string[] = [];
    device.keeping.subscribe(() => told.push(device.keeping.get().presence));
    const view = device.dossier(id);
    device.drafts.set('open form', 'Hälften av');
    await choose(policy);
    expect(await contact(laptop)).toBeNull();
    expect(new Set(told)).toEqual(new Set(['open']));
    expect(device.dossier(id)).toBe(view);
    expect(device.drafts.get('open form')?.value).toBe('Hälften av');
    expect(await note('08-465 004 03')).toEqual({ ok: true });
  });

  it('is locked and unlocked: nothing lies here, and all is fetched anew', async () => {
    const { laptop, id } = await unit(policy);
    await laptop.tab.close();
    expect(await rows(laptop)).toMatchObject(NOTHING_OF_THE_SERVERS);
    await laptop.restart();
    expect(presence(laptop)).toBe('fetching');
    expect(laptop.tab.store.held()).toEqual([]);
    expect(await contact(laptop)).toBeNull();
    expect(presence(laptop)).toBe('open');
    expect(seen(laptop.tab)).toContain(id);
  });
});

describe('a start without a network', () => {
  it.each<[DevicePolicy, string, boolean]>([
    ['encrypted', 'open', true],
    ['memory-only', 'unfetched', false],
    ['offline-off', 'closed', false],
  ])('under %s is %s', async (policy, how, shows) => {
    const { laptop, id } = await unit(policy);
    laptop.line.cut = true;
    await laptop.tab.close();
    await laptop.restart();
    expect(await contact(laptop)).toBe('unreachable');
    expect(presence(laptop)).toBe(how);
    expect(seen(laptop.tab).includes(id)).toBe(shows);
    laptop.line.cut = false;
    expect(await contact(laptop)).toBeNull();
    expect(presence(laptop)).toBe('open');
    expect(seen(laptop.tab)).toContain(id);
  });
});

describe('a cut while the page is open', () => {
  it('under memory-only is worked through, and what was written is sent afterwards', async () => {
    const { laptop, id, note, atServer } = await unit('memory-only');
    laptop.line.cut = true;
    expect(await contact(laptop)).toBe('unreachable');
    expect(seen(laptop.tab)).toContain(id);
    expect(await note('08-465 004 04')).toEqual({ ok: true });
    expect(await rows(laptop)).toMatchObject({ ...NOTHING_OF_THE_SERVERS, outbox: 1 });
    laptop.line.cut = false;
    expect(await contact(laptop)).toBeNull();
    expect(await atServer()).toEqual(['08-465 004 04']);
  });

  it('under offline off hides all once it has lasted, takes no more, and keeps sealed what was caught by it', async () => {
    const { laptop, id, note, atServer, clock } = await unit('offline-off');
    laptop.line.cut = true;
    // Nobody knows of the cut yet.
    expect(await note('08-465 004 05')).toEqual({ ok: true });
    expect(await contact(laptop)).toBe('unreachable');
    clock.pass(BREAK_MS);
    expect(presence(laptop)).toBe('closed');
    expect(laptop.tab.device.dossiers.get()).toEqual([]);
    expect(laptop.tab.device.dossier(id)).toBeUndefined();
    expect(await note('08-465 004 06')).toMatchObject({ ok: false, refusal: { code: 'needs-network' } });
    expect(await rows(laptop)).toMatchObject({ ...NOTHING_OF_THE_SERVERS, outbox: 1 });
    await laptop.restart();
    await contact(laptop);
    expect(laptop.tab.device.syncState.get().waiting).toBe(1);
    expect(seen(laptop.tab)).toEqual([]);
    laptop.line.cut = false;
    expect(await contact(laptop)).toBeNull();
    expect(await atServer()).toEqual(['08-465 004 05']);
    expect(presence(laptop)).toBe('open');
  });

  it('under offline off tears no page down while the network flickers, and never stands longer than one break', async () => {
    const { laptop, id, note, clock } = await unit('offline-off');
    const told: string[] = [];
    const { keeping } = laptop.tab.device;
    keeping.subscribe(() => told.push(keeping.get().presence));
    for (let time = 0; time < 5; time += 1) {
      laptop.line.cut = true;
      expect(await contact(laptop)).toBe('unreachable');
      clock.pass(BREAK_MS - 1_000);
      expect(await contact(laptop)).toBe('unreachable');
      expect(seen(laptop.tab)).toContain(id);
      laptop.line.cut = false;
      expect(await contact(laptop)).toBeNull();
    }
    expect(told).toEqual([]);
    laptop.line.cut = true;
    await contact(laptop);
    clock.pass(BREAK_MS - 1_000);
    // Tries that fail do not begin it anew.
    await contact(laptop);
    clock.pass(1_000);
    expect(told).toEqual(['closed']);
    expect(seen(laptop.tab)).toEqual([]);
    expect(await note('08-465 004 07')).toMatchObject({ ok: false, refusal: { code: 'needs-network' } });
  });

  it('under offline off is seen by silence too, where no round has said so', async () => {
    const { laptop, clock } = await unit('offline-off');
    clock.pass(9 * MINUTE);
    expect(presence(laptop)).toBe('open');
    clock.pass(2 * MINUTE);
    expect(presence(laptop)).toBe('closed');
    expect(await contact(laptop)).toBeNull();
    expect(presence(laptop)).toBe('open');
  });
});

it('two people of two units on one computer each go by the choice of their own', async () => {
  const { laptop, choose, device, signedIn } = await unit();
  const other = await device('nadja');
  const session = await fetchSession(other.line.fetch, ORIGIN);
  if (session.kind !== 'ok') throw new Error('no session');
  const seat: Synced = { ...other, computer: laptop.computer, tab: await laptop.computer.signIn(session.value) };
  const here = await signedIn('nadja', seat.tab.device.here);
  const sync = () => round(seat.tab.store, makeTransport(here, ORIGIN));
  await sync();
  const id = crypto.randomUUID();
  await seat.tab.device.mutate(id, openCase, openCaseArgs('Signe'));
  expect(await sync()).toBeNull();
  await choose('memory-only');
  expect(await contact(laptop)).toBeNull();
  expect(await sync()).toBeNull();
  expect(await rows(laptop)).toMatchObject(NOTHING_OF_THE_SERVERS);
  const kept = await rows(seat);
  expect(kept.dossiers! + kept.packs!).toBeGreaterThan(0);
  expect(seat.tab.device.keeping.get().policy).toBe('encrypted');
});

it('each choice reaches a device from each other, and the disk is what it lets it be', async () => {
  const { laptop, choose } = await unit();
  let last: DevicePolicy = 'encrypted';
  for (const policy of [
    'memory-only',
    'offline-off',
    'memory-only',
    'encrypted',
    'offline-off',
    'encrypted',
  ] as const) {
    await choose(policy);
    expect(await contact(laptop)).toBeNull();
    expect(laptop.tab.device.keeping.get()).toMatchObject({ policy, by: 'Barbro Almgren', presence: 'open' });
    const { dossiers, packs } = await rows(laptop);
    expect(dossiers! + packs! > 0, `${last} to ${policy}`).toBe(policy === 'encrypted');
    last = policy;
  }
  expect(DEVICE_POLICIES).toContain(last);
});

describe('a lease that the unit has shortened', () => {
  const HOUR = 60 * MINUTE;

  it('is followed at the next contact, told to the server, and opens nothing after it, also where all rests', async () => {
    const { laptop, choose, id, clock } = await unit();
    await choose('encrypted', 8);
    // Not yet heard of.
    expect(laptop.tab.device.keeping.get().leaseHours).toBe(120);
    expect(await contact(laptop)).toBeNull();
    expect(laptop.tab.device.keeping.get()).toMatchObject({ leaseHours: 8, by: 'Barbro Almgren' });
    const { rows: log } = await database.askPolicy<{ act: string; detail: object }>(
      `select act, detail from audit where act in ('setUnitDevices', 'deviceKeeps') order by id desc limit 2`,
    );
    expect(log).toMatchObject([
      { act: 'deviceKeeps', detail: { keeps: 'encrypted', leaseHours: 8 } },
      { act: 'setUnitDevices', detail: { from: 'encrypted', to: 'encrypted', fromLease: 120, toLease: 8 } },
    ]);
    laptop.line.cut = true;
    clock.pass(7 * HOUR);
    await laptop.restart();
    expect(seen(laptop.tab)).toContain(id);
    clock.pass(2 * HOUR);
    await expect(laptop.restart()).rejects.toBeInstanceOf(LeaseOver);
  });

  it('ends a page that stays open without contact, once, and contact begins it anew', async () => {
    const { laptop, choose, clock } = await unit();
    await choose('encrypted', 8);
    await contact(laptop);
    clock.pass(7 * HOUR);
    await laptop.tab.tick();
    expect(laptop.tab.ends).toBe(0);
    await contact(laptop);
    clock.pass(7 * HOUR);
    await laptop.tab.tick();
    expect(laptop.tab.ends).toBe(0);
    clock.pass(2 * HOUR);
    await laptop.tab.tick();
    expect(laptop.tab.ends).toBeGreaterThan(0);
  });

  it('is loosened again by the same hand', async () => {
    const { laptop, choose, clock, id } = await unit();
    await choose('encrypted', 24);
    await contact(laptop);
    await choose('encrypted', 120);
    await contact(laptop);
    laptop.line.cut = true;
    clock.pass(100 * HOUR);
    await laptop.restart();
    expect(seen(laptop.tab)).toContain(id);
  });
});
