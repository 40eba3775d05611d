import { EVENT_WORDS } from '#domain/case-words';
import { addDays, civilDate } from '#domain/civil-date';
import { eventDays, type TimelineEvent } from '#domain/timeline';
import type { TimelineGroup } from '#domain/timeline-events';
import type { DossierView } from '#storage/dossier-view';
import { useMe } from '#storage/use-me';
import { useNow } from '#storage/use-now';
import { capital } from '#ui/capital';
import { formatDateTime, formatDay, formatFullDay, formatTime } from '#ui/dates';
import type { IconName } from '#ui/icon';
import { Stack } from '#ui/stack';
import { Moment, Timeline, TimelineDay } from '#ui/timeline';
import { useLanguage } from '#ui/words';
import { Written } from '#ui/written';
import { eventDetail, writtenOf } from './event-detail';
import { useEventsWords } from './events-words';
import { useOverviewWords } from './overview-words';
import { personName } from './person-name';

const ICONS: Record<TimelineGroup, IconName> = {
  case: 'flag',
  meetings: 'calendar',
  consents: 'sign',
  sharing: 'share',
  plan: 'pen',
};

interface EventsProps {
  view: DossierView;
  events: readonly TimelineEvent[];
}

/** How one event is told: what happened, about whom and who did it; `when` as the list around it says the time. */
function useEventMoment(view: DossierView) {
  const t = useOverviewWords();
  const language = useLanguage();
  const me = useMe();
  const words = {
    language,
    child: t('theChild'),
    answers: { yes: t('answers.yes'), no: t('answers.no'), 'view-recorded': t('answers.view') },
    joins: t('answers.joins'),
    declines: t('answers.declines'),
  };
  const about = (event: TimelineEvent) => {
    const detail = eventDetail(event, view.dossier, me.unit, words);
    const what = EVENT_WORDS[event.event][language];
    if (!detail) return what;
    return (
      <>
        {what}: {detail === writtenOf(event, view.dossier) ? <Written text={detail} /> : detail}
      </>
    );
  };
  return (event: TimelineEvent, when: string | undefined) => (
    <Moment
      key={`${event.event}-${event.recordId}`}
      icon={view.unsent.has(event.recordId) ? 'laptop' : ICONS[event.group]}
      when={when}
    >
      {about(event)}. {event.by ? personName(me, event.by, event.unit, t('you')) : me.unit(event.unit)?.name}
      {view.unsent.has(event.recordId) && <> ({t('notSent').toLocaleLowerCase()})</>}
    </Moment>
  );
}

/** Events of a case one under the other: what happened, about whom, who did it and when. */
export function EventMoments({ view, events }: EventsProps) {
  const t = useOverviewWords();
  const language = useLanguage();
  const moment = useEventMoment(view);
  return (
    <Timeline label={t('events')}>
      {events.map((event) =>
        moment(event, (event.isDay ? formatDay : formatDateTime)(event.at, language, { year: true })),
      )}
    </Timeline>
  );
}

/** The same under a heading for each day, so that an event says its time alone, or nothing where only the day is known. */
export function EventDays({ view, events }: EventsProps) {
  const t = useEventsWords();
  const language = useLanguage();
  const moment = useEventMoment(view);
  const today = civilDate(useNow());
  const title = (date: string) => {
    const day = formatFullDay(date, language);
    if (date === today) return t('today', { day });
    return date === addDays(today, -1) ? t('yesterday', { day }) : capital(day);
  };
  return (
    <Stack>
      {eventDays(events).map(({ day, events: ofDay }) => (
        <TimelineDay key={day} title={title(day)}>
          {ofDay.map((event) => moment(event, event.isDay ? undefined : formatTime(event.at)))}
        </TimelineDay>
      ))}
    </Stack>
  );
}
