import { type PaperForm, SETTING } from './paper-form';

/** Western digits in Arabic too, as families meet them on Swedish letters. */
const locale = (form: PaperForm) =>
  SETTING[form].lang === 'ar' ? 'ar-u-nu-latn' : SETTING[form].lang === 'en' ? 'en-GB' : 'sv-SE';

const day = (value: string | number) => (typeof value === 'number' ? new Date(value) : new Date(`${value}T12:00:00Z`));

function format(form: PaperForm, value: string | number, weekday: boolean): string {
  return new Intl.DateTimeFormat(locale(form), {
    timeZone: 'Europe/Stockholm',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    ...(weekday && { weekday: 'long' }),
  }).format(day(value));
}

/** A day of the year that the paper is printed in, "1 december"; with its year where it lies in another. */
export const paperDay = (form: PaperForm, value: string, printedAt: number): string => {
  const sameYear = value.slice(0, 4) === paperYear.format(printedAt);
  return new Intl.DateTimeFormat(locale(form), {
    timeZone: 'Europe/Stockholm',
    day: 'numeric',
    month: 'long',
    ...(!sameYear && { year: 'numeric' }),
  }).format(day(value));
};

const paperYear = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', year: 'numeric' });

/** A date with its year, "1 december 2026"; takes a civil date or an instant (ms). */
export const paperDate = (form: PaperForm, value: string | number): string => format(form, value, false);

/** A date with its weekday, for a meeting. */
export const paperMeetingDay = (form: PaperForm, value: string | number): string => format(form, value, true);
