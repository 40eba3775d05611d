import { PAPER_SETTINGS, type PaperLanguage } from './paper-language';

/** Which parts of a date are written, besides day and month. */
interface Parts {
  year: boolean;
  weekday: boolean;
}

const made = new Map<string, Intl.DateTimeFormat>();

/** Noon, so that a civil date is the same day in Sweden. */
const instant = (value: string | number) => new Date(typeof value === 'number' ? value : `${value}T12:00:00Z`);

function format(language: PaperLanguage, value: string | number, { year, weekday }: Parts): string {
  const { dates, comma } = PAPER_SETTINGS[language];
  if (typeof dates !== 'string') {
    const day = new Date(`${inSweden.format(instant(value))}T12:00:00Z`);
    const written = [day.getUTCDate(), dates.months[day.getUTCMonth()], year && day.getUTCFullYear()];
    const name = weekday ? `${dates.weekdays[day.getUTCDay()]}${comma}` : '';
    return name + written.filter(Boolean).join(' ');
  }
  const key = `${language} ${year} ${weekday}`;
  const formatter =
    made.get(key) ??
    new Intl.DateTimeFormat(dates, {
      timeZone: 'Europe/Stockholm',
      day: 'numeric',
      month: 'long',
      ...(year && { year: 'numeric' }),
      ...(weekday && { weekday: 'long' }),
    });
  made.set(key, formatter);
  return formatter.format(instant(value));
}

const inSweden = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** A day of the year that the paper is printed in, "1 december"; with its year where it lies in another. */
export const paperDay = (language: PaperLanguage, value: string, printedAt: number): string =>
  format(language, value, { year: value.slice(0, 4) !== inSweden.format(printedAt).slice(0, 4), weekday: false });

/** A date with its year, "1 december 2026"; takes a civil date or an instant (ms). */
export const paperDate = (language: PaperLanguage, value: string | number): string =>
  format(language, value, { year: true, weekday: false });

/** A date with its weekday, for a meeting. */
export const paperMeetingDay = (language: PaperLanguage, value: string | number): string =>
  format(language, value, { year: true, weekday: true });
