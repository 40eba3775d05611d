// Photos and scans are looked through for malware before they count as here, and before anybody is given any of them.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PART_BYTES } from '#domain/stored-file';
import type { FilePartsAnswer, GetPartAnswer } from '#protocol/files';
import { makeCore } from '#server/core';
import type { Database } from '#server/database';
import { scanRound } from '#server/file-scan';
import { inProcessPoke } from '#server/poke';
import { clamd } from '#server/start-clamd';
import { type ClamdFaults, startFalseClamd } from '#tests/world/false-clamd';
import { base64, describedFile, inventedFile, partsIn } from '#tests/world/invented-files';
import { type County, county, type TestDevice } from './county';
import { testEngines } from './engines';
import { consentArgs, type FamilyIds, openFamily } from './family';

const engines = await testEngines();
const infected = inventedFile(PART_BYTES + 1_000);
infected.set(new TextEncoder().encode(['EICAR-STANDARD', 'ANTIVIRUS-TEST-FILE!'].join('-')), PART_BYTES + 500);
const clean = inventedFile(PART_BYTES + 1_000);

describe.each(engines)('a file that is taken in, on $name', (engine) => {
  let database: Database;
  let deps: Parameters<typeof county>[1] & object;
  let c: County;
  let ylva: TestDevice;
  let ids: FamilyIds;
  let consentId: string;
  let formId: string;
  let scanner: Awaited<ReturnType<typeof startFalseClamd>>;
  const told: unknown[] = [];
  const keep = (fields: object) => void told.push(fields);
  const log = { info: keep, warn: keep, error: keep };
  /** Whichever clamd there is just now. */
  const asked = { scan: (bytes: Uint8Array) => clamd(scanner.url, 500).scan(bytes) };
  const round = () => scanRound(makeCore({ database, poke: inProcessPoke(), log, scanner: asked }), asked);
  async function scannerThat(faults: ClamdFaults) {
    await scanner?.stop();
    scanner = await startFalseClamd(faults);
  }

  beforeAll(async () => {
    scanner = await startFalseClamd();
    database = await engine.open();
    deps = { scanner: asked, log };
    c = await county(database, deps);
  });
  afterAll(() => scanner.stop());
  beforeEach(async () => {
    await scannerThat({});
    told.length = 0;
    ylva = await c.device('ylva');
    ids = await openFamily(ylva);
    const args = consentArgs(ids, {
      releasing: [c.unit('social')],
      receiving: [{ unit: c.unit('social'), kinds: ['IDENTITY'] }],
    });
    await ylva.must(ids.dossier, 'recordConsent', args);
    consentId = args.consentId;
    formId = randomUUID();
  });

  const which = () => ({ ...ylva.envelope, dossierId: ids.dossier, fileId: formId });
  const ask = async <T>(path: string, more: object = {}) =>
    (await (await ylva.call(path, { ...which(), ...more })).json()) as T;
  const held = () => ask<FilePartsAnswer>('/api/files/parts');
  const get = (part: number) => ask<GetPartAnswer>('/api/files/get', { part });
  const put = (bytes: Uint8Array<ArrayBuffer>, part: number) =>
    ask<FilePartsAnswer>('/api/files/put', { part, bytes: base64(partsIn(bytes)[part]!) });
  async function sent(bytes: Uint8Array<ArrayBuffer>) {
    await ylva.must(ids.dossier, 'attachSignedForm', { formId, form: { consentId, file: describedFile(bytes) } });
    await put(bytes, 0);
    expect(await get(0)).toMatchObject({ result: 'not-here', why: 'unscanned' });
    return put(bytes, 1);
  }
  const stored = async () => {
    const { count } = await database.askPolicy('select 1 from file_part where file_id = $1', [formId]);
    return count;
  };
  const lines = async () => {
    const { rows } = await database.askPolicy<{ outcome: string; code: string | null; person: string }>(
      `select outcome, code, person from audit where act = 'storeFile' and detail->>'file' = $1 order by id`,
      [formId],
    );
    return rows.map((row) => [row.outcome, row.code, row.person]);
  };

  it('counts as here, and is given, once it is called clean: the whole of it, byte for byte', async () => {
    expect(await sent(clean)).toMatchObject({ result: 'parts', held: [0, 1] });
    expect(scanner.scanned).toEqual([clean]);
    expect(await get(1)).toMatchObject({ result: 'part' });
    expect(await lines()).toEqual([['applied', null, ylva.person]]);
    // Once: what is asked for again, or sent again, is not looked through again.
    expect(await put(clean, 1)).toMatchObject({ held: [0, 1] });
    expect(scanner.scanned).toHaveLength(1);
  });

  it('and is infected is removed, given to nobody, taken never again, and a line in the log', async () => {
    expect(await sent(infected)).toMatchObject({ result: 'wrong-type', why: 'infected' });
    expect(await stored()).toBe(0);
    expect(await get(0)).toMatchObject({ result: 'not-here', why: 'infected' });
    expect(await held()).toMatchObject({ result: 'wrong-type', why: 'infected' });
    expect(await put(infected, 0)).toMatchObject({ result: 'wrong-type', why: 'infected' });
    expect(await stored()).toBe(0);
    expect((await lines()).at(-1)).toEqual(['refused', 'infected', ylva.person]);
    // The operator is told what was found, and of whom or where nothing.
    expect(told).toEqual([{ found: 'Eicar-Test-Signature' }]);
  });

  it.each<[string, ClamdFaults | 'gone']>([
    ['is not there', 'gone'],
    ['takes none so large', { most: 1_000 }],
    ['hangs up in the midst of it', { hangsUpAfter: 1_000 }],
    ['never answers', { answer: null }],
    ['says what nobody understands', { answer: 'PONG\0' }],
  ])('while the scanner %s waits: kept, given to nobody, and told to its device as not yet here', async (_, faults) => {
    if (faults === 'gone') await scanner.stop();
    else await scannerThat(faults);
    expect(await sent(clean)).toMatchObject({ result: 'parts', held: [0] });
    expect(await held()).toMatchObject({ result: 'parts', held: [0] });
    expect(await get(0)).toMatchObject({ result: 'not-here', why: 'unscanned' });
    expect(await stored()).toBe(2);
    expect(told).toEqual([expect.objectContaining({ reason: expect.any(String) })]);
    // It comes back: the next round finds what waits, and so does a device that asks before.
    await scannerThat({});
    expect(await round()).toBe(0);
    expect(await held()).toMatchObject({ held: [0, 1] });
    expect(await get(1)).toMatchObject({ result: 'part' });
  });

  it('and waits is scanned as well when its device sends the last part again', async () => {
    await scanner.stop();
    await sent(infected);
    await scannerThat({});
    expect(await put(infected, 1)).toMatchObject({ result: 'wrong-type', why: 'infected' });
    expect(await stored()).toBe(0);
  });

  it('and is found infected in a later round is refused when its device asks', async () => {
    await scanner.stop();
    await sent(infected);
    await scannerThat({});
    expect(await round()).toBe(0);
    expect(await held()).toMatchObject({ result: 'wrong-type', why: 'infected' });
    expect((await lines()).at(-1)).toEqual(['refused', 'infected', ylva.person]);
  });

  it('by a server that had no scanner then is given by none that has one before it has been scanned', async () => {
    deps.scanner = undefined;
    const device = await c.beside(database).device('ylva');
    deps.scanner = asked;
    await ylva.must(ids.dossier, 'attachSignedForm', { formId, form: { consentId, file: describedFile(clean) } });
    const there = { ...device.envelope, dossierId: ids.dossier, fileId: formId };
    for (const part of [0, 1])
      await device.call('/api/files/put', { ...there, part, bytes: base64(partsIn(clean)[part]!) });
    const given = await device.call('/api/files/get', { ...there, part: 0 });
    expect(await given.json()).toMatchObject({ result: 'part' });
    expect(await get(0)).toMatchObject({ result: 'not-here', why: 'unscanned' });
    expect(await round()).toBe(0);
    expect(await get(0)).toMatchObject({ result: 'part' });
  });

  it('keeps no other waiting: three without a verdict end the round, and one does not', async () => {
    await scanner.stop();
    for (let file = 0; file < 5; file += 1) {
      formId = randomUUID();
      await sent(clean);
    }
    told.length = 0;
    expect(await round()).toBe(5);
    expect(told).toHaveLength(3);
    await scannerThat({});
    expect(await round()).toBe(0);
  });
});
