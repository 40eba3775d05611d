// One mutation that makes the server itself fail: the rest is judged as if it had not been there.
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Log } from '#server/log';
import { defectIn } from '#tests/world/defective-mutation';
import { type County, county, type TestDevice } from './county';
import { testEngines } from './engines';
import { consentArgs, type FamilyIds, needArgs, openFamily } from './family';

const engines = await testEngines();
const codes = (answers: readonly { result: string; code?: string }[]) => answers.map((one) => one.code ?? one.result);

describe.each(engines)('a mutation whose judgement fails, on $name', (engine) => {
  const lines: string[] = [];
  const keep = (fields: Record<string, unknown>, message: string) => void lines.push(JSON.stringify([fields, message]));
  const log: Log = { info: keep, warn: keep, error: keep };
  let c: County;
  let ylva: TestDevice;
  let ids: FamilyIds;
  let defect: ReturnType<typeof defectIn>;

  beforeAll(async () => {
    c = await county(await engine.open(), { log });
  });
  beforeEach(async () => {
    lines.length = 0;
    ylva = await c.device('ylva');
    ids = await openFamily(ylva);
    const receiving = [{ unit: c.unit('bup'), kinds: ['IDENTITY', 'LOGISTICS', 'PLAN_ACTION'] as const }];
    await ylva.must(
      ids.dossier,
      'recordConsent',
      consentArgs(ids, {
        releasing: [c.unit('social')],
        receiving: receiving.map((one) => ({ ...one, kinds: [...one.kinds] })),
      }),
    );
  });
  afterEach(() => defect.mend());

  const named = (words: string) => ylva.queue(ids.dossier, 'nameNeed', needArgs(words));

  it('is refused as a defect, the others of its dossier are applied, and its first answer stays', async () => {
    defect = defectIn('nameNeed', 'GIFT');
    defect.armed = true;
    const batch = [named('Före.'), named('GIFT'), named('Efter.')];
    const first = await ylva.push(batch);
    expect(defect.struck).toBeGreaterThan(0);
    expect(codes(first.answers)).toEqual(['applied', 'defect', 'applied']);
    defect.armed = false;
    expect((await ylva.push(batch)).answers).toEqual(first.answers);
    await ylva.pull();
    const texts = ylva.records(ids.dossier).flatMap((one) => (one.entity === 'need' ? [one.body.text] : []));
    expect(texts.sort()).toEqual(['Efter.', 'Före.']);
  });

  it('takes with it what builds on it, and nothing else', async () => {
    defect = defectIn('nameNeed', 'GIFT');
    defect.armed = true;
    const need = needArgs('GIFT');
    const goal = { needId: need.needId, text: 'Mål.', indicator: '', targetDate: null, longTerm: false };
    const { answers } = await ylva.push([
      ylva.queue(ids.dossier, 'nameNeed', need),
      ylva.queue(ids.dossier, 'setGoal', { goalId: crypto.randomUUID(), goal }),
      named('Fristående.'),
    ]);
    expect(defect.struck).toBe(1);
    expect(codes(answers)).toEqual(['defect', 'depends-on-refused', 'applied']);
  });

  it('is audited once and logged by name, without a word of it', async () => {
    defect = defectIn('nameNeed', 'GIFT');
    defect.armed = true;
    const poison = named('GIFT');
    await ylva.push([poison]);
    const { rows } = await c.database.withPolicy((policy) =>
      policy.query<{ outcome: string; code: string }>(
        "select outcome, code from audit where detail->>'mutation' = $1",
        [poison.id],
      ),
    );
    expect(rows).toEqual([{ outcome: 'refused', code: 'defect' }]);
    expect(lines.join()).toContain('nameNeed');
    expect(lines.join()).toContain('TypeError');
    expect(lines.join()).not.toMatch(/GIFT|somebody wrote/);
  });

  it('is found by itself where the failure comes only when the whole run is written', async () => {
    // What it writes is fine for the mutation and breaks what follows from it: the grants that are computed anew.
    defect = defectIn('nameNeed', 'GIFT', () => {
      failing = true;
    });
    let failing = false;
    const core = c.database.withActor;
    c.database.withActor = (identity, work) =>
      core(identity, async (tx) => {
        failing = false;
        const result = await work(tx);
        if (failing) throw new RangeError('what follows from it could not be worked out');
        return result;
      });
    try {
      defect.armed = true;
      const need = needArgs('GIFT');
      const goal = { needId: need.needId, text: 'Mål.', indicator: '', targetDate: null, longTerm: false };
      const { answers } = await ylva.push([
        named('Ett.'),
        ylva.queue(ids.dossier, 'nameNeed', need),
        ylva.queue(ids.dossier, 'setGoal', { goalId: crypto.randomUUID(), goal }),
        named('Två.'),
      ]);
      expect(defect.struck).toBeGreaterThan(1);
      expect(codes(answers)).toEqual(['applied', 'defect', 'depends-on-refused', 'applied']);
    } finally {
      c.database.withActor = core;
    }
  });

  it('leaves a failure that is not its own to be asked again: nothing is refused, nothing is written', async () => {
    defect = defectIn('nameNeed', 'GIFT');
    const core = c.database.withActor;
    let struck = 0;
    c.database.withActor = (identity, work) =>
      core(identity, async (tx) => {
        const result = await work(tx);
        struck += 1;
        if (struck === 1) throw Object.assign(new Error('no space left on device'), { code: '53100' });
        return result;
      });
    try {
      const batch = [named('Två gånger sänt.')];
      await expect(ylva.push(batch)).rejects.toThrow('500');
      expect(codes((await ylva.push(batch)).answers)).toEqual(['applied']);
      expect(struck).toBe(2);
    } finally {
      c.database.withActor = core;
    }
  });
});
