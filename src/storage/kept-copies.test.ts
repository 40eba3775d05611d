import { describe, expect, it } from 'vitest';
import { openCase } from '#domain/case';
import { caseLabel } from '#domain/case-label';
import { outputTerms } from '#domain/may-output';
import { UNIT } from '#mocks/families/units';
import { computer, everyWord } from '#tests/world/computer';
import { openCaseArgs, pulledWhole, recordOf, sessionOf } from '#tests/world/device-scene';
import { handClock } from '#tests/world/hand-clock';
import { isListed } from './is-listed';

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
