import { useMemo, useState } from 'react';
import { EVENT_GROUP_WORDS, EVENT_WORDS } from '#domain/case-words';
import { TIMELINE_GROUPS, type TimelineEvent, type TimelineGroup, timeline } from '#domain/timeline';
import type { DossierView } from '#storage/dossier-view';
import { useMe } from '#storage/use-me';
import { Button } from '#ui/button';
import { formatDateTime } from '#ui/dates';
import { Hint } from '#ui/hint';
import type { IconName } from '#ui/icon';
import { Section } from '#ui/section';
import { SelectField } from '#ui/select-field';
import { Moment, Timeline } from '#ui/timeline';
import { useLanguage } from '#ui/words';
import { eventDetail } from './event-detail';
import { useOverviewWords } from './overview-words';
import { personName } from './person-name';

const ICONS: Record<TimelineGroup, IconName> = {
  case: 'flag',
  meetings: 'calendar',
  consents: 'sign',
  sharing: 'share',
  plan: 'pen',
};

/** How many events stand there before one asks for all. */
const FIRST = 12;

/** What has happened in the case as far as one sees it, newest first, all of it or one kind. */
export function EventsAside({ view }: { view: DossierView }) {
  const t = useOverviewWords();
  const language = useLanguage();
  const me = useMe();
  const [group, setGroup] = useState<TimelineGroup | 'all'>('all');
  const events = useMemo(() => timeline(view.dossier), [view]);
  const [all, setAll] = useState(false);
  const chosen = events.filter((event) => group === 'all' || event.group === group);
  const shown = all ? chosen : chosen.slice(0, FIRST);
  const words = {
    language,
    child: t('theChild'),
    answers: { yes: t('answers.yes'), no: t('answers.no'), 'view-recorded': t('answers.view') },
    joins: t('answers.joins'),
    declines: t('answers.declines'),
  };
  const about = (event: TimelineEvent) => {
    const detail = eventDetail(event, view.dossier, me.unit, words);
    return detail ? `${EVENT_WORDS[event.event][language]}: ${detail}` : EVENT_WORDS[event.event][language];
  };
  return (
    <Section title={t('events')}>
      <SelectField
        label={t('show')}
        value={group}
        onChange={(event) => setGroup(event.currentTarget.value as TimelineGroup | 'all')}
        options={[
          { value: 'all', label: t('all') },
          ...TIMELINE_GROUPS.map((value) => ({ value, label: EVENT_GROUP_WORDS[value][language] })),
        ]}
      />
      {shown.length === 0 && <Hint>{t('noEvents')}</Hint>}
      <Timeline label={t('events')}>
        {shown.map((event) => (
          <Moment
            key={`${event.event}-${event.recordId}`}
            icon={view.unsent.has(event.recordId) ? 'laptop' : ICONS[event.group]}
            when={formatDateTime(event.at, language)}
          >
            {about(event)}. {personName(me, event.by, event.unit, t('you'))}
            {view.unsent.has(event.recordId) && <> ({t('notSent').toLocaleLowerCase()})</>}
          </Moment>
        ))}
      </Timeline>
      {chosen.length > shown.length && (
        <Button kind="quiet" size="s" icon="down" onPress={() => setAll(true)}>
          {t('showAll', { count: chosen.length })}
        </Button>
      )}
    </Section>
  );
}
