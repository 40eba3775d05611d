// What storage itself can do to a device: run full, abort, be deleted or upgraded under the app, be emptied between visits.
import { describe, expect, it } from 'vitest';
import { openCase } from '#domain/case';
import { noteChildContact } from '#domain/child-contact';
import { computer, type Tab } from '#tests/world/computer';
import { contactArgs, openCaseArgs, sessionOf } from '#tests/world/device-scene';
import { failingDisk } from '#tests/world/failing-disk';
import { handClock } from '#tests/world/hand-clock';
import { Database, databaseName } from './database';
import { unlockFor } from './unlock';

async function deviceOn(over?: (disk: IDBFactory) => IDBFactory) {
  const clock = handClock();
  const pc = computer(clock, { over });
  const session = sessionOf('ylva', clock.now());
  const tab = await pc.signIn(session);
  const id = crypto.randomUUID();
  expect(await tab.device.mutate(id, openCase, openCaseArgs())).toEqual({ ok: true });
  const write = ({ device }: Tab) => device.mutate(id, noteChildContact, contactArgs('08-465 004 91'));
  const name = await databaseName(session.actor.person, session.actor.assignment);
  return { clock, pc, session, tab, id, write, name };
}

const codeOf = (result: { ok: boolean; refusal?: { code: string } }) => (result.ok ? 'saved' : result.refusal?.code);

describe('a disk that does not keep what is written', () => {
  for (const [how, says] of [
    ['full', 'full'],
    ['abort', 'unwritable'],
  ] as const)
    it(`(${how}): the change is not said to be saved, its words stay in the form, and it works again afterwards`, async () => {
      const { state, over } = failingDisk();
      const { pc, tab, id, write } = await deviceOn(over);
      tab.device.drafts.set('form', 'half a sentence');
      state.how = how;
      expect(codeOf(await write(tab))).toBe('not-saved');
      expect(state.struck).toBeGreaterThan(0);
      expect(tab.device.trouble.get()).toBe(says);
      expect(tab.device.outbox.get()).toHaveLength(1);
      expect(tab.device.dossier(id)?.records).toHaveLength(3);
      await tab.device.drafts.flush();
      expect(tab.device.drafts.get('form')).toMatchObject({ value: 'half a sentence', savedAt: null });
      expect(tab.failures).toEqual([]);

      state.how = 'well';
      expect(codeOf(await write(tab))).toBe('saved');
      expect(tab.device.trouble.get()).toBeNull();
      await tab.device.drafts.flush();
      const again = await pc.reload();
      expect(again?.device.outbox.get()).toHaveLength(2);
      expect(again?.device.drafts.get('form')?.value).toBe('half a sentence');
    });

  it('while an answer is taken in: nothing is acknowledged that was not written, and the person is told', async () => {
    const { state, over } = failingDisk();
    const { pc, tab } = await deviceOn(over);
    const [entry] = await tab.store.waiting(1);
    state.how = 'full';
    const answer = { id: entry?.id ?? '', seq: 1, result: 'applied' as const, dossierSeq: 3 };
    await expect(tab.store.acknowledge([answer])).rejects.toThrow();
    expect(state.struck).toBeGreaterThan(0);
    expect(tab.device.trouble.get()).toBe('full');
    expect(tab.device.syncState.get()).toMatchObject({ waiting: 1 });
    state.how = 'well';
    expect((await pc.reload())?.device.outbox.get()[0]?.state).toBe('waiting');
  });
});

describe('a database that goes away under the app', () => {
  it('because another tab deletes it: the app lets go, says so, and does not go on as if it saved', async () => {
    const { pc, tab, write, name } = await deviceOn();
    const deleted = new Promise<string>((resolve) => {
      const request = pc.dexie.indexedDB.deleteDatabase(name);
      request.addEventListener('success', () => resolve('deleted'));
    });
    expect(await deleted).toBe('deleted');
    expect(tab.device.trouble.get()).toBe('gone');
    expect(codeOf(await write(tab))).toBe('not-saved');
    expect(tab.device.trouble.get()).toBe('gone');
    // No empty database has come in its place, in which new words would be lost at the next visit.
    expect((await pc.dexie.indexedDB.databases()).map((one) => one.name)).not.toContain(name);
    // What was on the screen is still there to be copied.
    expect(tab.device.outbox.get()).toHaveLength(1);
    await tab.tick().catch(() => undefined);
    expect(tab.failures).toEqual([]);
  });

  it('because the browser closes it: the same', async () => {
    const { tab, write } = await deviceOn();
    const raw = tab.unlocked.db.backendDB();
    raw.onclose?.(new Event('close'));
    await expect.poll(() => tab.device.trouble.get()).toBe('gone');
    expect(codeOf(await write(tab))).toBe('not-saved');
  });

  it('because a newer version of the app opens it: the old tab lets go at once and offers to reload', async () => {
    const { pc, tab, write, name } = await deviceOn();
    const newer = new Database(name, pc.dexie);
    newer.version(2).stores({ later: 'id' });
    await newer.open();
    expect(await newer.outbox.count()).toBe(1);
    expect(tab.device.trouble.get()).toBe('newer');
    expect(codeOf(await write(tab))).toBe('not-saved');
    newer.close();
  });

  it('closing it as one leaves is no trouble', async () => {
    const { tab } = await deviceOn();
    await tab.close();
    expect(tab.device.trouble.get()).toBeNull();
  });
});

describe('an old tab that does not let go', () => {
  it('does not leave the new one hanging in silence: it says so, and opens once the old one has closed', async () => {
    const { pc, session, tab, clock, name } = await deviceOn();
    await tab.close();
    // A tab of a build that holds on: it never hears that somebody else wants the database.
    const old = await new Promise<IDBDatabase>((resolve) => {
      const request = pc.dexie.indexedDB.open(name);
      request.addEventListener('success', () => resolve(request.result));
    });
    let told = 0;
    const opening = unlockFor(session, session.practice?.unlockSecret ?? '', {
      ticks: clock.ticks,
      newId: () => crypto.randomUUID(),
      rounds: 1_000,
      dexie: { ...pc.dexie, indexedDB: upgrading(pc.dexie.indexedDB) },
      blocked: () => void (told += 1),
    });
    await expect.poll(() => told).toBe(1);
    old.close();
    const unlocked = await opening;
    expect(unlocked.db.isOpen()).toBe(true);
    unlocked.db.close();
  });
});

/** A disk whose databases all want a version more than they have, as after a release that changed the tables. */
function upgrading(disk: IDBFactory): IDBFactory {
  return {
    open: (name, version) => disk.open(name, version && version + 10),
    deleteDatabase: (name) => disk.deleteDatabase(name),
    cmp: (a, b) => disk.cmp(a, b),
    databases: () => disk.databases(),
  };
}

describe('storage that was emptied between visits', () => {
  it('starts anew as another device, which sends and numbers from the beginning', async () => {
    const { pc, session, tab, name } = await deviceOn();
    const before = tab.store.identity.device;
    await tab.close();
    await new Promise((resolve) => {
      pc.dexie.indexedDB.deleteDatabase(name).addEventListener('success', resolve);
    });
    expect(await pc.reload()).toBeUndefined();
    const again = await pc.signIn(session);
    expect(again.store.identity.device).not.toBe(before);
    await again.device.mutate(crypto.randomUUID(), openCase, openCaseArgs());
    expect((await again.store.waiting(9)).map(({ seq }) => seq)).toEqual([1]);
    expect(again.device.trouble.get()).toBeNull();
  });

  it('of its key alone opens, says that something can not be read, and sends what is written from now on', async () => {
    const { pc, session, tab } = await deviceOn();
    await tab.unlocked.db.meta.clear();
    await tab.close().catch(() => undefined);
    const again = await pc.signIn(session);
    expect(again.device.trouble.get()).toBe('damaged');
    expect(again.device.dossiers.get()).toEqual([]);
    await again.device.mutate(crypto.randomUUID(), openCase, openCaseArgs());
    await again.store.renumber(1);
    expect((await again.store.waiting(9)).map(({ seq }) => seq)).toEqual([1]);
  });
});
