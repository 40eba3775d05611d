import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { linkTo } from '#domain/case-places';
import { dueWords } from '#domain/late-words';
import { useLogListPrint } from '#storage/use-log-list-print';
import { formatDay, formatDayWeek } from '#ui/dates';
import { FirstRows } from '#ui/first-rows';
import { firstOfEach, useFirstThenAll } from '#ui/first-then-all';
import { Hint } from '#ui/hint';
import { Row } from '#ui/rows';
import { Section } from '#ui/section';
import { Status } from '#ui/status';
import { useLanguage } from '#ui/words';
import { type DayEntry, type DayPart, ofEveryKind } from './day-entries';
import { useEntryWords } from './entry-words';
import { useMyDayWords } from './my-day-words';

/** So many of each part are shown unasked, so that what hurts less is not out of sight; one of each kind always is. */
const SHOWN = 6;
/** So many rows of all parts together are drawn at once: they fill a screen. */
const FIRST = 8;

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
  const atOnce = firstOfEach(
    parts.map(({ entries }) => Math.min(entries.length, SHOWN)),
    FIRST,
  );
  const drawn = useFirstThenAll(parts, atOnce.filter((rows) => rows > 0).length);
  return (
    <Section title={t('todo')} count={count}>
      {count === 0 && <Hint>{t('nothingTodo')}</Hint>}
      {drawn.map(({ group, entries }, at) => (
        <Section key={group} level={3} title={t(`parts.${group}`)} count={entries.length}>
          <FirstRows
            label={t(`parts.${group}`)}
            rows={entries}
            unasked={SHOWN}
            first={atOnce[at] || SHOWN}
            pick={ofEveryKind}
            all={(all) => t('all', { count: all })}
            fewer={t('fewer')}
          >
            {(entry) => <EntryRow key={entry.key} entry={entry} today={today} />}
          </FirstRows>
        </Section>
      ))}
      {children}
    </Section>
  );
}

/** One thing that waits: what, in which case, and by when. */
function EntryRow({ entry, today }: { entry: DayEntry; today: string }) {
  const t = useMyDayWords();
  const language = useLanguage();
  const { what, detail } = useEntryWords(today)(entry);
  useLogListPrint([entry.view.id], 'list of the day');
  const { due, item } = entry;
  const status = () => {
    if (due === null) return <Status tone="idle">{t('noDate')}</Status>;
    const said = dueWords(due, today)[language];
    if (due === today)
      return (
        <Status tone="info" icon="clock">
          {said}
        </Status>
      );
    return <Status tone={due < today ? 'warn' : 'idle'}>{said}</Status>;
  };
  return (
    <Row
      status={status()}
      what={<Link {...linkTo(entry.view.id, entry.place)}>{what}</Link>}
      detail={detail}
      when={due === null ? '' : item === 'meeting' ? formatDayWeek(due, language) : formatDay(due, language)}
    />
  );
}
