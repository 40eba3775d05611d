// Where a new build is taken back, the build before it opens the disk that the new one left, and finds all that is unsent.
import { Dexie } from 'dexie';
import { expect, it } from 'vitest';
import { openCase } from '#domain/case';
import { noteChildContact } from '#domain/child-contact';
import { databaseName } from '#storage/database';
import { computer } from '#tests/world/computer';
import { contactArgs, openCaseArgs, pulledWhole, recordOf, sessionOf } from '#tests/world/device-scene';
import { handClock } from '#tests/world/hand-clock';

/** The tables as the builds before packed dossiers declare them. */
const BEFORE_PACKS = { dossiers: 'id', outbox: 'id, seq', drafts: 'id', reads: 'id', files: '[id+part]', meta: 'key' };

it('a build from before packed dossiers opens the disk, reads the outbox and writes to it', async () => {
  const clock = handClock();
  const pc = computer(clock);
  const session = sessionOf('ylva', clock.now());
  const tab = await pc.signIn(session);
  const whole = ['a', 'b', 'c'].map((word) => pulledWhole(crypto.randomUUID(), [recordOf(session.actor.unit, word)]));
  await tab.store.apply(whole);
  await tab.device.mutate(crypto.randomUUID(), openCase, openCaseArgs());
  expect(await tab.unlocked.db.packs.count()).toBe(1);
  await tab.close();

  const old = new Dexie(await databaseName(session.actor.person, session.actor.assignment), pc.dexie);
  old.version(1).stores(BEFORE_PACKS);
  await old.open();
  const [queued] = await old.table('outbox').toArray();
  expect(queued).toMatchObject({ state: 'waiting' });
  // It knows no packs and so holds nothing: the server sends what it is asked for, and that lands in its own rows.
  expect(await old.table('dossiers').count()).toBe(0);
  await old.table('outbox').update(queued.id, { state: 'refused' });
  old.close();

  const again = await pc.reload();
  expect(again?.device.outbox.get().map((item) => item.state)).toEqual(['refused']);
  expect(again?.store.held()).toHaveLength(whole.length);
});

/** The tables as the builds before changes that the server had taken were kept. */
const BEFORE_TAKEN: Record<number, Record<string, string>> = { 1: BEFORE_PACKS, 2: { packs: 'id' } };

it('a build from before kept changes works on the disk; what it lets go of leaves nothing behind for the next build', async () => {
  const clock = handClock();
  const pc = computer(clock);
  const session = sessionOf('ylva', clock.now());
  const tab = await pc.signIn(session);
  const cases = ['a', 'b', 'c'].map((word) => pulledWhole(crypto.randomUUID(), [recordOf(session.actor.unit, word)]));
  await tab.store.apply(cases);
  for (const { id } of cases) {
    await tab.device.mutate(id, noteChildContact, contactArgs('tagen'));
    const item = tab.device.outbox.get().find((one) => one.state === 'waiting');
    await tab.store.acknowledge([{ id: item?.id ?? '', seq: 1, result: 'applied', dossierSeq: 1 }]);
  }
  await tab.store.pulledWhole(tab.store.acknowledged());
  await tab.device.mutate(cases[0]?.id ?? '', noteChildContact, contactArgs('osänd'));
  expect(await tab.unlocked.db.taken.count()).toBe(3);
  await tab.close();

  const old = new Dexie(await databaseName(session.actor.person, session.actor.assignment), pc.dexie);
  for (const [version, tables] of Object.entries(BEFORE_TAKEN)) old.version(Number(version)).stores(tables);
  await old.open();
  expect(await old.table('outbox').toArray()).toMatchObject([{ state: 'waiting' }]);
  // It erases all cases by the server's word, and knows nothing of what was taken of them.
  await old.table('packs').clear();
  await old.table('dossiers').clear();
  old.close();

  const again = await pc.reload();
  expect(again?.device.outbox.get().map((item) => item.state)).toEqual(['waiting']);
  expect(again?.store.held()).toEqual([]);
  expect(await again?.unlocked.db.taken.count()).toBe(0);
});
