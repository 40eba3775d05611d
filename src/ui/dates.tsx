import type { Language } from './words.tsx';

/** A calendar day (`2026-11-26`), an instant (`2026-11-26T13:02:00Z`, milliseconds) or a Date. */
export type DayOrInstant = string | number | Date;

const zone = 'Europe/Stockholm';
const locales = { sv: 'sv-SE', en: 'en-GB' } as const;
const dayPattern = /^\d{4}-\d{2}-\d{2}$/;
const millisecondsPerDay = 86_400_000;
const isoDay = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: zone,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** The calendar day in Sweden, as `yyyy-mm-dd`. */
export function dayInSweden(value: DayOrInstant): string {
  return typeof value === 'string' && dayPattern.test(value) ? value : isoDay.format(new Date(value));
}

function asUtc(value: DayOrInstant): Date {
  return new Date(`${dayInSweden(value)}T00:00:00Z`);
}

/** Asked for once each: a long list names the same few days and months in every row. */
const names = new Map<string, string>();

function name(date: Date, language: Language, part: 'weekday' | 'month'): string {
  const key = `${language} ${part} ${part === 'month' ? date.getUTCMonth() : date.getUTCDay()}`;
  let known = names.get(key);
  if (known === undefined) {
    known = new Intl.DateTimeFormat(locales[language], { timeZone: 'UTC', [part]: 'long' }).format(date);
    names.set(key, known);
  }
  return known;
}

/** "26 nov", or "26 nov 2026" with the year. */
export function formatDate(value: DayOrInstant, language: Language, { year = false } = {}): string {
  const date = asUtc(value);
  const text = `${date.getUTCDate()} ${name(date, language, 'month').slice(0, 3)}`;
  return year ? `${text} ${date.getUTCFullYear()}` : text;
}

/** "tor 26 nov", or "tor 26 nov 2026" with the year. */
export function formatDay(value: DayOrInstant, language: Language, options?: { year?: boolean }): string {
  return `${name(asUtc(value), language, 'weekday').slice(0, 3)} ${formatDate(value, language, options)}`;
}

/** "torsdag 26 november 2026". */
export function formatFullDay(value: DayOrInstant, language: Language): string {
  const date = asUtc(value);
  return `${name(date, language, 'weekday')} ${date.getUTCDate()} ${name(date, language, 'month')} ${date.getUTCFullYear()}`;
}

/** "v. 48", in English "week 48", never parted at the end of a line. */
export function formatWeek(value: DayOrInstant, language: Language): string {
  return `${language === 'sv' ? 'v.' : 'week'}\u00a0${isoWeek(value)}`;
}

/** "tor 26 nov, v. 48". */
export function formatDayWeek(value: DayOrInstant, language: Language, options?: { year?: boolean }): string {
  return `${formatDay(value, language, options)}, ${formatWeek(value, language)}`;
}

/** "14:02", Swedish time. */
export function formatTime(instant: DayOrInstant): string {
  return clock.format(new Date(instant));
}

/** "tor 26 nov, 14:02". */
export function formatDateTime(instant: DayOrInstant, language: Language, options?: { year?: boolean }): string {
  return `${formatDay(instant, language, options)}, ${formatTime(instant)}`;
}

/** The ISO 8601 week: it begins on Monday and belongs to the year of its Thursday. */
export function isoWeek(value: DayOrInstant): number {
  const date = asUtc(value);
  date.setUTCDate(date.getUTCDate() + 4 - (date.getUTCDay() || 7));
  const firstDay = Date.UTC(date.getUTCFullYear(), 0, 1);
  return Math.ceil(((date.getTime() - firstDay) / millisecondsPerDay + 1) / 7);
}
