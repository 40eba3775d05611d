import { describe, expect, it } from 'vitest';
import { clockAfter, mondayOf, weekDays } from './week-days';

describe('the week', () => {
  it.each([
    ['2026-11-23', '2026-11-23'],
    ['2026-11-26', '2026-11-23'],
    ['2026-11-29', '2026-11-23'],
    ['2027-01-01', '2026-12-28'],
  ])('of %s begins on Monday %s', (date, monday) => {
    expect(mondayOf(date)).toBe(monday);
  });

  it('has five days where nothing is on at the weekend', () => {
    expect(weekDays([], '2026-11-23', '2026-11-26').map((day) => day.date)).toEqual([
      '2026-11-23',
      '2026-11-24',
      '2026-11-25',
      '2026-11-26',
      '2026-11-27',
    ]);
  });

  it('shows a Sunday that is today', () => {
    expect(weekDays([], '2026-11-23', '2026-11-29').at(-1)?.date).toBe('2026-11-29');
  });

  it.each([
    ['14:00', 60, '15:00'],
    ['09:30', 45, '10:15'],
    ['23:30', 60, '00:30'],
  ])('a meeting from %s for %i minutes ends at %s', (start, minutes, end) => {
    expect(clockAfter(start, minutes)).toBe(end);
  });
});
