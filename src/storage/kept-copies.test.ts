import { describe, expect, it } from 'vitest';
import { openCase } from '#domain/case';
import { caseLabel } from '#domain/case-label';
import type { DevicePolicy } from '#domain/device-policy';
import { outputTerms } from '#domain/may-output';
import { UNIT } from '#mocks/families/units';
import { computer, everyWord, type Tab } from '#tests/world/computer';
import { openCaseArgs, pulledWhole, recordOf, sessionOf } from '#tests/world/device-scene';
import { handClock } from '#tests/world/hand-clock';
import { Database, databaseName } from './database';
import { isListed } from './is-listed';
import { writeSealedMeta } from './meta';

const ID = '0c5cbbf1-93b5-4d6a-9c2c-51c4b3f0a001';
const protectedChild = (level = 'MARKING') => ({
  ...recordOf(UNIT.social, 'x'),
  entity: 'child',
  kind: 'IDENTITY' as const,
  body: { firstName: 'Elina', lastName: 'Fridh', birthDate: '2019-01-01', protectedIdentity: level },
});

async function withCase(level = 'MARKING') {
  const clock = handClock();
  const pc = computer(clock);
  const session = sessionOf('ylva', clock.now());
  const tab = await pc.signIn(session);
  await tab.store.apply([pulledWhole(ID, [protectedChild(level)])]);
  const rows = async () => {
    const { dossiers = [], packs = [] } = await pc.disk(session);
    return dossiers.length + packs.length;
  };
  return { clock, pc, session, tab, rows };
}

describe('a case under protected identity', () => {
  it.each(['MARKING', 'PROTECTED_REGISTRATION', 'ASSUMED_IDENTITY'])(
    'at level %s is seen while the app is open, and no copy of it rests on disk',
    async (level) => {
      const { pc, tab, rows } = await withCase(level);
      expect(tab.device.dossier(ID)?.records).toHaveLength(1);
      expect(tab.device.offlineCopy.rests(ID)).toBe(false);
      expect(tab.store.held().map(([id]) => id)).toEqual([ID]);
      expect(await rows()).toBe(0);
      await tab.close();
      const again = await pc.reload();
      expect(again?.device.dossier(ID)).toBeUndefined();
      // So that the server sends all of it at the next contact.
      expect(again?.store.held()).toEqual([]);
    },
  );

  it('is one by the server’s word too, where the mark itself is unseen here', async () => {
    const { clock, tab } = await withCase('NONE');
    expect(tab.device.offlineCopy.rests(ID)).toBe(true);
    await tab.store.apply([pulledWhole(ID, [protectedChild('NONE')], { scope: 'scope-2', byName: true })]);
    expect(tab.device.offlineCopy.rests(ID)).toBe(false);
    const view = tab.device.dossier(ID)!;
    expect(caseLabel(view, clock.now())).toMatchObject({ name: null, protected: true });
    expect(isListed(view)).toBe(false);
    expect(outputTerms(view.facts, clock.now(), clock.now()).stops).toBe(2);
    await tab.store.apply([pulledWhole(ID, [protectedChild('NONE')], { scope: 'scope-3' })]);
    expect(isListed(tab.device.dossier(ID)!)).toBe(true);
    expect(tab.device.offlineCopy.rests(ID)).toBe(true);
  });

  it('rests where its person asks for it, opens without a network, and the wish is logged; and leaves again', async () => {
    const { pc, tab, rows } = await withCase();
    await tab.device.offlineCopy.keep(ID, true);
    expect(await rows()).toBe(1);
    expect(await tab.store.reads(10)).toMatchObject([{ dossierId: ID, what: 'exported', detail: 'offline copy' }]);
    await tab.close();
    const again = await pc.reload();
    expect(again?.device.dossier(ID)?.records).toHaveLength(1);
    await again?.device.offlineCopy.keep(ID, false);
    expect(again?.device.dossier(ID)?.records).toHaveLength(1);
    expect(await rows()).toBe(0);
  });

  it('that rested before it was marked rests no longer', async () => {
    const { tab, rows } = await withCase('NONE');
    expect(await rows()).toBe(1);
    await tab.store.apply([pulledWhole(ID, [protectedChild()])]);
    expect(await rows()).toBe(0);
    expect(tab.device.dossier(ID)?.records).toHaveLength(1);
  });

  it('is seen in another tab of the same person, whichever opened first', async () => {
    const { pc, tab, rows } = await withCase();
    const second = await pc.reload();
    await expect.poll(() => second?.device.dossier(ID)?.records.length).toBe(1);
    await tab.store.apply([pulledWhole(ID, [protectedChild(), recordOf(UNIT.social, 'Nytt')], { seq: 9 })]);
    await expect.poll(() => second?.device.dossier(ID)?.records.length).toBe(2);
    await second?.device.offlineCopy.keep(ID, true);
    expect(await rows()).toBe(1);
    await tab.store.apply([{ mode: 'purge', id: ID }]);
    await expect.poll(() => second?.device.dossier(ID)).toBeUndefined();
    expect(await rows()).toBe(0);
  });

  it('which case it is that one has asked for stands nowhere in the clear', async () => {
    const { pc, session, tab } = await withCase();
    await tab.device.offlineCopy.keep(ID, true);
    const { meta } = await pc.disk(session);
    expect(everyWord(meta)).not.toContain(ID);
  });

  it('what one wrote oneself and has not sent stays, sealed, until it is sent', async () => {
    const { pc, session, tab } = await withCase();
    const own = crypto.randomUUID();
    const args = openCaseArgs('Elina');
    await tab.device.mutate(own, openCase, { ...args, child: { ...args.child, protectedIdentity: 'MARKING' } });
    await tab.close();
    const again = await pc.reload();
    expect(again?.device.dossier(own)?.records.length).toBeGreaterThan(0);
    expect(everyWord(await pc.disk(session))).not.toContain('Elina');
  });
});

describe('what the unit has chosen', () => {
  const idsOf = (tab?: Pick<Tab, 'device'>) => new Set(tab?.device.dossiers.get().map((view) => view.id));
  const chosen = (policy: DevicePolicy, at = 1) => ({ policy, leaseHours: 120, by: 'Barbro Almgren', at });
  async function seat(policy: DevicePolicy) {
    const clock = handClock();
    const pc = computer(clock);
    const session = sessionOf('ylva', clock.now(), undefined, policy);
    const tab = await pc.signIn(session);
    const ids = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()];
    const all = ids.map((id) => pulledWhole(id, [recordOf(UNIT.social, 'Hemma hos mormor')]));
    await tab.store.apply(all);
    await tab.store.pulledWhole([]);
    const rows = async () => {
      const { dossiers = [], packs = [], files = [] } = await pc.disk(session);
      return dossiers.length + packs.length + files.length;
    };
    return { clock, pc, session, tab, ids, rows };
  }

  it.each<[DevicePolicy, boolean]>([
    ['encrypted', true],
    ['memory-only', false],
    ['offline-off', false],
  ])('%s: rests on the disk %s, and is seen either way', async (policy, rests) => {
    const { tab, ids, rows } = await seat(policy);
    expect((await rows()) > 0).toBe(rests);
    expect(idsOf(tab)).toEqual(new Set(ids));
    expect(new Set(tab.store.held().map(([id]) => id))).toEqual(new Set(ids));
  });

  it('and the device hears of first when its person signs in, is on the disk before anything is shown', async () => {
    const { pc, tab, session, rows } = await seat('encrypted');
    await tab.close();
    expect(await rows()).toBeGreaterThan(0);
    const again = await pc.signIn({ ...session, devices: chosen('memory-only') });
    expect(await rows()).toBe(0);
    expect(again.store.keeps().keeps).toBe('memory-only');
  });

  it('takes away also what nobody can read any more', async () => {
    const { pc, tab, session, rows } = await seat('encrypted');
    const db = new Database(await databaseName(session.actor.person, session.actor.assignment), pc.dexie);
    const blob = new Uint8Array([1, 2, 3]);
    await db.dossiers.put({ id: crypto.randomUUID(), scope: 's', seq: 1, rev: 1, blob });
    await db.packs.put({ id: crypto.randomUUID(), blob });
    db.close();
    expect(await tab.store.follow(chosen('memory-only'))).toBe(true);
    expect(await rows()).toBe(0);
    expect(await tab.store.follow(chosen('memory-only'))).toBe(false);
  });

  it('lies with the session, sealed: a start without a network goes by it', async () => {
    const { pc, tab, session } = await seat('encrypted');
    await tab.store.follow(chosen('offline-off'));
    await tab.close();
    const again = await pc.reload();
    expect(again?.device.keeping.get()).toMatchObject({ ...chosen('offline-off'), presence: 'fetching' });
    expect(everyWord(await pc.disk(session))).not.toContain('offline-off');
  });

  it('a tab that died between the choice and the erasing is finished at the next opening', async () => {
    const { pc, tab, session, rows } = await seat('encrypted');
    const { db, sealer } = tab.unlocked;
    await writeSealedMeta(db, sealer, 'session', { ...session, devices: chosen('memory-only') });
    tab.unlocked.db.close();
    expect(await rows()).toBeGreaterThan(0);
    await pc.reload();
    expect(await rows()).toBe(0);
  });

  it('goes before a copy that was asked for, which is asked for anew when it is loosened', async () => {
    const { tab, rows } = await withCase();
    await tab.device.offlineCopy.keep(ID, true);
    expect(await rows()).toBe(1);
    await tab.store.follow(chosen('memory-only'));
    expect(await rows()).toBe(0);
    await tab.store.follow(chosen('encrypted', 2));
    expect(tab.device.offlineCopy.rests(ID)).toBe(false);
    expect(await rows()).toBe(0);
    // Nor can it be asked for where nothing may rest.
    await tab.store.follow(chosen('memory-only', 3));
    await tab.device.offlineCopy.keep(ID, true);
    await tab.store.follow(chosen('encrypted', 4));
    expect(tab.device.offlineCopy.rests(ID)).toBe(false);
    expect(await rows()).toBe(0);
  });

  it('is heard by the other tabs of a person who has no case yet, too', async () => {
    const { clock, pc, tab, ids } = await seat('encrypted');
    await tab.store.apply(ids.map((id) => ({ mode: 'purge', id })));
    const second = await pc.reload();
    await tab.store.follow(chosen('memory-only', clock.now() + 5));
    expect(second?.store.keeps().keeps).toBe('memory-only');
  });

  it('is heard by the other tabs, which let nothing rest either, and a tab that knows less loosens nothing', async () => {
    const { clock, pc, tab, ids, rows } = await seat('encrypted');
    const second = await pc.reload();
    await tab.store.follow(chosen('memory-only', clock.now() + 5));
    await expect.poll(() => second?.store.keeps().keeps).toBe('memory-only');
    expect(idsOf(second)).toEqual(new Set(ids));
    await second?.tick();
    expect(await rows()).toBe(0);
    tab.tabs.tell({
      say: 'unkept',
      dossiers: [],
      gone: [],
      kept: [],
      devices: chosen('encrypted', clock.now() + 4),
      whole: true,
    });
    expect(second?.store.keeps().keeps).toBe('memory-only');
    const third = await pc.reload();
    await expect.poll(() => idsOf(third)).toEqual(new Set(ids));
    expect(third?.device.keeping.get().presence).toBe('open');
  });
});
