import { describe, expect, it } from 'vitest';
import { addMonths, ageAt, birthday, CivilDate, ClockTime, civilDate, endOfDay, startOfDay } from './civil-date';

const HOUR = 3_600_000;
const at = (iso: string) => Date.parse(iso);

describe('a civil date in Stockholm', () => {
  it.each([
    ['2026-03-29', 23],
    ['2026-10-25', 25],
    ['2026-06-01', 24],
  ])('%s has %i hours', (date, hours) => {
    expect(endOfDay(date) - startOfDay(date)).toBe(hours * HOUR);
  });

  it.each([
    ['2026-01-14T22:59:59Z', '2026-01-14'],
    ['2026-01-14T23:00:00Z', '2026-01-15'],
    ['2026-07-14T21:59:59Z', '2026-07-14'],
    ['2026-07-14T22:00:00Z', '2026-07-15'],
  ])('%s lies on %s', (instant, date) => {
    expect(civilDate(at(instant))).toBe(date);
  });

  it.each(['2026-02-29', '2026-13-01', '2026-1-1', '26-01-01', '2026-00-10', '', '2026-01-01T00:00'])(
    '“%s” is no date',
    (text) => {
      expect(CivilDate.safeParse(text).success).toBe(false);
    },
  );

  it.each([
    ['00:00', true],
    ['23:59', true],
    ['24:00', false],
    ['9:00', false],
  ])('the time %s is a time: %s', (text, ok) => {
    expect(ClockTime.safeParse(text).success).toBe(ok);
  });

  it('adds months to the last day there is', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
  });
});

describe('a birthday', () => {
  it.each([
    ['2008-02-29', 15, '2023-03-01'],
    ['2008-02-29', 16, '2024-02-29'],
    ['2008-02-29', 18, '2026-03-01'],
    ['2010-08-14', 18, '2028-08-14'],
  ])('of one born %s at %i is %s', (born, age, date) => {
    expect(birthday(born, age)).toBe(date);
  });

  it('makes one a year older at midnight in Stockholm, not in Greenwich', () => {
    const midnight = startOfDay('2028-08-14');
    expect(new Date(midnight).toISOString()).toBe('2028-08-13T22:00:00.000Z');
    expect(ageAt('2010-08-14', midnight - 1)).toBe(17);
    expect(ageAt('2010-08-14', midnight)).toBe(18);
  });

  it('of a leap day comes on the first of March in other years', () => {
    expect(ageAt('2008-02-29', startOfDay('2026-03-01') - 1)).toBe(17);
    expect(ageAt('2008-02-29', startOfDay('2026-03-01'))).toBe(18);
  });
});
