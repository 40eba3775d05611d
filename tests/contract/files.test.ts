// Photos and scans on the server: sent in parts, each verified, read by those who see the record that names them.
import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type MediaType, PART_BYTES, type StoredFile } from '#domain/stored-file';
import type { FilePartsAnswer, GetPartAnswer } from '#protocol/files';
import { base64, describedFile, inventedFile, partsIn } from '#tests/world/invented-files';
import { type County, county, problemOf, type TestDevice } from './county';
import { testEngines } from './engines';
import { consentArgs, type FamilyIds, invite, openFamily } from './family';

const engines = await testEngines();
/** Two whole parts and a little. */
const SIZE = 2 * PART_BYTES + 100;

describe.each(engines)('a photo of a signed form, on $name', (engine) => {
  let c: County;
  let ylva: TestDevice;
  let ids: FamilyIds;
  let consentId: string;
  let formId: string;
  const bytes = inventedFile(SIZE);
  const parts = partsIn(bytes);

  beforeAll(async () => {
    c = await county(await engine.open());
  });
  beforeEach(async () => {
    ylva = await c.device('ylva');
    ids = await openFamily(ylva);
    await invite(ylva, ids.dossier, c.unit('bup'));
    const kinds = ['IDENTITY', 'LOGISTICS', 'PLAN_ACTION'] as const;
    const both = [c.unit('social'), c.unit('bup')];
    const args = consentArgs(ids, { releasing: both, receiving: both.map((unit) => ({ unit, kinds: [...kinds] })) });
    await ylva.must(ids.dossier, 'recordConsent', args);
    consentId = args.consentId;
    formId = randomUUID();
  });

  const attach = (file: StoredFile = describedFile(bytes), by = ylva) =>
    by.do(ids.dossier, 'attachSignedForm', { formId, form: { consentId, file } });
  const which = (by: TestDevice) => ({ ...by.envelope, dossierId: ids.dossier, fileId: formId });
  const asked = async <T>(response: Promise<Response>) => (await (await response).json()) as T;
  const heldBy = (by = ylva) => asked<FilePartsAnswer>(by.call('/api/files/parts', which(by)));
  const put = (part: number, what = parts[part], by = ylva) =>
    asked<FilePartsAnswer>(by.call('/api/files/put', { ...which(by), part, bytes: base64(what ?? new Uint8Array(3)) }));
  const get = (part: number, by = ylva) => asked<GetPartAnswer>(by.call('/api/files/get', { ...which(by), part }));
  const audited = async (act: string) => {
    const { rows } = await c.database.withPolicy((policy) =>
      policy.query<{ outcome: string; code: string | null; unit: string; part: number | null }>(
        `select outcome, code, unit, (detail->>'part')::int as part from audit
         where act = $1 and detail->>'file' = $2 order by id`,
        [act, formId],
      ),
    );
    return rows;
  };

  it('is taken in parts in any order, each twice if need be, and is one line of the audit', async () => {
    await attach();
    expect(await heldBy()).toMatchObject({ result: 'parts', held: [] });
    for (const part of [2, 0, 0]) await put(part);
    expect(await heldBy()).toMatchObject({ held: [0, 2] });
    expect(await audited('storeFile')).toEqual([]);
    for (const part of [1, 1, 2]) expect(await put(part)).toMatchObject({ result: 'parts', held: [0, 1, 2] });
    expect((await audited('storeFile')).map((line) => [line.outcome, line.unit])).toEqual([['applied', ylva.unit]]);
  });

  it('comes back byte for byte to another person of the unit, each part of it logged', async () => {
    await attach();
    for (const part of [0, 1, 2]) await put(part);
    const barbro = await c.device('barbro');
    expect(await get(0, barbro)).toMatchObject({ result: 'unknown' });
    const assigned = await ylva.call('/api/commands/assign-staff', {
      dossierId: ids.dossier,
      person: c.person('jonathan'),
      until: null,
    });
    expect(assigned.status).toBe(204);
    const jonathan = await c.device('jonathan');
    for (const part of [0, 1, 2])
      expect(await get(part, jonathan)).toMatchObject({ result: 'part', bytes: base64(parts[part]!) });
    expect((await audited('readFile')).map((line) => [line.outcome, line.code, line.part])).toEqual([
      ['refused', 'not-found', 0],
      ['opened', null, 0],
      ['opened', null, 1],
      ['opened', null, 2],
    ]);
  });

  it('is unknown to another unit that sees the consent, which can neither read nor add to it', async () => {
    await attach();
    await put(0);
    const ester = await c.device('ester');
    await ester.pull();
    const seen = ester.records(ids.dossier).map((record) => record.entity);
    expect(seen).toContain('consent');
    expect(seen).not.toContain('signedForm');
    expect(await get(0, ester)).toMatchObject({ result: 'unknown' });
    expect(await heldBy(ester)).toMatchObject({ result: 'unknown' });
    expect(await put(1, parts[1], ester)).toMatchObject({ result: 'unknown' });
    expect(await heldBy()).toMatchObject({ held: [0] });
  });

  it('is shown as not yet here until its parts have come, and as unknown once it is removed', async () => {
    await attach();
    await put(0);
    expect(await get(1)).toMatchObject({ result: 'not-here' });
    await put(1);
    await ylva.must(ids.dossier, 'removeSignedForm', { formId });
    expect(await get(1)).toMatchObject({ result: 'unknown' });
    // What was photographed before is delivered all the same, and comes back with the record.
    expect(await put(2)).toMatchObject({ held: [0, 1, 2] });
    const body = { consentId, file: describedFile(bytes) };
    await ylva.must(ids.dossier, 'restoreRecord', { entity: 'signedForm', recordId: formId, body });
    expect(await get(2)).toMatchObject({ result: 'part' });
  });

  it.each([
    ['other bytes', 1, inventedFile(PART_BYTES, 'image/jpeg', 9)],
    ['another part of the same file', 1, parts[0]],
    ['a part that is cut short', 1, parts[1]!.slice(0, 1_000)],
    ['a part behind the last', 3, parts[2]],
  ])('refuses %s, and keeps nothing of it', async (_, part, what) => {
    await attach();
    expect(await put(part, what)).toMatchObject({ result: 'wrong-part' });
    expect(await heldBy()).toMatchObject({ held: [] });
  });

  it.each<[string, MediaType, MediaType]>([
    ['a PDF that says it is a photo', 'application/pdf', 'image/jpeg'],
    ['a PNG that says it is a PDF', 'image/png', 'application/pdf'],
  ])('refuses %s, politely and in the audit', async (_, is, says) => {
    const lie = inventedFile(1_000, is);
    await attach(describedFile(lie, says));
    expect(await put(0, lie)).toMatchObject({ result: 'wrong-type' });
    expect(await heldBy()).toMatchObject({ held: [] });
    expect((await audited('storeFile')).map((line) => [line.outcome, line.code])).toEqual([['refused', 'wrong-type']]);
  });

  it('takes no file that no record names, nor a record of a file that is too large', async () => {
    expect(await put(0)).toMatchObject({ result: 'unknown' });
    const file = describedFile(bytes);
    const large = { ...file, size: 10 * 1_048_576 + 1, parts: Array.from({ length: 21 }, () => file.digest) };
    expect(await attach(large)).toMatchObject({ result: 'refused', code: 'invalid-args' });
  });

  it.each([
    ['a part larger than 512 KiB', 'A'.repeat(700_000), 400, 'malformed-body'],
    ['bytes that are no base64', '<html>', 400, 'malformed-body'],
    ['a body larger than 1 MiB', 'A'.repeat(1_100_000), 413, 'too-large'],
  ])('refuses %s as a body', async (_, what, status, code) => {
    await attach();
    const response = await ylva.call('/api/files/put', { ...which(ylva), part: 0, bytes: what });
    expect(response.status).toBe(status);
    expect(await problemOf(response)).toMatchObject({ code });
  });

  it('is never taken as somebody else, nor without a session', async () => {
    await attach();
    const request = { ...which(ylva), part: 0, bytes: base64(parts[0]!) };
    for (const path of ['/api/files/put', '/api/files/parts', '/api/files/get']) {
      expect((await ylva.call(path, { ...request, person: c.person('barbro') })).status).toBe(409);
      expect((await ylva.call(path, request, { cookie: '' })).status).toBe(401);
    }
  });

  it('is delivered by its author whose access has ended, and read by him or her no more', async () => {
    const done = await ylva.call('/api/commands/assign-staff', {
      dossierId: ids.dossier,
      person: c.person('jonathan'),
      until: null,
    });
    expect(done.status).toBe(204);
    const jonathan = await c.device('jonathan');
    await attach(undefined, jonathan);
    expect(await put(0, parts[0], jonathan)).toMatchObject({ held: [0] });
    const ended = await ylva.call('/api/commands/end-assignment', {
      dossierId: ids.dossier,
      person: c.person('jonathan'),
    });
    expect(ended.status).toBe(204);
    expect(await heldBy(jonathan)).toMatchObject({ held: [0] });
    for (const part of [1, 2]) await put(part, parts[part], jonathan);
    expect(await get(0, jonathan)).toMatchObject({ result: 'unknown' });
    expect(await get(2)).toMatchObject({ result: 'part', bytes: base64(parts[2]!) });
  });

  it('in quarantine is opened by the manager on a reason, each part of it logged, and by nobody else', async () => {
    const staff = (command: string) =>
      ylva.call(`/api/commands/${command}`, { dossierId: ids.dossier, person: c.person('jonathan'), until: null });
    expect((await staff('assign-staff')).status).toBe(204);
    const jonathan = await c.device('jonathan');
    await jonathan.pull();
    expect((await staff('end-assignment')).status).toBe(204);
    c.time.now += 1;
    expect(await attach(undefined, jonathan)).toMatchObject({ result: 'refused', code: 'not-permitted' });
    for (const part of [0, 2]) expect(await put(part, parts[part], jonathan)).toMatchObject({ result: 'parts' });
    const { rows } = await c.database.withPolicy((policy) =>
      policy.query<{ id: string }>("select mutation_id as id from quarantine where args->>'formId' = $1", [formId]),
    );
    const reason = 'Jonathan har slutat och familjen frågar.';
    const open = (part: number, by: TestDevice, id = rows[0]!.id) =>
      by.call('/api/commands/open-quarantined-part', { reason, id, part });
    const barbro = await c.device('barbro');
    expect(await asked(open(0, barbro))).toMatchObject({ result: 'part', bytes: base64(parts[0]!) });
    expect(await asked(open(1, barbro))).toMatchObject({ result: 'not-here' });
    expect(await asked(open(2, barbro))).toMatchObject({ result: 'part', bytes: base64(parts[2]!) });
    expect(await asked(open(0, barbro, randomUUID()))).toMatchObject({ result: 'unknown' });
    const gunvor = await c.device('gunvor');
    expect(gunvor.unit).not.toBe(barbro.unit);
    expect(await asked(open(0, gunvor))).toEqual(await asked(open(0, gunvor, randomUUID())));
    expect(await asked(open(0, gunvor))).toMatchObject({ result: 'unknown' });
    expect(await problemOf(await open(0, ylva))).toMatchObject({ code: 'refused', refusal: 'not-your-role' });
    expect(await problemOf(await open(0, jonathan))).toMatchObject({ code: 'refused', refusal: 'not-your-role' });
    expect((await audited('openQuarantinedFile')).map((line) => [line.outcome, line.unit, line.part])).toEqual([
      ['opened', barbro.unit, 0],
      ['opened', barbro.unit, 2],
    ]);
    const { rows: refused } = await c.database.withPolicy((policy) =>
      policy.query<{ detail: object }>(
        "select detail from audit where act = 'openQuarantinedFile' and outcome = 'refused' and person = $1",
        [ylva.person],
      ),
    );
    expect(refused.at(-1)?.detail).toEqual({ reason, mutation: rows[0]!.id, part: 0 });
    const { rows: elsewhere } = await c.database.withPolicy((policy) =>
      policy.query(
        `select outcome, code, dossier_id, detail->>'mutation' as mutation from audit
         where act = 'openQuarantinedFile' and unit = $1 order by at, id`,
        [gunvor.unit],
      ),
    );
    expect(elsewhere.at(-1)).toEqual({
      outcome: 'refused',
      code: 'not-found',
      dossier_id: null,
      mutation: rows[0]!.id,
    });
  });
});
