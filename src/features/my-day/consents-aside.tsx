import { Link } from '@tanstack/react-router';
import { addDays } from '#domain/civil-date';
import { birthdaysAhead, consentEnd } from '#domain/important-dates';
import { leftWords } from '#domain/late-words';
import { useDossiers } from '#storage/use-dossiers';
import { useNow } from '#storage/use-now';
import { formatDayWeek } from '#ui/dates';
import { Hint } from '#ui/hint';
import { Row, Rows } from '#ui/rows';
import { Section } from '#ui/section';
import { useLanguage } from '#ui/words';
import { useCaseName } from './case-name';
import type { DayEntry } from './day-entries';
import { useMyDayWords } from './my-day-words';

const SOON = 30;

/** Consents that end within 30 days, and young people who turn 18: then only their own yes holds. */
export function ConsentsAside({ entries, today }: { entries: readonly DayEntry[]; today: string }) {
  const t = useMyDayWords();
  const language = useLanguage();
  const nameOf = useCaseName();
  const now = useNow();
  const adults = useDossiers().flatMap((view) =>
    birthdaysAhead(view.dossier, now)
      .filter((one) => one.what === 'turns-18' && one.date <= addDays(today, SOON))
      .map((one) => ({ view, date: one.date })),
  );
  const ends = (date: string) =>
    date === today
      ? t('endsToday')
      : t('endsOn', { day: formatDayWeek(date, language), left: leftWords(date, today)[language] });
  const row = (key: string, view: DayEntry['view'], detail: string, consentId?: string) => (
    <Row
      key={key}
      what={
        consentId ? (
          <Link to="/arenden/$caseId/samtycke/$consentId/fornya" params={{ caseId: view.id, consentId }}>
            {nameOf(view)}
          </Link>
        ) : (
          <Link to="/arenden/$caseId/samtycke" params={{ caseId: view.id }}>
            {nameOf(view)}
          </Link>
        )
      }
      detail={detail}
    />
  );
  /** The consent that ends and can be asked for anew; a board's decision is not the family's to renew. */
  const ending = ({ view }: DayEntry) => {
    const id = consentEnd(view.facts, now)?.basisId;
    return view.facts.bases.find((basis) => basis.id === id && basis.by === 'consent')?.id;
  };
  const isEmpty = entries.length + adults.length === 0;
  return (
    <Section title={t('ends')}>
      <Hint>{t(isEmpty ? 'noEnds' : 'endsHint')}</Hint>
      {!isEmpty && (
        <Rows label={t('ends')}>
          {entries.map((entry) => row(entry.key, entry.view, ends(entry.due ?? today), ending(entry)))}
          {adults.map(({ view, date }) =>
            row(`${view.id}-18`, view, t('turns18', { day: formatDayWeek(date, language) })),
          )}
        </Rows>
      )}
    </Section>
  );
}
