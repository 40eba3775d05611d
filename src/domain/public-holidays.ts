import type { CivilDate } from './civil-date';

const two = (n: number) => String(n).padStart(2, '0');
const shift = (year: number, month: number, day: number, days: number): CivilDate => {
  const date = new Date(Date.UTC(year, month - 1, day + days));
  return `${date.getUTCFullYear()}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`;
};
const weekday = (year: number, month: number, day: number) => new Date(Date.UTC(year, month - 1, day)).getUTCDay();

/** Easter Sunday of a Gregorian year (the anonymous algorithm), as month and day. */
function easter(year: number): { month: number; day: number } {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return { month: Math.floor(sum / 31), day: (sum % 31) + 1 };
}

/** The first Saturday on or after a day. */
const saturdayFrom = (year: number, month: number, day: number, extra = 0) =>
  shift(year, month, day, ((6 - weekday(year, month, day) + 7) % 7) + extra);

/**
 * The days of a year on which nobody is expected at work, weekends aside: the public holidays (lag 1989:253) and the
 * eves that are counted like them (lag 1930:173 2 §: Midsummer, Christmas and New Year's Eve).
 */
export function publicHolidays(year: number): ReadonlySet<CivilDate> {
  const { month, day } = easter(year);
  return new Set([
    `${year}-01-01`,
    `${year}-01-06`,
    shift(year, month, day, -2),
    shift(year, month, day, 0),
    shift(year, month, day, 1),
    `${year}-05-01`,
    shift(year, month, day, 39),
    shift(year, month, day, 49),
    `${year}-06-06`,
    saturdayFrom(year, 6, 20, -1),
    saturdayFrom(year, 6, 20),
    saturdayFrom(year, 10, 31),
    `${year}-12-24`,
    `${year}-12-25`,
    `${year}-12-26`,
    `${year}-12-31`,
  ]);
}
