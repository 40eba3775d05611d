import { fromAbsolute, parseDate, toCalendarDate, toZoned } from '@internationalized/date';
import * as z from 'zod';

/** All civil dates are dates in Stockholm (design.md 4). */
export const ZONE = 'Europe/Stockholm';

/** A civil date, `YYYY-MM-DD`, that exists in the calendar. */
export const CivilDate = z.string().refine((text) => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    return parseDate(text).toString() === text;
  } catch {
    return false;
  }
}, 'not-a-date');
export type CivilDate = string;

/** A time of day, `HH:MM`. */
export const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** The time zone's answer never changes and costs 20 µs; the policy asks for the same few thousands of times. */
function remembered<Asked, Answer>(ask: (asked: Asked) => Answer): (asked: Asked) => Answer {
  const known = new Map<Asked, Answer>();
  return (asked) => {
    const kept = known.get(asked);
    if (kept !== undefined) return kept;
    const answer = ask(asked);
    if (known.size >= 5_000) known.clear();
    known.set(asked, answer);
    return answer;
  };
}

/** The civil date in Stockholm at an instant (ms). */
export const civilDate: (ms: number) => CivilDate = remembered((ms: number) =>
  toCalendarDate(fromAbsolute(ms, ZONE)).toString(),
);

/** The instant (ms) at which a civil date begins in Stockholm; daylight saving is accounted for. */
export const startOfDay: (date: CivilDate) => number = remembered((date: CivilDate) =>
  toZoned(parseDate(date), ZONE).toDate().getTime(),
);

/** The first instant (ms) after a civil date. */
export const endOfDay = (date: CivilDate): number => startOfDay(addDays(date, 1));

/** Civil days have no zone, so counting them needs no calendar: as of a day in UTC, where all days are equally long. */
export const addDays = (date: CivilDate, days: number): CivilDate =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
export const addMonths = (date: CivilDate, months: number): CivilDate => parseDate(date).add({ months }).toString();

/** The date of a birthday; someone born on 29 February turns a year older on 1 March in other years. */
export function birthday(birthDate: CivilDate, age: number): CivilDate {
  const [year = 0, month = 1, day = 1] = birthDate.split('-').map(Number);
  // A 29 February that does not exist counts on into March.
  return new Date(Date.UTC(year + age, month - 1, day)).toISOString().slice(0, 10);
}

/** Whole years of age at an instant (ms), by the date in Stockholm. */
export function ageAt(birthDate: CivilDate, ms: number): number {
  const today = civilDate(ms);
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return today >= birthday(birthDate, years) ? years : years - 1;
}
