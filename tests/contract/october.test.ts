// The October review against the real server: what is counted, who may see it, what of it is told, and that it stays so.
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { FEWEST } from '#domain/fewest';
import type { Figure, FigureRow, Sum } from '#domain/october-figures';
import { ALL, coordinatesOf, type Dimension, keyOf } from '#domain/statistics-table';
import type { StructuredInput } from '#domain/structured-input';
import { emptyInput } from '#domain/structured-input.fixture';
import type { Unit } from '#domain/unit';
import { FAMILIES } from '#mocks/families/every-family';
import { stableId } from '#mocks/families/story';
import { UNIT, UNITS } from '#mocks/families/units';
import { fillPractice } from '#mocks/fill-practice';
import type { OctoberReviewAnswer } from '#protocol/october';
import { createApp } from '#server/create-app';
import type { Database } from '#server/database';
import { assignmentId } from '#server/directory';
import { sumsOf } from '#server/october-count';
import { openSession } from '#server/session';
import { attack } from '#tests/policy/recovery-attack';
import { type County, county, problemOf, TestDevice } from './county';
import { testEngines } from './engines';
import { oracleSums, type Told } from './october-oracle';

const engines = await testEngines();
const WEDNESDAY = Date.parse('2026-03-11T13:00:00Z');
const nobody = { person: '', unit: '' };

const sums = (database: Database, year: number): Promise<Sum[]> =>
  database.withActor(nobody, ({ reporting }) => sumsOf(reporting, year));

const asTold = (counted: readonly Sum[]) =>
  new Map(
    counted.map(({ measure, outcome, part, level, n, lower, middle, upper }) => [
      `${measure}/${outcome}/${part}/${level}`,
      `${n} ${outcome === '*' && middle !== null ? `${lower} ${middle} ${upper}` : 'none'}`,
    ]),
  );

/** Inputs as people write them: of two units, one edited, one shared, one removed. */
async function writeInputs(database: Database) {
  const app = createApp({ database, clock: () => WEDNESDAY, practice: {} });
  const request = (path: string, init?: RequestInit) => app.request(path, init);
  const dossier = stableId('tilde/dossier');
  const device = async (person: string, unit: string) => {
    const token = await openSession(database, { assignment: assignmentId(person, unit) }, Date.now());
    return new TestDevice({ request }, `samplan_session=${token}`, person, unit);
  };
  const [ylva, nadja] = [await device('ylva', UNIT.social), await device('nadja', UNIT.nurses)];
  const [talk, shared, gone] = [randomUUID(), randomUUID(), randomUUID()];
  const on = '2026-03-02';
  const write = (by: TestDevice, inputId: string, form: StructuredInput['form'], more: Partial<StructuredInput> = {}) =>
    by.must(dossier, 'recordInput', { inputId, shared: false, input: { ...emptyInput(form, on), ...more } as never });
  await write(nadja, talk, 'school-health-talk', { occasion: 'middle-years', outcome: 'watch' });
  await write(ylva, shared, 'newly-arrived', { unaccompanied: false });
  await write(ylva, gone, 'newly-arrived', { unaccompanied: true });
  await nadja.must(dossier, 'editInput', {
    inputId: talk,
    changes: { outcome: { from: 'watch', to: 'need' } },
    conflictIds: { outcome: randomUUID() },
  });
  await ylva.must(dossier, 'shareInput', { inputId: shared, sharedId: randomUUID() });
  await ylva.must(dossier, 'removeInput', { inputId: gone });
}

describe.each(engines)('what is counted of the practice families, on $name', (engine) => {
  let database: Database;
  let told: Told[];
  beforeAll(async () => {
    database = await engine.open();
    await fillPractice(database, WEDNESDAY, FAMILIES);
    await writeInputs(database);
    const { rows } = await database.askPolicy<Told>(
      `select dossier_id, unit, name, args, at from mutation where answer->>'result' = 'applied'
       order by dossier_id, at, device, device_seq`,
    );
    told = rows;
  }, 240_000);

  it.each([2024, 2025, 2026])('in %i is what was told to the server, counted from the mutations', async (year) => {
    const counted = asTold(await sums(database, year));
    const expected = oracleSums(told, year, UNITS as readonly Unit[]);
    const own = [...counted].filter(([key]) => !key.startsWith('releases/'));
    expect(Object.fromEntries(own.sort())).toEqual(Object.fromEntries([...expected].sort()));
    if (year === 2026) expect(expected.size).toBeGreaterThan(60);
  });

  it('has nothing of a child under protected identity, though there are such families', async () => {
    const { rows } = await database.askPolicy(`select 1 from dossier where protection <> 'NONE'`);
    expect(rows.length).toBeGreaterThan(0);
    const started = async () => (await sums(database, 2026)).find((one) => one.measure === 'started')?.n ?? 0;
    const before = await started();
    expect(before).toBeGreaterThan(0);
    const hide = (level: string) =>
      database.askPolicy('update dossier set protection = $1 where protection <> $2', [level, 'ALL']);
    await hide('MARKING');
    expect(await started()).toBe(0);
    await hide('NONE');
    expect(await started()).toBeGreaterThan(before);
  });

  it('can be asked for in sums alone: the role of the statistics reads no row of any table', async () => {
    for (const table of ['record', 'record_history', 'dossier', 'person', 'unit', 'october_count', 'october_review'])
      await expect(
        database.withActor(nobody, ({ reporting }) => reporting.query(`select 1 from ${table} limit 1`)),
      ).rejects.toThrow(/permission denied/);
    await expect(
      database.withActor(nobody, ({ app }) => app.query('select * from october_sums(0, 1)')),
    ).rejects.toThrow(/permission denied/);
  });
});

const OCTOBER = Date.parse('2027-10-04T09:00:00+02:00');
const IN_YEAR = Date.parse('2026-11-10T10:00:00+01:00');

describe.each(engines)('the review of a year, on $name', (engine) => {
  let c: County;
  let barbro: TestDevice;
  let ester: TestDevice;

  /** Rows as a dossier has them, straight into the database: what another room will write. */
  async function insert(dossier: string, entity: string, body: object, at = IN_YEAR, unit = c.unit('social')) {
    await c.database.withPolicy(async (policy) => {
      await policy.query(
        `insert into dossier (id, created_at) select $1, $2 where not exists (select 1 from dossier where id = $1)`,
        [dossier, at],
      );
      await policy.query(
        `insert into record (dossier_id, id, entity, unit, kind, audience, by_grant, fact, version, seq, deleted,
           by_person, at, body) values ($1, $2, $3, $4, 'COORDINATION', 'own', false, false, 1, 1, false, 'x', $5, $6::jsonb)`,
        [dossier, randomUUID(), entity, unit, at, JSON.stringify(body)],
      );
    });
  }
  async function begin(born: string, on: string) {
    const dossier = randomUUID();
    await insert(dossier, 'case', {
      status: 'open',
      conveningUnit: c.unit('social'),
      openedAt: IN_YEAR,
      initiative: { on },
    });
    await insert(dossier, 'child', { birthDate: born });
    return dossier;
  }
  const deviation = (dossier: string, type: string, toUnits: string[], at = IN_YEAR) =>
    insert(
      dossier,
      'deviation',
      {
        type,
        step: 'meeting',
        toUnits,
        happenedOn: '2026-11-05',
        due: '2026-11-30',
        ageBand: '6-12',
        municipality: 'Lindsjö',
      },
      at,
    );
  const opened = async (review: string, device = barbro) => {
    const answer = await device.call('/api/commands/open-october', { review });
    return (await answer.json()) as OctoberReviewAnswer;
  };
  const ask = async (device: TestDevice, command: string, args: object) => {
    const answer = await device.call(`/api/commands/${command}`, args);
    return answer.status < 300 ? 'done' : ((await problemOf(answer)).refusal ?? answer.status);
  };
  const begun = async (year: number, reason = '') => {
    const answer = await barbro.call('/api/commands/begin-october', { year, reason });
    return ((await answer.json()) as { review: string }).review;
  };
  const figure = (answer: OctoberReviewAnswer, measure: string) =>
    answer.figures.figures.find((one) => one.measure === measure)!;

  beforeAll(async () => {
    c = await county(await engine.open());
    barbro = await c.device('barbro');
    ester = await c.device('ester');
    await c.database.askPolicy(`select 1`);
    await follows(c, barbro.assignment);
    for (let one = 0; one < 14; one++) await begin(one < 12 ? '2016-05-04' : '2011-05-04', '2026-11-09');
    for (let one = 0; one < 24; one++) {
      const dossier = randomUUID();
      await deviation(dossier, one < 18 ? 'referral' : 'absence', [c.unit(one < 20 ? 'bup' : 'school')]);
      if (one < 15)
        await insert(dossier, 'deviationClosing', {
          solvedOn: `2026-11-${12 + (one % 7)}`,
          cause: 'system',
          learning: '',
        });
    }
    c.time.now = OCTOBER;
  }, 120_000);

  it('is for whom the directory names, whatever the role is, and each try is a line of the log', async () => {
    const answer = await ester.call('/api/october');
    expect((await problemOf(answer)).refusal).toBe('not-your-role');
    for (const [command, args] of [
      ['open-october', { review: randomUUID() }],
      ['begin-october', { year: 2027, reason: '' }],
      ['comment-october', { review: randomUUID(), about: 'year', text: 'x' }],
      ['freeze-october', { review: randomUUID() }],
      ['approve-october', { review: randomUUID(), by: 'reko', on: '2027-10-04' }],
      ['take-out-october', { review: randomUUID(), how: 'printed' }],
      ['import-indicators', { file: 'x' }],
    ] as const)
      expect([command, await ask(ester, command, args)]).toEqual([command, 'not-your-role']);
    const { rows } = await c.database.askPolicy(
      `select act from audit where person = $1 and outcome = 'refused' and ground = 'follower'`,
      [ester.person],
    );
    expect(rows).toHaveLength(8);
  });

  it('counts no year that goes on', async () => {
    expect(await ask(barbro, 'begin-october', { year: 2028, reason: '' })).toBe('bad-date');
  });

  it('tells no count under five, nor what would give one away; five and more as they are', async () => {
    const answer = await opened(await begun(2027));
    const started = figure(answer, 'started');
    expect(started.all.all).toBe(14);
    // Two of 13-15: the twelve of 6-12 would tell it.
    expect(started.age.map(({ level, all }) => [level, all])).toEqual([
      ['0-5', null],
      ['6-12', null],
      ['13-15', null],
      ['16-17', null],
    ]);
    // Four of the one pair: the twenty of the other would tell it beside the twenty-four of all, which are told.
    const deviations = figure(answer, 'deviations');
    const pairs = Object.fromEntries(deviations.sector.map(({ level, all }) => [level, all]));
    expect([deviations.all.all, pairs['health+social'], pairs['school+social']]).toEqual([24, null, null]);
    // Fifteen were solved: five lie on each side of the median, too few on each side of a quartile.
    const solved = figure(answer, 'solved');
    expect([solved.all.all, solved.all.days]).toEqual([15, { lower: null, middle: 5, upper: null }]);
    // The attack on what was told, with what the database has counted as the truth.
    const counted = await sums(c.database, 2027);
    let hidden = 0;
    for (const one of answer.figures.figures) {
      const { dimensions, told } = published(one);
      for (const [key, { low, high }] of attack(dimensions, told)) {
        const truth = trueCount(counted, one.measure, key);
        if (truth >= FEWEST) continue;
        hidden++;
        expect([one.measure, key, low, high >= FEWEST - 1]).toEqual([one.measure, key, 0, true]);
      }
    }
    expect(hidden).toBeGreaterThan(100);
  });

  it('counts deviations by type and pair of sectors, and the days until they were solved', async () => {
    const counted = asTold(await sums(c.database, 2027));
    expect(counted.get('deviations/referral/all/*')).toMatch(/^18 /);
    expect(counted.get('deviations/*/sector/health+social')).toMatch(/^20 /);
    expect(counted.get('deviations/*/sector/school+social')).toMatch(/^4 /);
    expect(counted.get('deviations/absence/municipality/Lindsjö')).toMatch(/^6 /);
    // Reported on the 10th, solved on the 12th to the 18th.
    expect(counted.get('solved/*/all/*')).toBe('15 3 5 7');
  });

  it('counts no deviation that was seen in a case under protected identity, and none as solved that was reopened', async () => {
    const solvedNow = async () => asTold(await sums(c.database, 2027)).get('solved/*/all/*');
    const counted = async () => asTold(await sums(c.database, 2027)).get('deviations/*/all/*');
    expect([await counted(), await solvedNow()]).toEqual(['24 none', '15 3 5 7']);
    const seenIn = await begin('2016-05-04', '2026-11-09');
    const dossier = randomUUID();
    await deviation(dossier, 'referral', [c.unit('bup')]);
    await insert(dossier, 'deviationCase', { caseId: seenIn });
    await insert(dossier, 'deviationClosing', { solvedOn: '2026-11-12', reopenedAt: 1 });
    expect([await counted(), await solvedNow()]).toEqual(['25 none', '15 3 5 7']);
    await c.database.askPolicy(`update dossier set protection = 'MARKING' where id = $1`, [seenIn]);
    expect(await counted()).toBe('24 none');
  });

  it('is counted once: what comes afterwards changes nothing that is told, and a later version has the same figures', async () => {
    const { versions } = (await (await barbro.call('/api/october')).json()) as { versions: { id: string }[] };
    const first = versions[0]!.id;
    const before = await opened(first);
    for (let one = 0; one < 20; one++) await begin('2020-05-04', '2026-11-09');
    expect(await ask(barbro, 'begin-october', { year: 2027, reason: '' })).toBe('already-done');
    expect(await ask(barbro, 'comment-october', { review: first, about: 'plans', text: 'Fler planer.' })).toBe('done');
    expect(await ask(barbro, 'approve-october', { review: first, by: 'reko', on: '2027-10-04' })).toBe('missing-part');
    expect(await ask(barbro, 'freeze-october', { review: first })).toBe('done');
    expect(await ask(barbro, 'freeze-october', { review: first })).toBe('already-done');
    expect(await ask(barbro, 'comment-october', { review: first, about: 'plans', text: 'Nej.' })).toBe('closed');
    expect(await ask(barbro, 'approve-october', { review: first, by: 'both', on: '2027-10-05' })).toBe('bad-date');
    // Frozen tells nobody yet; approved tells everybody at work the deviations, and nothing else of the review.
    const published = async () =>
      (await (await ester.call('/api/published-deviations')).json()) as object as {
        years: { version: number }[];
      };
    expect((await published()).years).toEqual([]);
    expect(await ask(barbro, 'approve-october', { review: first, by: 'both', on: '2027-10-04' })).toBe('done');
    const deviations = figure(before, 'deviations');
    const told = [{ review: first, year: 2027, version: 1, by: 'both', on: '2027-10-04', deviations }];
    expect((await published()).years).toEqual(told);
    expect(await ask(barbro, 'begin-october', { year: 2027, reason: '' })).toBe('needs-reason');
    const second = await opened(await begun(2027, 'Gruppen ville se fler kommentarer.'));
    expect(second.figures).toEqual(before.figures);
    // A later draft takes nothing away of what was approved.
    expect((await published()).years).toEqual(told);
    expect(second.version).toMatchObject({ version: 2, reason: 'Gruppen ville se fler kommentarer.', frozen: null });
    expect(second.comments.map(({ about, text }) => [about, text])).toEqual([['plans', 'Fler planer.']]);
    const again = await opened(first);
    expect(again.version).toMatchObject({ version: 1, frozen: { name: 'Påhittade barbro' }, approved: { by: 'both' } });
  });

  it('stays as it was frozen, also for the server itself', async () => {
    const { rows } = await c.database.askPolicy<{ id: string }>(
      'select id from october_review where approved_at is not null',
    );
    const change = (set: string) =>
      c.database.askPolicy(`update october_review set ${set} where id = $1`, [rows[0]?.id]).then(
        ({ count }) => count,
        () => 0,
      );
    expect(await change('frozen_at = 1')).toBe(0);
    expect(await change(`decided_by = 'reko'`)).toBe(0);
    await expect(c.database.askPolicy(`update october_count set figures = '{}'`)).rejects.toThrow(/permission denied/);
    await expect(c.database.askPolicy('delete from october_review')).rejects.toThrow(/permission denied/);
  });

  it('takes in indicators, all of a file or nothing, and a frozen review keeps those of its day', async () => {
    const head = 'indikator;kommun;år;procent;antal;källa';
    const draft = (await opened(await draftOf())).version.id;
    const file = (value: string) => `${head}\nandts;Lindsjö;2026;${value};900;Region`;
    expect(await ask(barbro, 'import-indicators', { file: `${file('12,5')}\nandts;Ingenstans;2026;1;900;x` })).toBe(
      'invalid-args',
    );
    expect((await opened(draft)).indicators).toEqual([]);
    expect(await ask(barbro, 'import-indicators', { file: file('12,5') })).toBe('done');
    expect(await ask(barbro, 'freeze-october', { review: draft })).toBe('done');
    expect(await ask(barbro, 'import-indicators', { file: file('13') })).toBe('done');
    // Frozen and not yet approved: the server itself can not freeze it anew.
    await expect(
      c.database.askPolicy('update october_review set frozen_at = 1 where id = $1', [draft]),
    ).rejects.toThrow(/never changed/);
    expect((await opened(draft)).indicators).toMatchObject([
      { municipality: 'Lindsjö', year: 2026, value: 12.5, source: 'Region' },
    ]);
  });

  const draftOf = async () => {
    const { versions } = (await (await barbro.call('/api/october')).json()) as {
      versions: { id: string; frozen: unknown }[];
    };
    return versions.find(({ frozen }) => frozen === null)!.id;
  };
});

/** A published figure as the attacker lays it out: each way to divide the whole, by outcome. */
function published({ all, municipality, sector, age }: Figure) {
  const parts = { municipality, sector, age };
  const dimensions: Dimension[] = [
    {
      name: 'part',
      partitions: Object.entries(parts).map(([part, rows]) => rows.map(({ level }) => `${part}/${level}`)),
    },
    { name: 'outcome', partitions: [Object.keys(all.outcomes)] },
  ];
  const told = new Map<string, number | null>();
  const add = (place: string, row: FigureRow) => {
    told.set(keyOf([place, ALL]), row.all);
    for (const [outcome, count] of Object.entries(row.outcomes)) told.set(keyOf([place, outcome]), count);
  };
  add(ALL, all);
  for (const [part, rows] of Object.entries(parts)) for (const row of rows) add(`${part}/${row.level}`, row);
  return { dimensions, told };
}

function trueCount(counted: readonly Sum[], measure: string, key: string): number {
  const [place = '', outcome = ''] = coordinatesOf(key);
  const [part = '', level = ''] = place === ALL ? ['all', ALL] : place.split('/');
  const found = counted.find(
    (one) => one.measure === measure && one.outcome === outcome && one.part === part && one.level === level,
  );
  return found?.n ?? 0;
}

/** Names an assignment for following up, as the directory's file does. */
const follows = (c: County, assignment: string) =>
  c.database.askPolicy('update assignment set follows_up = true where id = $1', [assignment]);
