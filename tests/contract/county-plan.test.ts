// The county's plan, its year and its matters against the real server: who may write what, and that everybody reads it.
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ActionPlanRow } from '#domain/action-plan';
import type { Actor } from '#domain/actor';
import { AGREED_POINTS } from '#domain/agreed-points';
import { COUNTY_DOSSIER } from '#domain/county';
import type { ArgsOf, MutationName } from '#domain/mutations';
import type { Unit } from '#domain/unit';
import { assignmentId, seedDirectory } from '#server/directory';
import { openSession } from '#server/session';
import { type County, county, TestDevice } from './county';
import { testEngines } from './engines';

const engines = await testEngines();

describe.each(engines)("the county's plan, year and matters, on $name", (engine) => {
  let c: County;
  let [valter, barbro, ylva, ester]: TestDevice[] = [];
  const rowId = randomUUID();
  const pointId = randomUUID();
  const matterId = randomUUID();
  const rowOf = (): ActionPlanRow => ({
    area: 'Svar på remisser',
    sectors: ['health', 'social'],
    services: '',
    goal: 'Svar i tid',
    measure: { by: 'deviations', types: ['referral'], sectors: [] },
    measureText: '',
    activity: 'Rutin',
    doneBy: { by: 'year', year: 2027 },
    doneByText: '',
    owner: c.unit('bup'),
    followedUpBy: null,
    source: '',
    isExample: false,
  });
  const point = { ...AGREED_POINTS[0]!, forWhom: { who: 'everybody' as const } };

  const send = async <N extends MutationName>(who: TestDevice, name: N, args: ArgsOf<N>): Promise<string> => {
    const { answers } = await who.push([who.queue(COUNTY_DOSSIER, name, args)]);
    const [answer] = answers;
    return answer?.result === 'refused' ? answer.code : (answer?.result ?? 'none');
  };

  beforeAll(async () => {
    c = await county(await engine.open());
    const forum: Unit = {
      ...c.units[0]!,
      id: `strategi-${randomUUID().slice(0, 8)}`,
      name: 'Strategigrupp barn och unga',
      forum: 'strategigrupp',
      generic: true,
    };
    await seedDirectory(c.database, { units: [forum], people: [] });
    c.restart();
    [barbro, ylva, ester] = await Promise.all((['barbro', 'ylva', 'ester'] as const).map((name) => c.device(name)));
    const id = `valter-${forum.id}`;
    const role: Actor['role'] = 'coordinator';
    await seedDirectory(c.database, { units: [], people: [{ id, name: id, unit: forum.id, role, receiver: true }] });
    const token = await openSession(c.database, { assignment: assignmentId(id, forum.id) }, Date.now());
    valter = new TestDevice({ request: c.request }, `samplan_session=${token}`, id, forum.id);
  });

  const report = (id: string) => ({
    reportId: id,
    report: { rowId, status: 'under-way' as const, on: '2026-11-20', text: 'Prövas.' },
  });
  const acts = (id: string): [string, (who: TestDevice) => Promise<string>, Record<string, string>][] => {
    const changes = { goal: { from: 'Svar i tid', to: `Svar ${id}` } };
    const conflictIds = { goal: randomUUID() };
    return [
      [
        'write a row',
        (who) => send(who, 'addActionPlanRows', { rows: [{ rowId: id, row: rowOf() }] }),
        { valter: 'applied', barbro: 'not-your-role', ylva: 'not-your-role', ester: 'not-your-role' },
      ],
      [
        'change a row',
        (who) => send(who, 'editActionPlanRow', { rowId, versionId: id, why: 'Prov', changes, conflictIds }),
        { valter: 'applied', barbro: 'not-your-role', ylva: 'not-your-role', ester: 'not-your-role' },
      ],
      [
        'report of a row of child psychiatry',
        (who) => send(who, 'reportActionPlan', report(id)),
        { valter: 'applied', barbro: 'not-your-unit', ylva: 'not-your-unit', ester: 'applied' },
      ],
      [
        'raise a matter',
        (who) => send(who, 'raiseCountyMatter', { matterId: id, matter: { title: 'Gräns', question: 'När?' } }),
        { valter: 'applied', barbro: 'applied', ylva: 'not-your-role', ester: 'not-your-role' },
      ],
      [
        'prepare a matter',
        (who) => send(who, 'moveCountyMatter', { stepId: id, step: { matterId, step: 'prepared', text: 'Ja' } }),
        { barbro: 'not-your-role', ylva: 'not-your-role', ester: 'not-your-role', valter: 'applied' },
      ],
      [
        'write a fixed point',
        (who) => send(who, 'addYearPoints', { points: [{ pointId: id, point }] }),
        { valter: 'applied', barbro: 'not-your-role', ylva: 'not-your-role', ester: 'not-your-role' },
      ],
      [
        'say that a point of everybody’s is done, once for each unit',
        (who) => send(who, 'markYearPointDone', { doneId: id, pointId, due: '2026-10-31', text: '' }),
        { valter: 'applied', barbro: 'applied', ylva: 'already-done', ester: 'applied' },
      ],
    ];
  };

  it('each is written by those who may, and by nobody else', async () => {
    expect(await send(valter!, 'addActionPlanRows', { rows: [{ rowId, row: rowOf() }] })).toBe('applied');
    expect(await send(valter!, 'addYearPoints', { points: [{ pointId, point }] })).toBe('applied');
    const matter = { title: 'Frånvaro', question: 'När ska skolan ringa?' };
    expect(await send(barbro!, 'raiseCountyMatter', { matterId, matter })).toBe('applied');
    const people: Record<string, TestDevice> = { valter: valter!, barbro: barbro!, ylva: ylva!, ester: ester! };
    for (const who of Object.values(people)) await who.pull();
    for (const [what, , expected] of acts(''))
      for (const [name, said] of Object.entries(expected)) {
        const act = acts(randomUUID()).find(([one]) => one === what)?.[1];
        const answer = await act?.(people[name]!);
        expect([what, name, answer]).toEqual([what, name, said]);
      }
  });

  it('is read by everybody, with what was changed and why, whatever their unit and role', async () => {
    for (const who of [barbro!, ylva!, ester!]) {
      await who.pull();
      const records = [...(who.held.get(COUNTY_DOSSIER)?.records.values() ?? [])];
      expect(records.filter(({ entity }) => entity === 'actionPlanRow')).toHaveLength(2);
      expect(records.find(({ entity }) => entity === 'countyVersion')?.body).toMatchObject({
        recordId: rowId,
        why: 'Prov',
      });
      expect(new Set(records.map(({ entity }) => entity))).toEqual(
        new Set([
          'actionPlanRow',
          'actionPlanReport',
          'countyMatter',
          'countyMatterStep',
          'countyVersion',
          'yearPoint',
          'yearPointDone',
        ]),
      );
    }
  });

  it('nothing of it lies in a case, and nothing of a case in it', async () => {
    const { answers } = await valter!.push([
      valter!.queue(randomUUID(), 'addYearPoints', { points: [{ pointId: randomUUID(), point }] }),
    ]);
    expect(answers[0]).toMatchObject({ result: 'refused', code: 'not-permitted' });
  });
});
