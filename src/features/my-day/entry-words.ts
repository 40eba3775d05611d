import { action } from '#domain/action';
import { DAY_WORDS } from '#domain/case-words';
import { leftWords } from '#domain/late-words';
import { referral } from '#domain/referral';
import { useMe } from '#storage/use-me';
import { useNow } from '#storage/use-now';
import { formatDayWeek } from '#ui/dates';
import { useLanguage } from '#ui/words';
import { labelOf, useCaseName } from './case-name';
import type { DayEntry } from './day-entries';
import { useMyDayWords } from './my-day-words';
import { clockAfter, meetingOf } from './week-days';

/** What a row of the day says: what it is, and in which case, with what tells it from others of its kind. */
export function useEntryWords(today: string): (entry: DayEntry) => { what: string; detail: string } {
  const t = useMyDayWords();
  const language = useLanguage();
  const { actor, unit } = useMe();
  const now = useNow();
  const nameOf = useCaseName();
  const ends = (date: string) =>
    date === today
      ? t('endsToday')
      : t('endsOn', { day: formatDayWeek(date, language), left: leftWords(date, today)[language] });
  return (entry) => {
    const { view, item, recordId, due } = entry;
    const what = entry.words[language];
    if (item === 'year-point-late' || item === 'year-point-due') return { what, detail: DAY_WORDS[item][language] };
    const name = nameOf(view);
    const held = item === 'meeting' ? meetingOf(view, recordId) : undefined;
    if (held)
      return {
        what: `${t(`purposes.${held.purpose}`)} ${held.start}–${clockAfter(held.start, held.minutes)}`,
        detail: [name, held.place].filter(Boolean).join('. '),
      };
    if (item === 'consent-ends' && due) return { what, detail: `${name}. ${ends(due)}` };
    const sent = item === 'referral-to-answer' && recordId ? view.dossier.get(referral, recordId) : undefined;
    if (sent) {
      // Before anything else is shared there is no case to name: who sent it, and its number in the usual systems.
      const from = t('referralFrom', { unit: unit(sent.unit)?.name ?? sent.unit });
      const number = sent.body.reference && t('referralNumber', { number: sent.body.reference });
      const known = labelOf(view, actor, now).reference !== '' && name;
      return { what, detail: [known, from, number].filter(Boolean).join('. ') };
    }
    // A text may name the child: it is not shown where the name is not.
    const done = recordId && !labelOf(view, actor, now).protected && view.dossier.get(action, recordId)?.body.text;
    return { what, detail: done ? `${name}. ${done}` : name };
  };
}
