import { DATE_WORDS } from '#domain/case-words';
import { civilDate } from '#domain/civil-date';
import { importantDates } from '#domain/important-dates';
import { dueWords } from '#domain/late-words';
import { meeting } from '#domain/meeting';
import type { DossierView } from '#storage/dossier-view';
import { useNow } from '#storage/use-now';
import { formatDay, formatWeek } from '#ui/dates';
import { Fact, Facts } from '#ui/facts';
import { Hint } from '#ui/hint';
import { Section } from '#ui/section';
import { useLanguage } from '#ui/words';
import { useOverviewWords } from './overview-words';

/** The dates that matter for a case, those that passed and still wait among them. */
export function DatesAside({ view }: { view: DossierView }) {
  const t = useOverviewWords();
  const language = useLanguage();
  const now = useNow();
  const today = civilDate(now);
  const dates = importantDates(view.dossier, view.facts, now);
  const time = (recordId: string | null) => (recordId ? view.dossier.get(meeting, recordId)?.body.start : undefined);
  return (
    <Section title={t('dates')}>
      {dates.length === 0 && <Hint>{t('noDates')}</Hint>}
      <Facts layout="above">
        {dates.map((one) => {
          const clock = one.what === 'meeting' ? time(one.recordId) : undefined;
          const detail = `${formatWeek(one.date, language)}. ${dueWords(one.date, today)[language]}`;
          return (
            <Fact key={`${one.what}-${one.recordId}`} term={DATE_WORDS[one.what][language]} detail={detail}>
              {formatDay(one.date, language, { year: one.what === 'consent-ends' })}
              {clock && `, ${clock}`}
            </Fact>
          );
        })}
      </Facts>
    </Section>
  );
}
