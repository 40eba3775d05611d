import { type AgendaItem, agendaOf, partAt } from '#domain/agenda';
import { civilDate, startOfDay } from '#domain/civil-date';
import type { Meeting } from '#domain/meeting';
import type { Rec } from '#domain/record';
import { useDraft } from '#storage/use-draft';
import { useNow } from '#storage/use-now';
import { HiddenText } from '#ui/hidden-text';
import { Icon } from '#ui/icon';
import styles from './agenda.module.css';
import { useHoldWords } from './hold-words';

/** When the meeting begins (ms). */
export function meetingStart({ date, start }: Meeting): number {
  const [hours = 0, minutes = 0] = start.split(':').map(Number);
  return startOfDay(date) + (hours * 60 + minutes) * 60_000;
}

/**
 * What the meeting goes through, each part with its time and the way to it. The part that one went to last is where the
 * meeting is; before anybody has pressed one, the clock tells. What lies before it is done.
 */
export function AgendaList({ meeting, child }: { meeting: Rec<Meeting>; child: string }) {
  const t = useHoldWords();
  const now = useNow();
  const draft = useDraft<AgendaItem | null>(`agenda:${meeting.id}`, null);
  const parts = agendaOf(meeting.body.start, meeting.body.minutes);
  const minutesIn = Math.floor((now - meetingStart(meeting.body)) / 60_000);
  const here = draft.value ?? partAt(parts, minutesIn) ?? 'welcome';
  const at = parts.findIndex((part) => part.item === here);
  // Only a meeting that goes on runs late; one that is opened again another day does not.
  const goesOn = meeting.body.status === 'planned' && civilDate(now) === meeting.body.date;
  let before = 0;
  return (
    <nav aria-label={t('agenda.title')} className={styles.agenda}>
      <h2>{t('agenda.title')}</h2>
      <ol role="list">
        {parts.map(({ item, from, to, minutes }, index) => {
          before += minutes;
          const late = goesOn && index === at && minutesIn > before ? minutesIn - before : 0;
          const state = index < at ? 'done' : index === at ? 'now' : 'later';
          return (
            <li key={item} data-state={state}>
              <a
                href={`#mote-${item}`}
                aria-current={index === at ? 'step' : undefined}
                onClick={() => draft.set(item)}
              >
                <Icon name={state === 'done' ? 'done' : state === 'now' ? 'half' : 'todo'} />
                <span>
                  <b>{t(`agenda.${item}`, { child })}</b>
                  {state === 'done' && <HiddenText> {t('agenda.done')}</HiddenText>}
                  <small>
                    {from}–{to}
                    {late > 0 && <em>{t('agenda.late', { minutes: late })}</em>}
                  </small>
                </span>
              </a>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
