import { Link } from '@tanstack/react-router';
import { addDays } from '#domain/civil-date';
import { lateWords } from '#domain/late-words';
import { workingDaysBetween } from '#domain/working-days';
import { formatDay, formatDayWeek } from '#ui/dates';
import { FirstRows } from '#ui/first-rows';
import { Hint } from '#ui/hint';
import { Row } from '#ui/rows';
import { Section } from '#ui/section';
import { Status } from '#ui/status';
import { useLanguage } from '#ui/words';
import { useCaseName } from './case-name';
import type { DayEntry } from './day-entries';
import { useMyDayWords } from './my-day-words';

/** What to do now, what hurts most first, each a link to where it is done. `today` is a civil date. */
export function ToDoRows({ entries, today }: { entries: readonly DayEntry[]; today: string }) {
  const t = useMyDayWords();
  const language = useLanguage();
  const nameOf = useCaseName();
  const status = ({ due }: DayEntry) => {
    if (due === null) return <Status tone="idle">{t('noDate')}</Status>;
    if (due < today) return <Status tone="warn">{lateWords(due, today)[language]}</Status>;
    if (due === today)
      return (
        <Status tone="info" icon="clock">
          {t('today')}
        </Status>
      );
    if (due === addDays(today, 1)) return <Status tone="idle">{t('tomorrow')}</Status>;
    return <Status tone="idle">{t('workingDays', { count: workingDaysBetween(today, due) })}</Status>;
  };
  return (
    <Section title={t('todo')} count={entries.length}>
      {entries.length === 0 && <Hint>{t('nothingTodo')}</Hint>}
      {entries.length > 0 && (
        <FirstRows label={t('todo')} rows={entries} all={(count) => t('all', { count })} fewer={t('fewer')}>
          {(entry) => (
            <Row
              key={entry.key}
              status={status(entry)}
              what={
                <Link to={entry.route} params={{ caseId: entry.view.id }} hash={entry.hash}>
                  {entry.words[language]}
                </Link>
              }
              detail={nameOf(entry.view)}
              when={entry.due ? formatDay(entry.due, language) : ''}
            />
          )}
        </FirstRows>
      )}
    </Section>
  );
}

/** Plans whose follow-up has passed. Nothing where none has. */
export function LateFollowUps({ entries, today }: { entries: readonly DayEntry[]; today: string }) {
  const t = useMyDayWords();
  const language = useLanguage();
  const nameOf = useCaseName();
  if (entries.length === 0) return null;
  return (
    <Section title={t('lateFollowUps')} count={entries.length}>
      <FirstRows label={t('lateFollowUps')} rows={entries} all={(count) => t('all', { count })} fewer={t('fewer')}>
        {({ key, view, due, route }) => (
          <Row
            key={key}
            status={<Status tone="warn">{lateWords(due ?? today, today)[language]}</Status>}
            what={
              <Link to={route} params={{ caseId: view.id }}>
                {t('bookFollowUp', { name: nameOf(view, 'name') })}
              </Link>
            }
            detail={t('should', { day: formatDayWeek(due ?? today, language) })}
            when={formatDay(due ?? today, language)}
          />
        )}
      </FirstRows>
    </Section>
  );
}
