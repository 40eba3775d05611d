import { addDays, type CivilDate } from './civil-date';
import { publicHolidays } from './public-holidays';

const holidaysByYear = new Map<number, ReadonlySet<CivilDate>>();

function holidaysOf(year: number): ReadonlySet<CivilDate> {
  let holidays = holidaysByYear.get(year);
  if (!holidays) {
    holidays = publicHolidays(year);
    holidaysByYear.set(year, holidays);
  }
  return holidays;
}

function isWeekday(date: CivilDate): boolean {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/** Whether people are expected at work that day: no Saturday, Sunday, public holiday or eve counted like one. */
export function isWorkingDay(date: CivilDate): boolean {
  return isWeekday(date) && !holidaysOf(Number(date.slice(0, 4))).has(date);
}

/** The working day that lies `days` working days after a date (before it, where negative). Zero gives the date itself. */
export function addWorkingDays(date: CivilDate, days: number): CivilDate {
  const step = days < 0 ? -1 : 1;
  let at = date;
  for (let left = Math.abs(days); left > 0; ) {
    at = addDays(at, step);
    if (isWorkingDay(at)) left--;
  }
  return at;
}

/** Mondays to Fridays from Monday 5 January 1970 up to and with a day, given as days since 1 January 1970. */
function weekdaysUpTo(day: number): number {
  const days = day - 3;
  const weeks = Math.floor(days / 7);
  return weeks * 5 + Math.min(days - weeks * 7, 5);
}

/**
 * How many working days lie after `from` up to and with `to`; negative where `to` is earlier. Asked for each row of a long
 * list, so the weeks are not walked through.
 */
export function workingDaysBetween(from: CivilDate, to: CivilDate): number {
  if (to < from) return -workingDaysBetween(to, from);
  const dayOf = (date: CivilDate) => Date.parse(`${date}T00:00:00Z`) / 86_400_000;
  let count = weekdaysUpTo(dayOf(to)) - weekdaysUpTo(dayOf(from));
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++)
    for (const holiday of holidaysOf(year)) if (from < holiday && holiday <= to && isWeekday(holiday)) count--;
  return count;
}

/** Calendar days from one date to another. */
export const daysBetween = (from: CivilDate, to: CivilDate): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

/** The ISO week number of a date, as Swedish calendars count. */
export function weekNumber(date: CivilDate): number {
  const day = new Date(`${date}T00:00:00Z`);
  const weekday = day.getUTCDay() || 7;
  day.setUTCDate(day.getUTCDate() + 4 - weekday);
  const first = Date.UTC(day.getUTCFullYear(), 0, 1);
  return Math.ceil(((day.getTime() - first) / 86_400_000 + 1) / 7);
}
