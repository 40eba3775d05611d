import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from './civil-date';
import { publicHolidays } from './public-holidays';
import { addWorkingDays, daysBetween, isWorkingDay, weekNumber, workingDaysBetween } from './working-days';

describe('a working day', () => {
  it.each([
    ['2026-01-01', 'New Year’s Day'],
    ['2026-01-06', 'Epiphany'],
    ['2026-04-03', 'Good Friday'],
    ['2026-04-05', 'Easter Sunday'],
    ['2026-04-06', 'Easter Monday'],
    ['2026-05-01', 'the first of May'],
    ['2026-05-14', 'Ascension Day'],
    ['2026-05-24', 'Whit Sunday'],
    ['2026-06-06', 'the national day'],
    ['2026-06-19', 'Midsummer Eve'],
    ['2026-06-20', 'Midsummer Day'],
    ['2026-10-31', 'All Saints’ Day'],
    ['2026-12-24', 'Christmas Eve'],
    ['2026-12-31', 'New Year’s Eve'],
    ['2026-11-21', 'a Saturday'],
    ['2026-11-22', 'a Sunday'],
    ['2024-03-29', 'Good Friday'],
    ['2025-04-21', 'Easter Monday'],
    ['2027-03-28', 'Easter Sunday'],
    ['2038-04-25', 'the latest Easter there is'],
    ['2027-11-06', 'All Saints’ Day, at its latest'],
  ])('is not %s, %s', (date) => {
    expect(isWorkingDay(date)).toBe(false);
  });

  it.each(['2026-01-02', '2026-04-02', '2026-05-15', '2026-05-25', '2026-06-18', '2026-12-23', '2026-11-23'])(
    'is %s',
    (date) => {
      expect(isWorkingDay(date)).toBe(true);
    },
  );

  it('counts sixteen red days and eves a year, some of which fall together', () => {
    for (let year = 2020; year < 2040; year++) expect(publicHolidays(year).size).toBeGreaterThanOrEqual(15);
  });
});

describe('counting working days', () => {
  it.each([
    ['2026-11-26', 5, '2026-12-03'],
    ['2026-04-01', 1, '2026-04-02'],
    ['2026-04-02', 1, '2026-04-07'],
    ['2026-12-23', 1, '2026-12-28'],
    ['2026-12-30', 1, '2027-01-04'],
    ['2026-04-07', -1, '2026-04-02'],
    ['2026-11-21', 0, '2026-11-21'],
  ])('from %s, %i working days lead to %s', (from, days, to) => {
    expect(addWorkingDays(from, days)).toBe(to);
  });

  it('counts the same as whoever walks from day to day', () => {
    const day = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2020-01-01', days));
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 900 }), (from, length) => {
        let walked = 0;
        for (let step = 1; step <= length; step++) if (isWorkingDay(addDays(from, step))) walked++;
        expect(workingDaysBetween(from, addDays(from, length))).toBe(walked);
        expect(workingDaysBetween(addDays(from, length), from) + walked).toBe(0);
      }),
    );
  });

  it('agrees with itself: what was added lies between', () => {
    const date = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2020-01-01', days));
    fc.assert(
      fc.property(date, fc.integer({ min: 0, max: 60 }), (from, days) => {
        const to = addWorkingDays(from, days);
        expect(workingDaysBetween(from, to)).toBe(days);
        expect(workingDaysBetween(to, from)).toBe(days === 0 ? 0 : -days);
        if (days > 0) expect(isWorkingDay(to)).toBe(true);
      }),
    );
  });

  it.each([
    ['2026-01-01', 1],
    ['2026-11-26', 48],
    ['2026-12-31', 53],
    ['2027-01-03', 53],
    ['2027-01-04', 1],
    ['2021-01-03', 53],
    ['2024-12-30', 1],
  ])('%s lies in week %i', (date, week) => {
    expect(weekNumber(date)).toBe(week);
  });

  it('counts calendar days over the change to summer time', () => {
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween('2026-10-26', '2026-10-24')).toBe(-2);
  });
});
