import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { addDays } from '#domain/civil-date';
import { useDossiers } from '#storage/use-dossiers';
import { useLogListPrint } from '#storage/use-log-list-print';
import { useMe } from '#storage/use-me';
import { useNow } from '#storage/use-now';
import { formatDay, formatWeek } from '#ui/dates';
import { HiddenText } from '#ui/hidden-text';
import { IconButton } from '#ui/icon-button';
import { Section } from '#ui/section';
import { useLanguage } from '#ui/words';
import { useCaseName } from './case-name';
import { listedViews } from './day-entries';
import { useMyDayWords } from './my-day-words';
import styles from './week-aside.module.css';
import { clockAfter, mondayOf, weekDays } from './week-days';

/** The week with its number and the meetings that one may see; one may look back and ahead. */
export function WeekAside({ today }: { today: string }) {
  const t = useMyDayWords();
  const language = useLanguage();
  const nameOf = useCaseName();
  const [offset, setOffset] = useState(0);
  const monday = addDays(mondayOf(today), offset * 7);
  const days = weekDays(listedViews(useDossiers(), useMe().actor, useNow()), monday, today);
  useLogListPrint(
    days.flatMap(({ meetings }) => meetings.map(({ view }) => view.id)),
    'list of the week',
  );
  return (
    <Section
      title={t('week', { week: formatWeek(monday, language) })}
      aside={
        <>
          <IconButton icon="back" label={t('previousWeek')} onPress={() => setOffset(offset - 1)} />
          <IconButton icon="arrow" label={t('nextWeek')} onPress={() => setOffset(offset + 1)} />
        </>
      }
    >
      <ol role="list" className={styles.week}>
        {days.map(({ date, meetings }) => {
          const [weekday, day] = formatDay(date, language).split(' ');
          return (
            <li key={date} data-today={date === today || undefined}>
              <div className={styles.day}>
                <b>{weekday}</b> {day}
                {date === today && <small>{t('isToday')}</small>}
              </div>
              <div>
                {meetings.length === 0 && <p className={styles.none}>{t('noMeetings')}</p>}
                {meetings.map((one) => (
                  <p key={one.id}>
                    <b>
                      {one.start}–{clockAfter(one.start, one.minutes)}
                    </b>
                    <HiddenText>, </HiddenText>
                    <br />
                    <Link
                      to={one.called ? '/arenden/$caseId/kalla' : '/arenden/$caseId/mote'}
                      params={{ caseId: one.view.id }}
                    >
                      {t('meetingWith', { purpose: t(`purposes.${one.purpose}`), name: nameOf(one.view, 'short') })}
                    </Link>
                    {one.place && <small>{one.place}</small>}
                  </p>
                ))}
              </div>
            </li>
          );
        })}
      </ol>
    </Section>
  );
}
