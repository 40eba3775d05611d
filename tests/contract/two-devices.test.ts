// One person's unsent work on two devices: carried over in a rescue file, sent by both, applied once.
import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type County, county, type TestDevice } from './county';
import { testEngines } from './engines';
import { consentArgs, type FamilyIds, needArgs, openFamily } from './family';

const engines = await testEngines();

describe.each(engines)('a change that was carried to another device, on $name', (engine) => {
  let c: County;
  let old: TestDevice;
  let fresh: TestDevice;
  let ids: FamilyIds;

  beforeAll(async () => {
    c = await county(await engine.open());
  });
  beforeEach(async () => {
    [old, fresh] = [await c.device('ylva'), await c.device('ylva')];
    ids = await openFamily(old);
    const consent = consentArgs(ids, {
      releasing: [c.unit('social')],
      receiving: [{ unit: c.unit('bup'), kinds: ['PLAN_ACTION'] }],
    });
    await old.must(ids.dossier, 'recordConsent', consent);
  });

  const audited = async (mutation: string) => {
    const { rows } = await c.database.withPolicy((policy) =>
      policy.query<{ outcome: string }>(`select outcome from audit where detail->>'mutation' = $1`, [mutation]),
    );
    return rows.map((row) => row.outcome);
  };
  const needs = async () => {
    await fresh.pull();
    return fresh.records(ids.dossier).filter((record) => record.entity === 'need');
  };

  it('and sent by both is applied once, with one line in the audit', async () => {
    const change = old.queue(ids.dossier, 'nameNeed', needArgs('Sova.'));
    const first = await old.push([change]);
    const second = await fresh.push([{ ...change, seq: 1 }]);
    expect(first.answers[0]?.result).toBe('applied');
    expect(second.answers).toEqual(first.answers);
    expect(await audited(change.id)).toEqual(['applied']);
    expect(await needs()).toHaveLength(1);
  });

  it('and sent by both at once is applied once all the same', async () => {
    const changes = [1, 2, 3, 4].map((n) => old.queue(ids.dossier, 'nameNeed', needArgs(`Nr ${n}.`)));
    const carried = changes.map((change, at) => ({ ...change, seq: at + 1 }));
    const [first, second] = await Promise.all([old.push(changes), fresh.push(carried)]);
    expect(second.answers).toEqual(first.answers);
    for (const change of changes) expect(await audited(change.id)).toEqual(['applied']);
    expect(await needs()).toHaveLength(4);
  });

  /** What makes no record of its own stands a second run, so only the answer given before can tell it apart. */
  it('and, being an edit, is sent by both at once, is judged once all the same', async () => {
    const needId = randomUUID();
    await old.do(ids.dossier, 'nameNeed', { ...needArgs('Sova.'), needId });
    const changes = ['Sova gott.', 'Sova hela natten.'].map((to, at) => {
      const from = ['Sova.', 'Sova gott.'][at];
      const args = { needId, changes: { text: { from, to } }, conflictIds: { text: randomUUID() } };
      return old.queue(ids.dossier, 'editNeed', args);
    });
    const carried = changes.map((change, at) => ({ ...change, seq: at + 1 }));
    const [first, second] = await Promise.all([old.push(changes), fresh.push(carried)]);
    expect(second.answers).toEqual(first.answers);
    for (const change of changes) expect(await audited(change.id)).toEqual(['applied']);
  });

  it('stays refused where the first device was refused, with its reason', async () => {
    const change = old.queue(ids.dossier, 'removeNeed', { needId: randomUUID() });
    const first = await old.push([change]);
    const second = await fresh.push([{ ...change, seq: 1 }]);
    expect(second.answers).toEqual(first.answers);
    expect(first.answers[0]?.result).toBe('refused');
    expect(await audited(change.id)).toEqual(['refused']);
  });

  it('leaves the numbering of the new device as it was, so that its own changes follow without a gap', async () => {
    const change = old.queue(ids.dossier, 'nameNeed', needArgs('Sova.'));
    await old.push([change]);
    expect((await fresh.push([{ ...change, seq: 1 }])).expected).toBe(1);
    expect((await fresh.do(ids.dossier, 'nameNeed', needArgs('Äta.'))).result).toBe('applied');
  });

  it('is nobody else’s: the same id of another person is judged by itself', async () => {
    const change = old.queue(ids.dossier, 'nameNeed', needArgs('Sova.'));
    await old.push([change]);
    const other = await c.device('nadja');
    const answer = await other.push([{ ...change, seq: 1 }]);
    expect(answer.answers[0]).toMatchObject({ result: 'refused', code: 'unknown-dossier' });
  });
});
