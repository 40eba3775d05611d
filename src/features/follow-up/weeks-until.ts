import { civilDate, startOfDay } from '#domain/civil-date';

const WEEK = 7 * 24 * 3_600_000;

/** Whole weeks from an instant's day (ms) to a civil date, rounded; 0 where it has passed. */
export const weeksUntil = (now: number, date: string): number =>
  Math.max(0, Math.round((startOfDay(date) - startOfDay(civilDate(now))) / WEEK));
