import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AGREED_POINTS } from './agreed-points';
import { addDays, civilDate } from './civil-date';
import { theCounty } from './county.fixture';
import { versionsOf } from './county-version';
import { NOON, UNITS, uuid } from './deviation.fixture';
import { concerns, dueIn, type YearPoint, type YearWhen } from './year-wheel';
import { waitingPoints } from './year-wheel-points';

const POINT: YearPoint = {
  what: 'Planen ses över',
  when: { every: 'day', month: 12, day: 15 },
  forWhom: { who: 'forum', forum: 'strategigrupp' },
  leadDays: 30,
  about: 'action-plan',
  text: '',
  source: '',
};
const add = (point: Partial<YearPoint> = {}) => ({ points: [{ pointId: uuid(1), point: { ...POINT, ...point } }] });
const done = (due = '2026-12-15', id = 5) => ({ doneId: uuid(id), pointId: uuid(1), due, text: '' });
function withPoint(point: Partial<YearPoint> = {}, now = NOON) {
  const county = theCounty();
  expect(county.run('strategigrupp', 'addYearPoints', add(point), { now })).toBe('applied');
  return county;
}
const waits = (county: ReturnType<typeof theCounty>, unit: string, today: string) =>
  waitingPoints(county.dossier, UNITS(unit), today).map(({ due }) => due);

describe('when a fixed point falls', () => {
  it.each<[YearWhen, number, string | undefined]>([
    [{ every: 'day', month: 10, day: 31 }, 2026, '2026-10-31'],
    [{ every: 'day', month: 2, day: 30 }, 2027, '2027-02-28'],
    [{ every: 'day', month: 2, day: 30 }, 2028, '2028-02-29'],
    [{ every: 'week', week: 1 }, 2027, '2027-01-08'],
    [{ every: 'week', week: 1 }, 2026, '2026-01-02'],
    [{ every: 'week', week: 40 }, 2026, '2026-10-02'],
    [{ every: 'week', week: 53 }, 2026, '2027-01-01'],
    [{ every: 'week', week: 53 }, 2027, '2027-12-31'],
    [{ every: 'year' }, 2026, '2026-12-31'],
    [{ every: 'once', date: '2026-05-04' }, 2026, '2026-05-04'],
    [{ every: 'once', date: '2026-05-04' }, 2027, undefined],
  ])('%j in %i: %s', (when, year, day) => {
    expect(dueIn(when, year)).toBe(day);
  });
});

describe('whom it concerns', () => {
  const forum = { who: 'forum', forum: 'chefsforum' } as const;
  const sectors = { who: 'sectors', sectors: ['social'] } as const;
  it.each<[YearPoint['forWhom'], string[]]>([
    [{ who: 'everybody' }, ['soc', 'bup', 'school', 'chefsforum', 'strategigrupp']],
    [forum, ['chefsforum']],
    [{ ...sectors, sectors: ['social'] }, ['soc']],
    [{ who: 'sectors', sectors: ['school', 'health'] }, ['bup', 'school']],
  ])('%j: %j', (forWhom, units) => {
    const all = ['soc', 'bup', 'school', 'chefsforum', 'strategigrupp'];
    expect(all.filter((unit) => concerns({ forWhom }, UNITS(unit)))).toEqual(units);
    expect(concerns({ forWhom }, undefined)).toBe(false);
  });
});

describe('who writes the year', () => {
  it.each([
    ['strategigrupp', 'applied'],
    ['reko', 'not-your-role'],
    ['soc', 'not-your-role'],
  ])('%s: %s', (unit, said) => {
    const county = withPoint();
    const other = { points: [{ pointId: uuid(2), point: POINT }] };
    expect(county.run(unit, 'addYearPoints', other)).toBe(said);
    const changes = { leadDays: { from: 30, to: 60 } };
    const edit = { pointId: uuid(1), versionId: uuid(3), why: 'För sent', conflictIds: { leadDays: uuid(4) }, changes };
    expect(county.run(unit, 'editYearPoint', edit)).toBe(said);
    expect(versionsOf(county.dossier, uuid(1))).toHaveLength(said === 'applied' ? 1 : 0);
    expect(county.run(unit, 'removeYearPoint', { pointId: uuid(1) })).toBe(said);
  });

  it('reads in no more than the county’s documents say', () => {
    const county = theCounty();
    const points = AGREED_POINTS.map((point, at) => ({ pointId: uuid(40 + at), point }));
    expect(county.run('strategigrupp', 'addYearPoints', { points })).toBe('applied');
    expect(AGREED_POINTS.map(({ when, source }) => [dueIn(when, 2027), source !== ''])).toEqual([
      ['2027-10-31', true],
      ['2027-10-31', true],
      ['2027-12-31', true],
    ]);
  });
});

describe('the reminder', () => {
  it.each([
    ['before its lead time', '2026-11-14', []],
    ['from its lead time', '2026-11-15', ['2026-12-15']],
    ['on its day', '2026-12-15', ['2026-12-15']],
    ['after its day, until it is done', '2027-03-01', ['2026-12-15']],
    ['a year later, the one that is next', '2027-12-16', ['2027-12-15']],
  ])('%s', (_what, today, due) => {
    expect(waits(withPoint({}, Date.parse('2026-01-01T12:00:00Z')), 'strategigrupp', today)).toEqual(due);
  });

  it('is not of before the point was written', () => {
    const county = withPoint({ when: { every: 'day', month: 11, day: 1 }, leadDays: 10 });
    expect(waits(county, 'strategigrupp', '2026-11-23')).toEqual([]);
    expect(waits(county, 'strategigrupp', '2027-10-25')).toEqual(['2027-11-01']);
  });

  it('is over a turn of the year where the lead time is', () => {
    const county = withPoint({ when: { every: 'day', month: 1, day: 10 } });
    expect(waits(county, 'strategigrupp', '2026-12-20')).toEqual(['2027-01-10']);
  });

  it('is nobody else’s', () => {
    const county = withPoint();
    for (const unit of ['soc', 'chefsforum', 'nowhere']) expect(waits(county, unit, '2026-12-01')).toEqual([]);
  });

  it('ends for a forum once one of it has done it, and begins anew the next year', () => {
    const county = withPoint();
    expect(county.run('strategigrupp', 'markYearPointDone', done(), { role: 'coordinator' })).toBe('applied');
    expect(waits(county, 'strategigrupp', '2026-12-01')).toEqual([]);
    expect(waits(county, 'strategigrupp', '2027-12-01')).toEqual(['2027-12-15']);
    expect(county.run('strategigrupp', 'markYearPointDone', done('2026-12-15', 6))).toBe('already-done');
    expect(county.run('strategigrupp', 'takeBackYearPointDone', { doneId: uuid(5) })).toBe('applied');
    expect(waits(county, 'strategigrupp', '2026-12-01')).toEqual(['2026-12-15']);
  });

  it('ends for each unit by itself where it is everybody’s', () => {
    const county = withPoint({ forWhom: { who: 'everybody' } });
    expect(county.run('soc', 'markYearPointDone', done(), { role: 'caseworker' })).toBe('applied');
    expect([waits(county, 'soc', '2026-12-01'), waits(county, 'bup', '2026-12-01')]).toEqual([[], ['2026-12-15']]);
    expect(county.run('bup', 'takeBackYearPointDone', { doneId: uuid(5) })).toBe('not-your-unit');
  });

  it.each([
    ['a unit that it does not concern', 'soc', done(), 'not-your-unit'],
    ['a day on which it does not fall', 'strategigrupp', done('2026-12-16'), 'bad-date due'],
  ])('is not ended by %s', (_what, unit, args, said) => {
    expect(withPoint().run(unit, 'markYearPointDone', args)).toBe(said);
  });

  it('never tells a point twice, nor one that has not begun, whatever its day and lead time', () => {
    const when = fc.oneof(
      fc.record({
        every: fc.constant('day' as const),
        month: fc.integer({ min: 1, max: 12 }),
        day: fc.integer({ min: 1, max: 31 }),
      }),
      fc.record({ every: fc.constant('week' as const), week: fc.integer({ min: 1, max: 53 }) }),
      fc.constant({ every: 'year' as const }),
    );
    fc.assert(
      fc.property(when, fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 900 }), (one, leadDays, later) => {
        const county = withPoint({ when: one, leadDays });
        const today = addDays(civilDate(NOON), later);
        const found = waits(county, 'strategigrupp', today);
        expect(found.length).toBeLessThanOrEqual(1);
        for (const due of found) expect(addDays(due, -leadDays) <= today && due >= civilDate(NOON)).toBe(true);
        // Whatever is written for every year is told on its day.
        const year = Number(today.slice(0, 4));
        if (dueIn(one, year) === today) expect(found).toHaveLength(1);
      }),
      { numRuns: 300 },
    );
  });
});
