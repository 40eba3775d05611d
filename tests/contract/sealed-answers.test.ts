// Answers to the five questions against the real server: nobody reads one, by any way in, and numbers come late and many.
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PeriodResult } from '#domain/evaluation-results';
import { type County, county, type TestDevice } from './county';
import { testEngines } from './engines';
import { type FamilyIds, openFamily } from './family';

const engines = await testEngines();
const SECRET = 1;
const answers = (information: number) => ({
  respondent: 'guardian' as const,
  on: '2026-11-20',
  via: 'paper' as const,
  information,
  participation: 3,
  cooperation: 3,
  meaning: 3,
  gotPlan: null,
});
const NEXT_YEAR = Date.parse('2027-01-02T00:00:00+01:00');

describe.each(engines)('answers to the five questions, on $name', (engine) => {
  let c: County;
  let ylva: TestDevice;
  let ids: FamilyIds;
  let evaluationId: string;

  const answer = async (device: TestDevice, information: number) => {
    evaluationId = randomUUID();
    const args = { evaluationId, receiptId: randomUUID(), answers: answers(information) };
    await device.must(ids.dossier, 'takeInAnswers', args);
  };
  const results = async (device: TestDevice) => {
    const response = await device.call('/api/evaluation-results');
    return ((await response.json()) as { periods: PeriodResult[] }).periods;
  };
  const guardians = (periods: PeriodResult[], from: string) =>
    periods.find((one) => one.from === from)?.groups[1]?.questions.information;

  beforeAll(async () => {
    c = await county(await engine.open());
    ylva = await c.device('ylva');
    ids = await openFamily(ylva);
    await answer(ylva, SECRET);
  });

  it('reach no device, not even of the one who typed them in; the receipt does', async () => {
    const again = await c.device('ylva');
    await again.pull();
    expect(again.entities(ids.dossier)).toContain('evaluationReceipt');
    expect(again.entities(ids.dossier)).not.toContain('evaluation');
    await ylva.pull();
    expect(JSON.stringify(ylva.records(ids.dossier))).not.toContain('cooperation');
  });

  it('are shut by row-level security too, and in the history', async () => {
    const count = (table: string) =>
      c.database.withActor({ person: ylva.person, unit: ylva.unit }, async (tx) => {
        await tx.policy.query(`select set_config('samplan.now', $1, true)`, [String(c.time.now)]);
        const asked = `select 1 from ${table} where dossier_id = $1`;
        const seen = await tx.app.query(asked, [ids.dossier]);
        return [seen.count, (await tx.app.query(`${asked} and entity = 'evaluation'`, [ids.dossier])).count];
      });
    for (const table of ['record', 'record_history']) {
      const [all, sealed] = await count(table);
      expect(all).toBeGreaterThan(0);
      expect(sealed).toBe(0);
    }
  });

  it('can not be released on a statute ground, nor be written over', async () => {
    const why = { reason: 'Behövs nu.', whyNoConsent: 'Nej.', despite: [], weighing: '', attempts: '' };
    const rest = { decider: 'Barbro', guardianInformed: true, whyNotInformed: '', confirmed: true };
    const release = await ylva.call('/api/commands/release', {
      dossierId: ids.dossier,
      to: c.unit('bup'),
      recordIds: [evaluationId],
      ground: 'ST1',
      why: { ...why, ...rest },
    });
    expect(release.status).not.toBe(204);
    const again = { evaluationId, receiptId: randomUUID(), answers: answers(5) };
    expect(await ylva.do(ids.dossier, 'takeInAnswers', again)).toMatchObject({ result: 'refused' });
  });

  it('are told in numbers of five, after the half-year, and an answer that comes late changes nothing told', async () => {
    for (const mark of [4, 4, 5]) await answer(ylva, mark);
    expect(await results(ylva)).toEqual([]);
    c.time.now = NEXT_YEAR;
    expect(guardians(await results(ylva), '2026-07-01')).toBeNull();
    // The fifth was given in the old year and reaches the server in the new one: it counts in the new one.
    await answer(ylva, 2);
    const now = await results(ylva);
    expect(guardians(now, '2026-07-01')).toBeNull();
    expect(now.map((one) => one.from)).toEqual(['2026-07-01']);
  });

  it('tells five once there are five, the same at every reading, and another unit nothing', async () => {
    for (const mark of [4, 4, 5, 3]) await answer(ylva, mark);
    c.time.now = Date.parse('2027-07-02T00:00:00+02:00');
    const first = await results(ylva);
    expect(guardians(first, '2027-01-01')).toEqual({ count: 5, mean: 3.5 });
    await answer(ylva, 1);
    expect(await results(ylva)).toEqual(first);
    expect(await results(await c.device('ester'))).toEqual([]);
  });

  it('takes no parameter by which a part could be asked for', async () => {
    const all = await (await ylva.call('/api/evaluation-results')).text();
    const part = await ylva.call(`/api/evaluation-results?dossierId=${ids.dossier}&from=2027-01-01&to=2027-01-31`);
    expect(await part.text()).toBe(all);
  });
});
