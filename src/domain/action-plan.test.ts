import { describe, expect, it } from 'vitest';
import { type ActionPlanRow, actionPlanRow, isRowLate, lastDayOf, PLAN_STATUSES, statusOfRow } from './action-plan';
import { countOfRow } from './action-plan-count';
import { theCounty } from './county.fixture';
import { versionsOf } from './county-version';
import { NOON, uuid } from './deviation.fixture';
import type { Figure } from './october-figures';
import { rowsOf2016 } from './plan-of-2016';

const ROW: ActionPlanRow = {
  area: 'Svar på remisser',
  sectors: ['health', 'social'],
  services: '',
  goal: 'Svar i tid',
  measure: { by: 'deviations', types: ['referral'], sectors: ['health', 'social'] },
  measureText: 'Avvikelser om remisser',
  activity: 'Gemensam rutin',
  doneBy: { by: 'year', year: 2027 },
  doneByText: '',
  owner: 'bup',
  followedUpBy: 'strategigrupp',
  source: '',
  isExample: false,
};
const add = (row: Partial<ActionPlanRow> = {}) => ({ rows: [{ rowId: uuid(1), row: { ...ROW, ...row } }] });
const report = (over: object = {}, id = 10) => ({
  reportId: uuid(id),
  report: { rowId: uuid(1), status: 'under-way', on: '2026-11-20', text: 'Prövas.', ...over },
});
const edit = (changes: object, why = 'Mötet i november') => ({
  rowId: uuid(1),
  versionId: uuid(20),
  why,
  conflictIds: Object.fromEntries(Object.keys(changes).map((field, at) => [field, uuid(30 + at)])),
  changes,
});

function planned(row: Partial<ActionPlanRow> = {}) {
  const county = theCounty();
  expect(county.run('strategigrupp', 'addActionPlanRows', add(row))).toBe('applied');
  return county;
}

describe('who writes the plan', () => {
  it.each([
    ['strategigrupp', 'applied'],
    ['reko', 'not-your-role'],
    ['chefsforum', 'not-your-role'],
    ['soc', 'not-your-role'],
    ['bup', 'not-your-role'],
  ])('%s writes a row: %s', (unit, said) => {
    expect(theCounty().run(unit, 'addActionPlanRows', add())).toBe(said);
  });

  it.each([
    ['strategigrupp', 'applied'],
    ['bup', 'not-your-role'],
  ])('%s changes and removes one: %s', (unit, said) => {
    const county = planned();
    expect(county.run(unit, 'editActionPlanRow', edit({ goal: { from: 'Svar i tid', to: 'Svar' } }))).toBe(said);
    expect(county.run(unit, 'removeActionPlanRows', { rowIds: [uuid(1)] })).toBe(said);
  });

  it.each([
    ['its owner', 'bup', 'clinician', 'applied'],
    ['the editor', 'strategigrupp', 'coordinator', 'applied'],
    ['a unit that does not own it', 'soc', 'manager', 'not-your-unit'],
    ['another forum', 'chefsforum', 'manager', 'not-your-unit'],
  ] as const)('%s reports of it: %s', (_who, unit, role, said) => {
    expect(planned().run(unit, 'reportActionPlan', report(), { role })).toBe(said);
  });

  it.each([
    ['an owner that is nowhere', { owner: 'nowhere' }, 'not-found owner'],
    ['a number of a person', { activity: 'Ring 20160504-2382' }, 'names-somebody activity'],
    ['no area', { area: ' ' }, 'invalid-args rows.0.row.area'],
    ['a year that is none', { doneBy: { by: 'year' as const, year: 26 } }, 'invalid-args rows.0.row.doneBy.year'],
  ])('refuses %s, and keeps nothing', (_what, row, said) => {
    const county = theCounty();
    expect(county.run('strategigrupp', 'addActionPlanRows', add(row))).toBe(said);
    expect(county.dossier.all()).toEqual([]);
  });
});

describe('how a row stands', () => {
  it.each(PLAN_STATUSES)('is what was reported last: %s', (status) => {
    const county = planned();
    expect(statusOfRow(county.dossier, uuid(1))).toBe('not-begun');
    expect(county.run('bup', 'reportActionPlan', report())).toBe('applied');
    const later = report({ status, on: '2026-11-22' }, 11);
    expect(county.run('strategigrupp', 'reportActionPlan', later, { now: NOON + 1 })).toBe('applied');
    expect(statusOfRow(county.dossier, uuid(1))).toBe(status);
  });

  it.each([
    ['tomorrow', '2026-11-24', 'bad-date on'],
    ['before the latest report', '2026-11-19', 'bad-date on'],
    ['the day of the latest', '2026-11-20', 'applied'],
    ['today', '2026-11-23', 'applied'],
  ])('is reported of %s: %s', (_when, on, said) => {
    const county = planned();
    county.run('bup', 'reportActionPlan', report());
    expect(county.run('bup', 'reportActionPlan', report({ on }, 11))).toBe(said);
  });

  it('is not reported of what was taken away', () => {
    const county = planned();
    county.run('strategigrupp', 'removeActionPlanRows', { rowIds: [uuid(1)] });
    expect(county.run('bup', 'reportActionPlan', report())).toBe('gone');
  });

  const dated = (date: string) => ({ ...ROW, doneBy: { by: 'date' as const, date } });
  it.each([
    ['a day that has passed', dated('2026-11-22'), 'under-way', true],
    ['today', dated('2026-11-23'), 'under-way', false],
    ['a year that has passed', { ...ROW, doneBy: { by: 'year' as const, year: 2025 } }, 'not-begun', true],
    ['this year', { ...ROW, doneBy: { by: 'year' as const, year: 2026 } }, 'not-begun', false],
    ['words', { ...ROW, doneBy: { by: 'words' as const } }, 'not-begun', false],
    ['a day that has passed, of what is done', dated('2026-11-01'), 'done', false],
    ['a day that has passed, of what is part of the daily work', dated('2026-11-01'), 'permanent', false],
    ['a day that has passed, of an example', { ...dated('2026-11-01'), isExample: true }, 'not-begun', false],
  ] as const)('by %s', (_what, row, status, late) => {
    expect(isRowLate(row, status, '2026-11-23')).toBe(late);
  });
});

describe('the history of a row', () => {
  it('keeps what stood before, who changed it and why, and nothing where nothing changed', () => {
    const county = planned();
    const same = edit({ goal: { from: 'Svar i tid', to: 'Svar i tid' } });
    expect(county.run('strategigrupp', 'editActionPlanRow', same)).toBe('applied');
    expect(versionsOf(county.dossier, uuid(1))).toEqual([]);
    const changed = edit({ owner: { from: 'bup', to: 'soc' }, doneBy: { from: ROW.doneBy, to: { by: 'words' } } });
    expect(county.run('strategigrupp', 'editActionPlanRow', changed)).toBe('applied');
    expect(versionsOf(county.dossier, uuid(1)).map(({ body }) => body)).toMatchObject([
      { before: ROW, why: 'Mötet i november', name: 'Påhittade strategigrupp' },
    ]);
    expect(county.dossier.get(actionPlanRow, uuid(1))?.body).toMatchObject({ owner: 'soc', doneBy: { by: 'words' } });
  });

  it('asks why', () => {
    const county = planned();
    const changed = edit({ goal: { from: 'Svar i tid', to: 'Svar' } }, ' ');
    expect(county.run('strategigrupp', 'editActionPlanRow', changed)).toBe('invalid-args why');
  });
});

describe('the rows of 2016', () => {
  const rows = rowsOf2016('strategigrupp');
  it('are fifteen, marked as examples, followed up, owned by nobody', () => {
    expect(rows).toHaveLength(15);
    for (const row of rows) expect(row).toMatchObject({ isExample: true, owner: null, followedUpBy: 'strategigrupp' });
    expect(rows.map((row) => lastDayOf(row)).filter((day) => day !== null)).toHaveLength(14);
    expect(rows.filter(({ measure }) => measure.by === 'deviations')).toHaveLength(6);
  });
  it('can be read in at once, and taken away at once', () => {
    const county = theCounty();
    const read = rows.map((row, at) => ({ rowId: uuid(100 + at), row }));
    expect(county.run('strategigrupp', 'addActionPlanRows', { rows: read })).toBe('applied');
    expect(county.dossier.list(actionPlanRow)).toHaveLength(15);
    const rowIds = read.map(({ rowId }) => rowId);
    expect(county.run('strategigrupp', 'removeActionPlanRows', { rowIds })).toBe('applied');
    expect(county.dossier.list(actionPlanRow)).toEqual([]);
  });
});

describe('the deviations that a row counts', () => {
  const line = (level: string, all: number | null, outcomes: Record<string, number | null>) => ({
    level,
    all,
    outcomes,
    days: null,
  });
  const figure: Figure = {
    measure: 'deviations',
    all: line('*', 60, { referral: 30, absence: 20, other: null }),
    municipality: [],
    sector: [
      line('health+social', 25, { referral: 14, absence: 11, other: null }),
      line('health+health', 6, { referral: 6, absence: null, other: null }),
      line('health+school', 20, { referral: 10, absence: 9, other: null }),
      line('several', 9, { referral: null, absence: null, other: null }),
    ],
    age: [],
  };
  const by = (types: string[], sectors: string[]) =>
    countOfRow({ by: 'deviations', types, sectors } as Parameters<typeof countOfRow>[0], figure);
  it.each([
    ['all of the county', [], [], { count: 60, whole: true }],
    ['one type in the county', ['referral'], [], { count: 30, whole: true }],
    ['two types in the county', ['referral', 'absence'], [], { count: 50, whole: true }],
    ['a type that is hidden', ['other'], [], { count: 0, whole: false }],
    ['a type between two sectors and within each', ['referral'], ['health', 'social'], { count: 20, whole: true }],
    ['what is partly hidden: a least number', ['absence'], ['health', 'social'], { count: 11, whole: false }],
    ['all types between sectors', [], ['health', 'social'], { count: 31, whole: true }],
    ['a type that no review knows', ['task-not-done'], [], { count: 0, whole: false }],
  ])('%s', (_what, types, sectors, count) => {
    expect(by(types, sectors)).toEqual(count);
  });
  it('a pair of which the row names one sector alone is not its own', () => {
    expect(by(['referral'], ['school'])).toEqual({ count: 0, whole: true });
  });
});
