import { addDays, type CivilDate } from './civil-date';
import type { Sentence } from './rule-words';
import { daysBetween, workingDaysBetween } from './working-days';

/** How late something is whose day has passed: in working days, as its deadline was counted. Days off alone count none. */
export function lateWords(due: CivilDate, today: CivilDate): Sentence {
  const days = workingDaysBetween(due, today);
  if (days === 0) return { sv: 'Sen, ingen arbetsdag har gått', en: 'Late, no working day has passed' };
  if (days === 1) return { sv: 'En arbetsdag sen', en: 'One working day late' };
  return { sv: `${days} arbetsdagar sen`, en: `${days} working days late` };
}

/** How long is left until a day that has not passed, counted as deadlines are: in working days after today, that day too. */
export function leftWords(end: CivilDate, today: CivilDate): Sentence {
  const days = workingDaysBetween(today, end);
  if (days === 0) return { sv: 'Ingen arbetsdag kvar', en: 'No working day left' };
  if (days === 1) return { sv: 'En arbetsdag kvar', en: 'One working day left' };
  return { sv: `${days} arbetsdagar kvar`, en: `${days} working days left` };
}

/** So many days on, nobody counts working days: it is told in whole weeks. */
const SOON_DAYS = 28;

/** A deadline in words beside its date: how late it is, today, tomorrow, and how long is left. */
export function dueWords(due: CivilDate, today: CivilDate): Sentence {
  if (due < today) return lateWords(due, today);
  if (due === today) return { sv: 'I dag', en: 'Today' };
  if (due === addDays(today, 1)) return { sv: 'I morgon', en: 'Tomorrow' };
  const days = daysBetween(today, due);
  if (days <= SOON_DAYS) return leftWords(due, today);
  const weeks = Math.floor(days / 7);
  return { sv: `${weeks} veckor kvar`, en: `${weeks} weeks left` };
}
