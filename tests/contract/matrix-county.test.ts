// The authorisation matrix of what the county shares: role x unit or forum x account x verb x record, each cell against the
// rules as they are written a second time: over HTTP, in SQL as the app's role, on devices, and by verb.
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ActionPlanRow } from '#domain/action-plan';
import { AGREED_POINTS } from '#domain/agreed-points';
import { COUNTY_DOSSIER } from '#domain/county';
import type { ArgsOf, MutationName } from '#domain/mutations';
import { SHIPPED_DUTIES } from '#domain/shipped-duties';
import { SHIPPED_SUPPORTS } from '#domain/shipped-supports';
import { readClock } from '#server/clock';
import { COUNTY_VERBS, countyAnswer, mayOverwriteCounty, mayReadCounty } from '#tests/policy/oracle-county';
import { type County, county, type TestDevice } from './county';
import { testEngines } from './engines';
import { type AtWork, endAccounts, seatColleagues } from './matrix-colleagues';
import { deviceHolds } from './matrix-people';

// One engine is enough: what differs between them is asked by the matrix of the cases.
const engines = (await testEngines()).slice(-1);
type Row = { id: string; entity: string; unit: string };
type Act = { [N in MutationName]: { name: N; args: ArgsOf<N> } }[MutationName];
const WHY = 'Prövas.';
const DUTY = SHIPPED_DUTIES[0]!.body;
const SUPPORT = SHIPPED_SUPPORTS[0]!.body;
const POINT = { ...AGREED_POINTS[0]!, forWhom: { who: 'everybody' as const } };
const FORUMS_POINT = { ...AGREED_POINTS[0]!, forWhom: { who: 'forum' as const, forum: 'chefsforum' as const } };

describe.each(engines)('the matrix of what the county shares, on $name', (engine) => {
  let c: County;
  let people: AtWork[];
  let editor: TestDevice;
  let rows: Row[];
  const [duty, support, row, point, forumsPoint, matter] = Array.from({ length: 6 }, () => randomUUID());
  const rowOf = (): ActionPlanRow => ({
    area: 'Svar på remisser',
    sectors: ['health'],
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
  const edit = (from: unknown, to: unknown, field: string) => ({
    changes: { [field]: { from, to } } as never,
    conflictIds: { [field]: randomUUID() },
    versionId: randomUUID(),
    why: WHY,
  });
  const send = async (who: TestDevice, acts: readonly Act[]) => {
    const { answers } = await who.push(acts.map(({ name, args }) => who.queue(COUNTY_DOSSIER, name, args as never)));
    return answers.map((answer) => (answer.result === 'applied' ? 'yes' : 'no'));
  };
  const must = async (who: TestDevice, acts: readonly Act[]) => {
    const said = await send(who, acts);
    if (said.includes('no')) throw new Error(`refused: ${acts[said.indexOf('no')]!.name}`);
  };
  const raise = (matterId: string): Act => ({
    name: 'raiseCountyMatter',
    args: { matterId, matter: { title: 'Gräns', question: 'När?' } },
  });
  const step = (matterId: string, to: ArgsOf<'moveCountyMatter'>['step']['step']): Act => ({
    name: 'moveCountyMatter',
    args: { stepId: randomUUID(), step: { matterId, step: to, text: 'Ja.' } },
  });

  beforeAll(async () => {
    c = await county(await engine.open());
    const seated = await seatColleagues(c);
    people = seated.people;
    const open = people.filter((one) => !one.closed);
    editor = await open.find((one) => one.forum === 'strategigrupp')!.device();
    const raiser = await open.find((one) => one.unit === c.unit('social') && one.role === 'manager')!.device();
    await must(editor, [
      { name: 'addResponsibility', args: { responsibilityId: duty!, responsibility: DUTY } },
      { name: 'addSupport', args: { supportId: support!, support: SUPPORT } },
      { name: 'addActionPlanRows', args: { rows: [{ rowId: row!, row: rowOf() }] } },
      {
        name: 'addYearPoints',
        args: {
          points: [
            { pointId: point!, point: POINT },
            { pointId: forumsPoint!, point: FORUMS_POINT },
          ],
        },
      },
      { name: 'editResponsibility', args: { responsibilityId: duty!, ...edit(DUTY.text, 'Ett.', 'text') } },
      // Of what no longer stands: both are kept.
      { name: 'editResponsibility', args: { responsibilityId: duty!, ...edit('Något annat.', 'Två.', 'text') } },
      {
        name: 'reportActionPlan',
        args: { reportId: randomUUID(), report: { rowId: row!, status: 'under-way', on: '2026-11-20', text: '' } },
      },
      { name: 'reviseStructure', args: { entries: [adds()] } },
    ]);
    await must(raiser, [raise(matter!)]);
    await must(editor, [step(matter!, 'returned')]);
    await must(raiser, [{ name: 'markYearPointDone', args: doneOf(point!) }]);
    await endAccounts(c, people);
    const all = await c.database.askPolicy<Row>(
      'select id, entity, unit from record where dossier_id = $1 and not deleted',
      [COUNTY_DOSSIER],
    );
    rows = all.rows;
  }, 600_000);

  const adds = (id = randomUUID()): ArgsOf<'reviseStructure'>['entries'][number] => ({
    does: 'add',
    sort: 'principal',
    id,
    body: { name: 'Skolnämnden', kind: 'municipality', municipality: 'Lindsjö' },
  });
  // Of the year before, so that what one unit has said stands in no other's way but its own.
  const doneOf = (pointId: string, doneId: string = randomUUID()) => ({ doneId, pointId, due: '2026-10-31', text: '' });

  const where = (one: AtWork) => `${one.person}${one.closed ? ', gone' : ''}`;
  function compare(one: AtWork, got: ReadonlySet<string>, may: typeof mayReadCounty, wrong: string[]): number {
    for (const each of rows)
      if (got.has(each.id) !== may(each, one)) wrong.push(`${where(one)}: ${each.entity}: got ${got.has(each.id)}`);
    return rows.length;
  }

  it('has records of the kinds that the rules tell apart', () => {
    const entities = new Set(rows.map(({ entity }) => entity));
    expect([...entities].sort()).toEqual([
      'actionPlanReport',
      'actionPlanRow',
      'conflict',
      'countyMatter',
      'countyMatterStep',
      'countyVersion',
      'decisionSupport',
      'principal',
      'responsibility',
      'yearPoint',
      'yearPointDone',
    ]);
  });

  it('gives over HTTP what the rules give', async () => {
    const wrong: string[] = [];
    let cells = 0;
    for (const one of people) {
      const device = await one.device();
      const came = await device.pull().catch((error: Error) => {
        if (!error.message.includes('account-closed')) throw error;
        return [];
      });
      const held = came.flatMap((dossier) => (dossier.mode === 'purge' ? [] : dossier.records));
      cells += compare(one, new Set(held.map(({ id }) => id)), mayReadCounty, wrong);
    }
    expect(wrong).toEqual([]);
    expect(cells).toBeGreaterThan(750);
  }, 600_000);

  it('shows in SQL as the app’s role what the rules show, and lets nothing else be overwritten', async () => {
    const wrong: string[] = [];
    for (const one of people) {
      const { seen, written } = await c.database
        .withActor({ person: one.person, unit: one.unit }, async (tx) => {
          await readClock(tx.policy, () => c.time.now);
          const shown = await tx.app.query<{ id: string }>('select id from record where not deleted');
          const over = await tx.app.query<{ id: string }>(
            'update record set version = version + 1, by_person = $1 where not deleted returning id',
            [one.person],
          );
          throw new Undone(new Set(shown.rows.map(({ id }) => id)), new Set(over.rows.map(({ id }) => id)));
        })
        .catch((error: unknown) => {
          if (error instanceof Undone) return error;
          throw error;
        });
      compare(one, seen, mayReadCounty, wrong);
      compare(one, written, mayOverwriteCounty, wrong);
    }
    expect(wrong).toEqual([]);
  }, 600_000);

  it('lies on a device, and is shown there, as the rules say', async () => {
    const wrong: string[] = [];
    // One of each unit and forum, the roles in turn, and those whose account has ended.
    const some = people.filter((one, at) => one.closed || at % 12 === 0);
    for (const one of some) {
      const got = await deviceHolds(one, c);
      for (const held of [got.shown, got.disk, got.later]) compare(one, held, mayReadCounty, wrong);
    }
    expect(wrong).toEqual([]);
    expect(new Set(some.map(({ unit }) => unit)).size).toBe(6);
  }, 600_000);

  it('answers each verb as the rules do, and each both with a yes and with a no', async () => {
    const wrong: string[] = [];
    const given = new Map<string, Set<string>>();
    let text: unknown = 'Ett.';
    let goal = rowOf().goal;
    let about = SUPPORT.about;
    let what = POINT.what;
    /** Matters that wait for the next who may move them. */
    let [raised, prepared] = [randomUUID(), randomUUID()];
    await must(editor, [raise(raised), raise(prepared), step(prepared, 'prepared')]);
    for (const [nth, one] of people.entries()) {
      const device = await one.device();
      // No id of anything: a change that names what a refused one would have made is refused with it.
      const wording = `Ordalydelse ${nth}`;
      const [own, entry, mine, done, forumsDone] = Array.from({ length: 5 }, () => randomUUID());
      const acts: [verb: string, act: Act, ...undo: Act[]][] = [
        ['write a duty', { name: 'addResponsibility', args: { responsibilityId: randomUUID(), responsibility: DUTY } }],
        [
          'change a duty',
          { name: 'editResponsibility', args: { responsibilityId: duty!, ...edit(text, wording, 'text') } },
        ],
        ['write a decision support', { name: 'addSupport', args: { supportId: randomUUID(), support: SUPPORT } }],
        [
          'change a decision support',
          { name: 'editSupport', args: { supportId: support!, ...edit(about, wording, 'about') } },
        ],
        ['read in a catalogue', { name: 'readInCatalogue', args: { responsibilities: [], supports: [] } }],
        ['write a row of the plan', { name: 'addActionPlanRows', args: { rows: [{ rowId: mine!, row: rowOf() }] } }],
        ['take out a row of the plan', { name: 'removeActionPlanRows', args: { rowIds: [mine!] } }],
        [
          'change a row of the plan',
          { name: 'editActionPlanRow', args: { rowId: row!, ...edit(goal, wording, 'goal') } },
        ],
        [
          'report of a row',
          {
            name: 'reportActionPlan',
            args: { reportId: randomUUID(), report: { rowId: row!, status: 'under-way', on: '2026-11-20', text: '' } },
          },
        ],
        ['write a fixed point', { name: 'addYearPoints', args: { points: [{ pointId: entry!, point: POINT }] } }],
        ['take out a fixed point', { name: 'removeYearPoint', args: { pointId: entry! } }],
        ['change a fixed point', { name: 'editYearPoint', args: { pointId: point!, ...edit(what, wording, 'what') } }],
        [
          'say that everybody’s point is done',
          { name: 'markYearPointDone', args: { ...doneOf(point!, done), due: '2025-10-31' } },
          { name: 'takeBackYearPointDone', args: { doneId: done! } },
        ],
        [
          'say that a forum’s point is done',
          { name: 'markYearPointDone', args: doneOf(forumsPoint!, forumsDone) },
          { name: 'takeBackYearPointDone', args: { doneId: forumsDone! } },
        ],
        ['raise a matter', raise(own!)],
        ['prepare a matter', step(raised, 'prepared')],
        ['decide a matter', step(prepared, 'decided')],
        ['revise the structure', { name: 'reviseStructure', args: { entries: [adds()] } }],
      ];
      const judge = (verb: string, got: string) => {
        given.set(verb, (given.get(verb) ?? new Set()).add(got));
        const expected = countyAnswer(verb, one, { unit: c.unit('bup') });
        if (got !== expected) wrong.push(`${verb}: ${where(one)}: ${got}, rules ${expected}`);
      };
      const flat = acts.flatMap(([verb, act, ...undo]) => [
        { verb, act },
        ...undo.map((each) => ({ verb: '', act: each })),
      ]);
      const said = await send(
        device,
        flat.map(({ act }) => act),
      );
      const answers = new Map(flat.map(({ verb }, at) => [verb, said[at]!]));
      for (const [verb] of acts) judge(verb, answers.get(verb)!);
      const isYes = (verb: string) => answers.get(verb) === 'yes';
      if (isYes('change a duty')) [text, goal, about, what] = [wording, wording, wording, wording];
      if (isYes('prepare a matter')) {
        [raised, prepared] = [randomUUID(), randomUUID()];
        await must(editor, [raise(raised), raise(prepared), step(prepared, 'prepared')]);
      }
      if (isYes('raise a matter')) await must(editor, [step(own!, 'returned')]);
      const [home] = await send(device, [step(isYes('raise a matter') ? own! : matter!, 'taken-home')]);
      judge('take home a matter', home!);
    }
    expect(wrong).toEqual([]);
    expect([...given.keys()].sort()).toEqual([...COUNTY_VERBS].sort());
    expect([...given].filter(([, answers]) => answers.size < 2).map(([verb]) => verb)).toEqual([]);
  }, 600_000);
});

/** Undoes the transaction that it is thrown in, and carries out what was read there. */
class Undone extends Error {
  constructor(
    readonly seen: ReadonlySet<string>,
    readonly written: ReadonlySet<string>,
  ) {
    super('undone');
  }
}
