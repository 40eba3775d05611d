// The oracle's own calendar of Sweden. It imports nothing, least of all the product's.

export const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const known = new Map<string, number>();

/** The first instant of a date in Sweden: winter time is UTC+1, summer time UTC+2 between the last Sundays. */
export function midnight(date: string): number {
  const before = known.get(date);
  if (before !== undefined) return before;
  const utc = Date.parse(`${date}T00:00:00Z`);
  const year = Number(date.slice(0, 4));
  const summer = utc > lastSunday(year, 2) && utc <= lastSunday(year, 9);
  const instant = utc - (summer ? 2 : 1) * HOUR;
  known.set(date, instant);
  return instant;
}

function lastSunday(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month + 1, 0));
  return last.getTime() - last.getUTCDay() * DAY;
}

export const nextDay = (date: string) => new Date(Date.parse(`${date}T00:00:00Z`) + DAY).toISOString().slice(0, 10);
export const within = (from: string, to: string | null, now: number) =>
  now >= midnight(from) && (to === null || now < midnight(nextDay(to)));

/** The date on which someone turns that old; born on a leap day, on the first of March where there is none. */
export function turns(born: string, age: number): string {
  const year = Number(born.slice(0, 4)) + age;
  const leap = new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;
  return born.endsWith('02-29') && !leap ? `${year}-03-01` : `${year}${born.slice(4)}`;
}

/** The same day twelve months on; a leap day becomes the 28th. */
export function yearOn(date: string): string {
  const next = `${Number(date.slice(0, 4)) + 1}${date.slice(4)}`;
  return next.endsWith('02-29') ? next.replace('02-29', '02-28') : next;
}
