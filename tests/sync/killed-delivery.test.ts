// The tab is killed wherever it waits in a round that sends a change with its photo, and a line of the log: opened again,
// it delivers what is left, and the server has each of them once.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openCase } from '#domain/case';
import { recordConsent } from '#domain/record-consent';
import { attachSignedForm } from '#domain/signed-form';
import { UNIT } from '#mocks/families/units';
import { openMemory } from '#tests/contract/engines';
import { atEveryPoint } from '#tests/world/at-every-point';
import { narrowConsentArgs, openCaseArgs } from '#tests/world/device-scene';
import { inventedFile } from '#tests/world/invented-files';
import { mortalForEach } from '#tests/world/mortal-tab';
import { syncedWorld } from '#tests/world/synced-world';

/** So many photos belong to one consent. */
const PHOTOS_EACH = 5;

let database: Awaited<ReturnType<typeof openMemory>>;
beforeAll(async () => {
  database = await openMemory();
});
afterAll(() => database.close());
const mortal = mortalForEach();

const all = async <Row>(sql: string, ...params: string[]) => (await database.askPolicy<Row>(sql, params)).rows;

it('a photo and a line of the log are at the server, once each', { timeout: 300_000 }, async () => {
  const world = await syncedWorld(database);
  const laptop = await world.device('ylva', mortal().between, mortal().over);
  const caseId = crypto.randomUUID();
  await laptop.tab.device.mutate(caseId, openCase, openCaseArgs());
  const told: string[] = [];
  let consentId = '';
  let formId = '';

  async function prepare() {
    const { device } = laptop.tab;
    if (told.length % PHOTOS_EACH === 0) {
      consentId = crypto.randomUUID();
      await device.mutate(caseId, recordConsent, narrowConsentArgs(consentId, UNIT.nurses));
      expect(await laptop.sync()).toBeNull();
    }
    formId = crypto.randomUUID();
    const kept = await device.files.keep(caseId, formId, 'image/jpeg', inventedFile(1_000));
    if (!kept.ok) throw new Error('not kept');
    const form = { consentId, file: kept.file };
    expect(await device.mutate(caseId, attachSignedForm, { formId, form })).toEqual({ ok: true });
    told.push(`nr ${told.length + 1}`);
    await device.logRead(caseId, 'printed', told.at(-1));
  }

  async function after() {
    await laptop.restart();
    expect(await laptop.sync()).toBeNull();
    expect(await all('select part from file_part where file_id = $1', formId)).toEqual([{ part: 0 }]);
    expect(
      await all("select outcome from audit where act = 'storeFile' and detail->>'file' = $1", formId),
    ).toHaveLength(1);
    expect(await all("select outcome from audit where act = 'attachSignedForm' and dossier_id = $1", caseId)).toEqual(
      told.map(() => ({ outcome: 'applied' })),
    );
    const lines = await all<{ what: string }>(
      "select detail->>'what' as what from audit where dossier_id = $1 and outcome = 'opened' and detail ? 'read'",
      caseId,
    );
    expect(lines.map(({ what }) => what).sort()).toEqual([...told].sort());
    laptop.tab.store.report({ phase: 'idle' });
    expect(laptop.tab.device.syncState.get()).toMatchObject({ state: 'all', waiting: 0, files: 0, stopped: null });
    expect(laptop.tab.failures).toEqual([]);
  }

  const kills = await atEveryPoint(mortal(), prepare, () => laptop.sync(), after);
  expect(kills).toBeGreaterThan(40);
  for (const kind of ['disk', 'commit', 'crypto', 'request'] as const)
    expect(mortal().kills[kind], kind).toBeGreaterThan(0);
});
