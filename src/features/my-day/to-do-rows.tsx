import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { linkTo } from '#domain/case-places';
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
import type { DayEntry, DayPart } from './day-entries';
import { useEntryWords } from './entry-words';
import { useMyDayWords } from './my-day-words';

/** So many of each part are shown unasked, so that what hurts less is not out of sight. */
const SHOWN = 6;

interface ToDoRowsProps {
  parts: readonly DayPart[];
  /** A civil date. */
  today: string;
  /** How many things wait, those of the last part among them. */
  count: number;
  /** The last part: what was refused, and what is in conflict. */
  children: ReactNode;
}

/** The day as one list, what hurts most first, each row a link to where it is solved. */
export function ToDoRows({ parts, today, count, children }: ToDoRowsProps) {
  const t = useMyDayWords();
  const language = useLanguage();
  const words = useEntryWords(today);
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
  const when = ({ due, item }: DayEntry) =>
    due === null ? '' : item === 'meeting' ? formatDayWeek(due, language) : formatDay(due, language);
  return (
    <Section title={t('todo')} count={count}>
      {count === 0 && <Hint>{t('nothingTodo')}</Hint>}
      {parts.map(({ group, entries }) => (
        <Section key={group} level={3} title={t(`parts.${group}`)} count={entries.length}>
          <FirstRows
            label={t(`parts.${group}`)}
            rows={entries}
            unasked={SHOWN}
            all={(all) => t('all', { count: all })}
            fewer={t('fewer')}
          >
            {(entry) => {
              const { what, detail } = words(entry);
              return (
                <Row
                  key={entry.key}
                  status={status(entry)}
                  what={<Link {...linkTo(entry.view.id, entry.place)}>{what}</Link>}
                  detail={detail}
                  when={when(entry)}
                />
              );
            }}
          </FirstRows>
        </Section>
      ))}
      {children}
    </Section>
  );
}
