// What a device of each release, and of each state of its tables, had written and not yet sent, is sent by this build
// (docs/decisions/0008-old-outboxes.md).
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { childContact } from '#domain/child-contact';
import { fileNamedByChange } from '#domain/stored-file';
import { Database } from '#storage/database';
import { round } from '#sync/round';
import { makeTransport } from '#sync/transport';
import { openMemory } from '#tests/contract/engines';
import { computer } from '#tests/world/computer';
import { handClock } from '#tests/world/hand-clock';
import { base64 } from '#tests/world/invented-files';
import { held, ORIGIN, syncedWorld } from '#tests/world/synced-world';
import { type DiskDump, restoreDisk } from './disk-dump';
import { DRAFT, keepDisk, PHOTO } from './kept-disk';

const FOLDER = join(import.meta.dirname, 'disks');
/** Dexie counts in tens. */
const DEXIE_STEP = 10;

let database: Awaited<ReturnType<typeof openMemory>>;
beforeAll(async () => {
  database = await openMemory();
}, 60_000);
afterAll(() => database.close());
// Before the files are listed.
if (process.env.KEEP_RELEASE) writeFileSync(join(FOLDER, `${process.env.KEEP_RELEASE}.json`), await keepDisk());

const releases = readdirSync(FOLDER).map((name) => name.replace('.json', ''));
const textOf = (release: string) => readFileSync(join(FOLDER, `${release}.json`), 'utf8');

/** What lies in a kept disk: what is shown, by telephone, and what the outbox holds, by state. */
interface Kept {
  phones: readonly string[];
  states: readonly string[];
  /** Cases at rest beside the one that is written in. */
  others: number;
  photo: boolean;
}
const LATER: Kept = {
  phones: ['second', 'sent'],
  states: ['refused', 'waiting', 'waiting', 'waiting'],
  others: 2,
  photo: true,
};
const KEPT: Record<string, Kept> = {
  '0.1.0': { phones: ['other', 'second'], states: Array(4).fill('waiting'), others: 0, photo: false },
  'tables-2': { ...LATER, states: [...LATER.states, 'sent', 'sent', 'sent'].sort() },
  'tables-3': { ...LATER, states: [...LATER.states, 'waiting', 'waiting'].sort() },
};

describe('an outbox that was written by an earlier release', { timeout: 30_000 }, () => {
  it('is kept of each release, this one included', () => {
    const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'package.json'), 'utf8')) as {
      version: string;
    };
    expect(releases).toContain(version);
  });

  it('is kept of each state of the tables that a device may have, up to the one of today', async () => {
    const { dexie } = computer(handClock());
    const db = new Database('samplan-of-today', dexie);
    await db.open();
    const today = db.verno;
    db.close();
    const versions = releases.flatMap((release) =>
      (JSON.parse(textOf(release)) as DiskDump).databases
        .filter(({ stores }) => stores.some(({ name }) => name === 'outbox'))
        .map(({ version }) => version / DEXIE_STEP),
    );
    const all = Array.from({ length: today }, (_, at) => at + 1);
    expect([...new Set(versions)].sort(), 'KEEP_RELEASE=tables-<version> before the tables change').toEqual(all);
  });

  for (const release of releases)
    it(`(${release}) is read, shown and sent, once and in order, and what else was unsent is there`, async () => {
      const kept = KEPT[release] ?? LATER;
      const clock = handClock();
      const pc = computer(clock);
      await restoreDisk(pc.dexie.indexedDB, textOf(release));
      const tab = await pc.reload();
      if (!tab) throw new Error('it did not open');
      const { device, store } = tab;
      const phonesIn = (id: string) =>
        device
          .dossier(id)
          ?.dossier.list(childContact)
          .map((one) => one.body.phone)
          .sort();
      const id = device.outbox.get()[0]?.dossierId ?? '';
      expect(phonesIn(id)).toEqual(kept.phones);
      const others = device.dossiers.get().filter((view) => view.id !== id);
      expect(others.map((view) => view.records.length)).toEqual(Array(kept.others).fill(1));
      expect(device.drafts.get('kept')?.value).toBe(DRAFT);
      expect(
        device.outbox
          .get()
          .map((item) => item.state)
          .sort(),
      ).toEqual(kept.states);
      const [photo] = device.outbox.get().flatMap(({ name, args }) => fileNamedByChange(name, args) ?? []);
      expect(photo !== undefined).toBe(kept.photo);
      if (kept.photo) expect(await store.filePart(photo ?? '', 0)).toBe(base64(PHOTO));

      const world = await syncedWorld(database);
      const transport = makeTransport(await world.signedIn('ylva', store.identity.device), ORIGIN);
      expect(await round(store, transport)).toBeNull();
      const refused = device.outbox.get();
      expect(refused.map((item) => [item.state, item.refusal?.code])).toEqual(
        kept.states.filter((state) => state === 'refused').map((state) => [state, 'closed']),
      );
      for (const item of refused) expect(item.args).toMatchObject({ contact: { phone: 'refused' } });
      expect(await store.reads(9)).toEqual([]);
      expect(store.files(true)).toEqual([]);
      expect(phonesIn(id)).toEqual(kept.phones);
      const { rows } = await database.withPolicy((policy) =>
        policy.query<{ parts: number }>('select count(*)::int as parts from file_part where file_id::text = $1', [
          photo ?? '',
        ]),
      );
      expect(rows[0]?.parts).toBe(kept.photo ? 1 : 0);
      expect(held(tab)).toEqual(expect.objectContaining({ [id]: held(await world.serverView('ylva'))[id] }));
      expect(device.trouble.get()).toBeNull();
      expect(tab.failures).toEqual([]);
    });
});
