// What a pull delivers of the own unit leaves a trace, whoever asks; and a reading's time is held against it.
import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type County, county, type TestDevice } from '#tests/contract/county';
import { testEngines } from '#tests/contract/engines';
import { type FamilyIds, openFamily } from '#tests/contract/family';

const engines = await testEngines();
const MINUTE = 60_000;

describe.each(engines)('on $name', (engine) => {
  let c: County;
  let ylva: TestDevice;
  let jonathan: TestDevice;
  let ids: FamilyIds;
  beforeAll(async () => {
    c = await county(await engine.open());
  });
  beforeEach(async () => {
    c.time.now += 60 * MINUTE;
    [ylva, jonathan] = [await c.device('ylva'), await c.device('jonathan')];
    ids = await openFamily(ylva);
    await ylva.call('/api/commands/assign-staff', { dossierId: ids.dossier, person: jonathan.person, until: null });
  });
  type Line = { person: string; device: string; dossier_id: null; detail: { dossiers: [string, number][] } };
  const lines = async (device: TestDevice) =>
    (
      await c.database.askPolicy<Line>(
        "select person, device, dossier_id, detail from audit where act = 'sendDossiers' and device = $1 order by id",
        [device.id],
      )
    ).rows;

  it('a first pull is one row with every dossier that it brought, in which state, and an idle one is none', async () => {
    const more = await openFamily(ylva);
    await ylva.call('/api/commands/assign-staff', { dossierId: more.dossier, person: jonathan.person, until: null });
    await jonathan.pull();
    const told = await lines(jonathan);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({ person: jonathan.person, device: jonathan.id, dossier_id: null });
    expect(new Map(told[0]!.detail.dossiers)).toEqual(new Map([...jonathan.held].map(([id, { seq }]) => [id, seq])));
    await jonathan.pull();
    await jonathan.pullOnce(false);
    expect(await lines(jonathan)).toHaveLength(1);
  });

  it('what a colleague has written since is a row, and what one has written oneself is none', async () => {
    await jonathan.pull();
    await ylva.pull();
    const before = [(await lines(jonathan)).length, (await lines(ylva)).length];
    await ylva.must(ids.dossier, 'closeCase', {
      closingId: randomUUID(),
      reason: 'need-gone',
      on: '2026-11-23',
      text: '',
    } as never);
    await jonathan.pull();
    await ylva.pull();
    expect([(await lines(jonathan)).length, (await lines(ylva)).length]).toEqual([before[0]! + 1, before[1]]);
    expect((await lines(jonathan)).at(-1)!.detail.dossiers.map(([id]) => id)).toEqual([ids.dossier]);
  });

  it('is there for whoever asks the server directly and reports no reading', async () => {
    await jonathan.call('/api/pull', { ...jonathan.envelope, digest: '', held: [] });
    expect((await lines(jonathan)).at(-1)!.detail.dossiers.map(([id]) => id)).toContain(ids.dossier);
  });

  const read = async (who: TestDevice, at: number) => {
    const id = randomUUID();
    const entry = { id, dossierId: ids.dossier, what: 'opened', detail: 'plan', at };
    expect((await who.call('/api/reads', { ...who.envelope, reads: [entry] })).status).toBe(200);
    const { rows } = await c.database.askPolicy<{
      device_at: number | null;
      doubt: string | null;
      claimed: number | null;
    }>(
      `select device_at, detail->>'doubt' as doubt, (detail->>'claimed')::bigint as claimed
       from audit where detail->>'read' = $1`,
      [id],
    );
    expect(rows).toHaveLength(1);
    return rows[0]!;
  };

  it('a reading stands when the device says, from the delivery on', async () => {
    await jonathan.pull();
    const at = c.time.now;
    c.time.now += 30 * MINUTE;
    expect(await read(jonathan, at + 10 * MINUTE)).toEqual({ device_at: at + 10 * MINUTE, doubt: null, claimed: null });
    expect(await read(jonathan, at - 4 * MINUTE)).toMatchObject({ doubt: null });
  });

  it.each<[string, boolean, (now: number) => number, string]>([
    ['before the delivery', true, (now) => now - 6 * MINUTE, 'before-delivery'],
    ['in 1970', true, () => 0, 'before-delivery'],
    ['of what never was delivered', false, (now) => now, 'before-delivery'],
    ['that lies ahead', true, (now) => now + 6 * MINUTE, 'ahead'],
  ])('a reading %s is kept, at the time when it was told, and marked', async (_, pulled, at, doubt) => {
    if (pulled) await jonathan.pull();
    const claimed = at(c.time.now);
    expect(await read(jonathan, claimed)).toEqual({ device_at: null, doubt, claimed });
  });

  it('whoever wrote the case on the device has had it since then', async () => {
    expect(await read(ylva, c.time.now)).toMatchObject({ doubt: null });
  });
});
