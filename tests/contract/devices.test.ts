// The devices of a unit: who may know of them, the order to empty one, and what becomes of what it could not send.
import { randomUUID } from 'node:crypto';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DeviceLine } from '#protocol/devices';
import { QuarantineAnswer } from '#protocol/quarantine';
import { seedDirectory } from '#server/directory';
import { type County, county, problemOf, type TestDevice } from './county';
import { testEngines } from './engines';
import { type FamilyIds, openFamily } from './family';

const engines = await testEngines();

describe.each(engines)('a device, on $name', (engine) => {
  let c: County;
  let ylva: TestDevice;
  let barbro: TestDevice;
  let ids: FamilyIds;

  beforeAll(async () => {
    c = await county(await engine.open());
  });
  beforeEach(async () => {
    [ylva, barbro] = [await c.device('ylva'), await c.device('barbro')];
    ids = await openFamily(ylva);
    await ylva.pull();
  });

  const list = async (asker: TestDevice) =>
    ((await (await asker.call('/api/devices')).json()) as { devices: DeviceLine[] }).devices;
  const lineOf = async (asker: TestDevice, of: TestDevice) => (await list(asker)).find((one) => one.device === of.id);
  const order = (asker: TestDevice, of: TestDevice) =>
    asker.call('/api/commands/purge-device', { device: of.id, assignment: of.assignment });
  const pullOf = (device: TestDevice) => device.call('/api/pull', { ...device.envelope, digest: 'none' });
  const audit = async (act: string, device: TestDevice) => {
    const { rows } = await c.database.withPolicy((policy) =>
      policy.query<{ person: string; outcome: string; code: string | null }>(
        `select person, outcome, code from audit where act = $1 and detail->>'device' = $2 order by id`,
        [act, device.id],
      ),
    );
    return rows;
  };

  it('is listed by person with what it calls itself and when it was last heard, for the manager of its unit', async () => {
    const device = await c.device('ylva');
    c.time.now += 60_000;
    await device.call('/api/pull', { ...device.envelope, digest: 'none', platform: 'Chrome, Windows' });
    const line = await lineOf(barbro, device);
    expect(line).toMatchObject({
      person: c.person('ylva'),
      name: 'Påhittade ylva',
      platform: 'Chrome, Windows',
      firstSeen: c.time.now,
      lastSeen: c.time.now,
      purge: null,
      purgedAt: null,
    });
  });

  describe('and what its unit lets it keep', () => {
    const choose = (asker: TestDevice, policy: string) => asker.call('/api/commands/set-unit-devices', { policy });
    const ask = (device: TestDevice, keeps?: string) =>
      device.call('/api/pull', { ...device.envelope, ...(keeps && { keeps }), digest: 'none' });
    const told = async (device: TestDevice, keeps: string) =>
      ((await (await ask(device, keeps)).json()) as { devices?: object }).devices;
    const lines = async () => {
      const { rows } = await c.database.askPolicy<{ outcome: string; code: string | null; detail: object }>(
        `select outcome, code, detail from audit where act = 'setUnitDevices' and unit = $1 order by id`,
        [barbro.unit],
      );
      return rows;
    };
    afterEach(async () => {
      await c.database.askPolicy(
        'update unit set devices = default, lease_hours = default, devices_by = null, devices_at = null',
      );
    });

    it('is chosen by the manager alone, of that unit alone; from what to what stands in the log, a refusal too', async () => {
      const before = (await lines()).length;
      expect(await problemOf(await choose(ylva, 'memory-only'))).toMatchObject({ refusal: 'not-your-role' });
      expect((await choose(barbro, 'memory-only')).status).toBe(204);
      expect(await problemOf(await choose(barbro, 'memory-only'))).toMatchObject({ refusal: 'already-done' });
      expect((await choose(barbro, 'anything')).status).toBe(400);
      expect((await choose(barbro, 'encrypted')).status).toBe(204);
      expect((await lines()).slice(before)).toMatchObject([
        { outcome: 'refused', code: 'not-your-role', detail: { to: 'memory-only' } },
        { outcome: 'applied', detail: { from: 'encrypted', to: 'memory-only' } },
        { outcome: 'refused', code: 'already-done' },
        { outcome: 'applied', detail: { from: 'memory-only', to: 'encrypted' } },
      ]);
    });

    it('is told with who chose it and when, until the device says that it goes by it; not to another unit', async () => {
      const gunvor = await c.device('gunvor');
      await choose(barbro, 'offline-off');
      const chosen = { policy: 'offline-off', leaseHours: 120, by: 'Påhittade barbro', at: c.time.now };
      expect(await told(ylva, 'encrypted')).toEqual(chosen);
      expect(await told(ylva, 'offline-off')).toBeUndefined();
      expect(await told(gunvor, 'encrypted')).toBeUndefined();
      const session = (await (await ylva.call('/api/session')).json()) as { devices: object };
      expect(session.devices).toEqual(chosen);
    });

    it('is confirmed by each device, once in the log, and seen in the list', async () => {
      await ask(ylva, 'encrypted');
      expect(await audit('deviceKeeps', ylva)).toEqual([]);
      await choose(barbro, 'memory-only');
      await ask(ylva, 'encrypted');
      expect((await lineOf(barbro, ylva))?.keeps).toBe('encrypted');
      await ask(ylva, 'memory-only');
      await ask(ylva, 'memory-only');
      expect((await lineOf(barbro, ylva))?.keeps).toBe('memory-only');
      expect(await audit('deviceKeeps', ylva)).toEqual([{ person: ylva.person, outcome: 'applied', code: null }]);
    });

    it('is not trusted to a device that is too old to know of it: it gets nothing more, and may still send', async () => {
      expect((await ask(ylva)).status).toBe(200);
      await choose(barbro, 'memory-only');
      expect(await problemOf(await ask(ylva))).toMatchObject({ status: 426, code: 'unsupported-version' });
      expect((await ylva.do(ids.dossier, 'removeNeed', { needId: randomUUID() })).result).toBe('refused');
      await choose(barbro, 'encrypted');
      expect((await ask(ylva)).status).toBe(200);
    });

    it('tells a device of another lease than the one it goes by, and takes no lease that there is not', async () => {
      const pull = (lease: number) =>
        ylva.call('/api/pull', { ...ylva.envelope, keeps: 'encrypted', lease, digest: 'none' });
      const toldOf = async (lease: number) => ((await (await pull(lease)).json()) as { devices?: object }).devices;
      expect(await toldOf(120)).toBeUndefined();
      await barbro.call('/api/commands/set-unit-devices', { policy: 'encrypted', leaseHours: 24 });
      expect(await toldOf(120)).toMatchObject({ policy: 'encrypted', leaseHours: 24 });
      expect(await toldOf(24)).toBeUndefined();
      expect((await lineOf(barbro, ylva))?.leaseHours).toBe(24);
      for (const lease of [0, 121, 3_000_000_000, 1.5])
        expect(await problemOf(await pull(lease))).toMatchObject({ status: 400 });
      const choosing = await barbro.call('/api/commands/set-unit-devices', { policy: 'encrypted', leaseHours: 9_000 });
      expect(await problemOf(choosing)).toMatchObject({ status: 400 });
    });

    it('is not changed by the import of a directory', async () => {
      await choose(barbro, 'offline-off');
      await seedDirectory(c.database, { units: c.units, people: [] });
      expect(await told(ylva, 'encrypted')).toMatchObject({ policy: 'offline-off' });
    });
  });

  it('is no matter of another unit, and of a colleague only where it is his or her own', async () => {
    const jonathan = await c.device('jonathan');
    await jonathan.pull();
    expect((await list(jonathan)).map((one) => one.person)).not.toContain(c.person('ylva'));
    expect(await lineOf(jonathan, jonathan)).toBeDefined();
    const gunvor = await c.device('gunvor');
    expect(await lineOf(gunvor, ylva)).toBeUndefined();
    expect(await problemOf(await order(gunvor, ylva))).toMatchObject({ code: 'not-found' });
    expect(await problemOf(await order(jonathan, ylva))).toMatchObject({ code: 'refused', refusal: 'not-your-role' });
    expect((await audit('purgeDevice', ylva)).map((one) => [one.outcome, one.code])).toEqual([
      ['refused', 'not-found'],
      ['refused', 'not-your-role'],
    ]);
    expect((await pullOf(ylva)).status).toBe(200);
  });

  it('that is ordered to be emptied still delivers its outbox and its log, and gets nothing more', async () => {
    expect((await order(barbro, ylva)).status).toBe(204);
    const answer = await ylva.do(ids.dossier, 'removeNeed', { needId: randomUUID() });
    expect(answer.result).toBe('refused');
    const read = { id: randomUUID(), dossierId: ids.dossier, what: 'opened', detail: '', at: c.time.now };
    expect((await ylva.call('/api/reads', { ...ylva.envelope, reads: [read] })).status).toBe(200);
    const problem = await problemOf(await pullOf(ylva));
    expect(problem).toMatchObject({ code: 'purge-ordered', order: { by: 'Påhittade barbro', at: c.time.now } });
    expect((await pullOf(await c.device('ylva'))).status).toBe(200);
  });

  it('may be emptied by its own person, and the first order stands', async () => {
    expect((await order(ylva, ylva)).status).toBe(204);
    c.time.now += 1_000;
    expect((await order(barbro, ylva)).status).toBe(204);
    expect((await lineOf(barbro, ylva))?.purge?.by).toBe('Påhittade ylva');
  });

  it('leaves what it could not send to its author’s unit, once, and only when it was ordered to', async () => {
    const left = [
      { id: randomUUID(), dossierId: ids.dossier, name: 'nameNeed', args: { need: { text: 'Sova.' } } },
      { id: randomUUID(), dossierId: ids.dossier, name: 'draft', args: { key: 'setGoal', value: 'hal\0v' } },
    ];
    const leave = () => ylva.call('/api/leftovers', { ...ylva.envelope, left });
    expect(await problemOf(await leave())).toMatchObject({ code: 'not-found' });
    await order(barbro, ylva);
    expect((await leave()).status).toBe(204);
    expect((await leave()).status).toBe(204);
    const { rows } = await c.database.withPolicy((policy) =>
      policy.query<{ unit: string; person: string; name: string }>(
        'select unit, person, name from quarantine where device = $1 order by name',
        [ylva.id],
      ),
    );
    expect(rows.map((row) => [row.unit, row.person, row.name])).toEqual([
      [ylva.unit, ylva.person, 'draft'],
      [ylva.unit, ylva.person, 'nameNeed'],
    ]);
    const applied = { person: ylva.person, outcome: 'applied', code: null };
    expect(await audit('leaveUnsent', ylva)).toEqual([applied, applied]);
  });

  it('has what it left read by the manager in parts, the case by its reference, and each reading logged', async () => {
    await order(barbro, ylva);
    const strange = randomUUID();
    const left = Array.from({ length: 203 }, (_, at) => ({
      id: randomUUID(),
      dossierId: at === 0 ? strange : ids.dossier,
      name: 'draft',
      args: { key: `note:${at}`, value: `Anteckning ${at}` },
    }));
    for (const part of [left.slice(0, 100), left.slice(100, 200), left.slice(200)])
      expect((await ylva.call('/api/leftovers', { ...ylva.envelope, left: part })).status).toBe(204);
    const reason = 'Ylvas dator är tömd; anteckningarna behövs.';
    const open = async (after?: { at: number; id: string }) =>
      QuarantineAnswer.parse(
        await (await barbro.call('/api/commands/open-quarantine', { reason, ...(after && { after }) })).json(),
      );
    const first = await open();
    expect(first.changes).toHaveLength(200);
    expect(first.more).toBe(true);
    const { changes: older } = await open(first.changes.at(-1));
    const mine = [...first.changes, ...older].filter((one) => left.some(({ id }) => id === one.id));
    expect(new Set(mine.map((one) => one.id)).size).toBe(203);
    expect(mine).toHaveLength(203);
    const [theCase] = ylva.records(ids.dossier).filter((record) => record.entity === 'case');
    for (const one of mine)
      expect(one.reference).toBe(one.dossierId === strange ? null : (theCase?.body as { reference: string }).reference);
    const { rows } = await c.database.withPolicy((policy) =>
      policy.query(
        `select detail->>'reason' as reason, jsonb_array_length(detail->'mutations') as shown
         from audit where act = 'openQuarantine' and person = $1 order by id`,
        [barbro.person],
      ),
    );
    expect(rows).toEqual([
      { reason, shown: 200 },
      { reason, shown: older.length },
    ]);
  });

  it('confirms exactly once that it is empty, also after the server was started anew', async () => {
    const confirm = () => ylva.call('/api/purged', { v: 1, device: ylva.id });
    expect(await problemOf(await confirm())).toMatchObject({ code: 'not-found' });
    await order(barbro, ylva);
    c.restart();
    expect(await problemOf(await pullOf(ylva))).toMatchObject({ code: 'purge-ordered' });
    const ordered = c.time.now;
    c.time.now += 60_000;
    const done = c.time.now;
    for (let n = 0; n < 3; n += 1) {
      const answer = await confirm();
      expect(await answer.json()).toMatchObject({ order: { by: 'Påhittade barbro', at: ordered } });
      c.time.now += 60_000;
    }
    expect(await lineOf(barbro, ylva)).toMatchObject({ purgedAt: done, purge: { by: 'Påhittade barbro' } });
    expect(await audit('devicePurged', ylva)).toEqual([{ person: ylva.person, outcome: 'applied', code: null }]);
    expect(await problemOf(await order(barbro, ylva))).toMatchObject({ refusal: 'already-done' });
    expect(await problemOf(await pullOf(ylva))).toMatchObject({ code: 'purge-ordered' });
  });
});
