// What a device of each release had written and not yet sent, is sent by this one (docs/decisions/0008-old-outboxes.md).
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCase } from '#domain/case';
import { childContact, editChildContact, noteChildContact } from '#domain/child-contact';
import { round } from '#sync/round';
import { makeTransport } from '#sync/transport';
import { openMemory } from '#tests/contract/engines';
import { computer } from '#tests/world/computer';
import { contactArgs, openCaseArgs } from '#tests/world/device-scene';
import { handClock } from '#tests/world/hand-clock';
import { held, ORIGIN, syncedWorld } from '#tests/world/synced-world';
import { dumpDisk, restoreDisk } from './disk-dump';

const FOLDER = join(import.meta.dirname, 'disks');
const DRAFT = 'A form that was half written';

let database: Awaited<ReturnType<typeof openMemory>>;
beforeAll(async () => {
  database = await openMemory();
  if (process.env.KEEP_RELEASE) writeFileSync(join(FOLDER, `${process.env.KEEP_RELEASE}.json`), await keep());
}, 60_000);
afterAll(() => database.close());

/** A device of today with a case that was never sent, two notes and an edit of one, a draft, and a page that was printed. */
async function keep(): Promise<string> {
  const world = await syncedWorld(database);
  let disk: IDBFactory | undefined;
  const { tab } = await world.device('ylva', undefined, (own) => (disk = own));
  const id = crypto.randomUUID();
  const contact = contactArgs('first');
  await tab.device.mutate(id, openCase, openCaseArgs());
  await tab.device.mutate(id, noteChildContact, contact);
  await tab.device.mutate(id, noteChildContact, contactArgs('other'));
  await tab.device.mutate(id, editChildContact, {
    childContactId: contact.childContactId,
    changes: { phone: { from: 'first', to: 'second' } },
    conflictIds: { phone: crypto.randomUUID() },
  });
  tab.device.drafts.set('kept', DRAFT);
  await tab.device.logRead(id, 'printed', 'plan 1');
  await tab.close();
  if (!disk) throw new Error('no disk');
  return dumpDisk(disk);
}

const releases = () => readdirSync(FOLDER).map((name) => name.replace('.json', ''));

describe('an outbox that was written by an earlier release', { timeout: 30_000 }, () => {
  it('is kept of each release, this one included', () => {
    const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'package.json'), 'utf8')) as {
      version: string;
    };
    expect(releases()).toContain(version);
  });

  for (const release of releases())
    it(`(${release}) is read, shown and sent, once and in order, and its draft is there`, async () => {
      const clock = handClock();
      const pc = computer(clock);
      await restoreDisk(pc.dexie.indexedDB, readFileSync(join(FOLDER, `${release}.json`), 'utf8'));
      const tab = await pc.reload();
      if (!tab) throw new Error('it did not open');
      const [view] = tab.device.dossiers.get();
      const phones = () =>
        tab.device
          .dossier(view?.id ?? '')
          ?.dossier.list(childContact)
          .map((one) => one.body.phone)
          .sort();
      expect(phones()).toEqual(['other', 'second']);
      expect(tab.device.drafts.get('kept')?.value).toBe(DRAFT);
      expect(tab.device.outbox.get()).toHaveLength(4);

      const world = await syncedWorld(database);
      const line = await world.signedIn('ylva', tab.store.identity.device);
      expect(await round(tab.store, makeTransport(line, ORIGIN))).toBeNull();
      expect(tab.device.outbox.get()).toEqual([]);
      expect(await tab.store.reads(9)).toEqual([]);
      expect(phones()).toEqual(['other', 'second']);
      const id = view?.id ?? '';
      expect(held(tab)[id]).toEqual(held(await world.serverView('ylva'))[id]);
      expect(tab.device.trouble.get()).toBeNull();
    });
});
