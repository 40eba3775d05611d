import { useMemo, useState } from 'react';
import { EVENT_GROUP_WORDS, EVENT_WORDS } from '#domain/case-words';
import { TIMELINE_GROUPS, type TimelineGroup, timeline } from '#domain/timeline';
import type { DossierView } from '#storage/dossier-view';
import { useMe } from '#storage/use-me';
import { formatDateTime } from '#ui/dates';
import { Hint } from '#ui/hint';
import type { IconName } from '#ui/icon';
import { Section } from '#ui/section';
import { SelectField } from '#ui/select-field';
import { Moment, Timeline } from '#ui/timeline';
import { useLanguage } from '#ui/words';
import { useOverviewWords } from './overview-words';
import { personName } from './person-name';

const ICONS: Record<TimelineGroup, IconName> = {
  case: 'flag',
  meetings: 'calendar',
  consents: 'sign',
  sharing: 'share',
  plan: 'pen',
};

/** What has happened in the case as far as one sees it, newest first, all of it or one kind. */
export function EventsAside({ view }: { view: DossierView }) {
  const t = useOverviewWords();
  const language = useLanguage();
  const me = useMe();
  const [group, setGroup] = useState<TimelineGroup | 'all'>('all');
  const events = useMemo(() => timeline(view.dossier), [view]);
  const shown = events.filter((event) => group === 'all' || event.group === group);
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
            {EVENT_WORDS[event.event][language]}. {personName(me, event.by, event.unit, t('you'))}
            {view.unsent.has(event.recordId) && <> ({t('notSent').toLocaleLowerCase()})</>}
          </Moment>
        ))}
      </Timeline>
    </Section>
  );
}
