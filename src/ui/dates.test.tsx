import { describe, expect, it } from 'vitest';
import {
  dayInSweden,
  formatDate,
  formatDateTime,
  formatDay,
  formatDayWeek,
  formatFullDay,
  formatTime,
  formatWeek,
  isoWeek,
} from './dates.tsx';

describe('days', () => {
  it('are short in both languages', () => {
    expect(formatDay('2026-11-26', 'sv')).toBe('tor 26 nov');
    expect(formatDay('2026-09-07', 'en')).toBe('Mon 7 Sep');
    expect(formatDay('2027-05-31', 'sv', { year: true })).toBe('mån 31 maj 2027');
    expect(formatDate('2026-11-06', 'sv')).toBe('6 nov');
    expect(formatFullDay('2026-11-23', 'sv')).toBe('måndag 23 november 2026');
  });

  it('have the names of their own weekday and month, whatever was asked before', () => {
    const days = ['2026-01-05', '2026-02-03', '2026-03-04', '2026-10-01', '2026-12-04', '2027-01-02', '2027-08-01'];
    const said = (language: 'sv' | 'en') => days.map((day) => formatFullDay(day, language));
    const swedish = [
      'måndag 5 januari 2026',
      'tisdag 3 februari 2026',
      'onsdag 4 mars 2026',
      'torsdag 1 oktober 2026',
      'fredag 4 december 2026',
      'lördag 2 januari 2027',
      'söndag 1 augusti 2027',
    ];
    expect(said('sv')).toEqual(swedish);
    expect(said('en').slice(-2)).toEqual(['Saturday 2 January 2027', 'Sunday 1 August 2027']);
    expect(said('sv')).toEqual(swedish);
  });

  it('say the week', () => {
    expect(formatDayWeek('2026-11-26', 'sv')).toBe('tor 26 nov, v.\u00a048');
    expect(formatDayWeek('2026-11-26', 'en')).toBe('Thu 26 Nov, week\u00a048');
    expect(formatWeek('2026-12-10', 'sv')).toBe('v.\u00a050');
  });

  it('are the days of Sweden, whatever the zone of the instant', () => {
    expect(dayInSweden('2026-11-25T23:30:00Z')).toBe('2026-11-26');
    expect(dayInSweden('2026-06-30T22:30:00Z')).toBe('2026-07-01');
    expect(formatDay(new Date('2026-11-25T23:30:00Z'), 'sv')).toBe('tor 26 nov');
  });
});

describe('times', () => {
  it('have 24 hours and follow summer time', () => {
    expect(formatTime('2026-11-26T13:02:00Z')).toBe('14:02');
    expect(formatTime('2026-07-01T12:02:00Z')).toBe('14:02');
    expect(formatTime('2026-11-25T23:05:00Z')).toBe('00:05');
    expect(formatDateTime('2026-11-26T13:02:00Z', 'sv')).toBe('tor 26 nov, 14:02');
  });
});

describe('weeks', () => {
  it.each([
    ['2026-01-01', 1],
    ['2026-12-31', 53],
    ['2027-01-03', 53],
    ['2027-01-04', 1],
    ['2024-12-30', 1],
    ['2026-11-23', 48],
  ])('%s is in week %i', (day, week) => {
    expect(isoWeek(day)).toBe(week);
  });
});
