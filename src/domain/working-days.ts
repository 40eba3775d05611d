import { addDays, type CivilDate } from './civil-date';
import { publicHolidays } from './public-holidays';

const holidaysByYear = new Map<number, ReadonlySet<CivilDate>>();

function isHoliday(date: CivilDate): boolean {
  const year = Number(date.slice(0, 4));
  let holidays = holidaysByYear.get(year);
  if (!holidays) {
    holidays = publicHolidays(year);
    holidaysByYear.set(year, holidays);
  }
  return holidays.has(date);
}

/** Whether people are expected at work that day: no Saturday, Sunday, public holiday or eve counted like one. */
export function isWorkingDay(date: CivilDate): boolean {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !isHoliday(date);
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

/** How many working days lie after `from` up to and with `to`; negative where `to` is earlier. */
export function workingDaysBetween(from: CivilDate, to: CivilDate): number {
  if (to < from) return -workingDaysBetween(to, from);
  let count = 0;
  for (let at = from; at < to; ) {
    at = addDays(at, 1);
    if (isWorkingDay(at)) count++;
  }
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
