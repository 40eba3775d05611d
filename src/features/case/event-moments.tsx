import { EVENT_WORDS } from '#domain/case-words';
import type { TimelineEvent } from '#domain/timeline';
import type { TimelineGroup } from '#domain/timeline-events';
import type { DossierView } from '#storage/dossier-view';
import { useMe } from '#storage/use-me';
import { formatDateTime, formatDay } from '#ui/dates';
import type { IconName } from '#ui/icon';
import { Moment, Timeline } from '#ui/timeline';
import { useLanguage } from '#ui/words';
import { Written } from '#ui/written';
import { eventDetail, writtenOf } from './event-detail';
import { useOverviewWords } from './overview-words';
import { personName } from './person-name';

const ICONS: Record<TimelineGroup, IconName> = {
  case: 'flag',
  meetings: 'calendar',
  consents: 'sign',
  sharing: 'share',
  plan: 'pen',
};

/** Events of a case one under the other: what happened, about whom, who did it and when. */
export function EventMoments({ view, events }: { view: DossierView; events: readonly TimelineEvent[] }) {
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
  return (
    <Timeline label={t('events')}>
      {events.map((event) => (
        <Moment
          key={`${event.event}-${event.recordId}`}
          icon={view.unsent.has(event.recordId) ? 'laptop' : ICONS[event.group]}
          when={(event.isDay ? formatDay : formatDateTime)(event.at, language, { year: true })}
        >
          {about(event)}. {event.by ? personName(me, event.by, event.unit, t('you')) : me.unit(event.unit)?.name}
          {view.unsent.has(event.recordId) && <> ({t('notSent').toLocaleLowerCase()})</>}
        </Moment>
      ))}
    </Timeline>
  );
}
