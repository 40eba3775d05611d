import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { timeline } from '#domain/timeline';
import type { DossierView } from '#storage/dossier-view';
import { useMe } from '#storage/use-me';
import { Hint } from '#ui/hint';
import { Section } from '#ui/section';
import { EventMoments } from './event-moments';
import { useOverviewWords } from './overview-words';

/** How many events stand there; the page of events has all of them and can choose among them. */
const NEWEST = 8;

/** The newest of what has happened in the case as far as one sees it. */
export function EventsAside({ view }: { view: DossierView }) {
  const t = useOverviewWords();
  const me = useMe();
  const events = useMemo(() => timeline(view.dossier, me.actor.unit), [view, me]);
  return (
    <Section title={t('events')}>
      {events.length === 0 && <Hint>{t('noEvents')}</Hint>}
      <EventMoments view={view} events={events.slice(0, NEWEST)} />
      <p>
        <Link to="/arenden/$caseId/handelser" params={{ caseId: view.id }}>
          {t('showAll', { count: events.length })}
        </Link>
      </p>
      <p>
        <Link to="/arenden/$caseId/var-del" params={{ caseId: view.id }}>
          {t('ownPart')}
        </Link>
      </p>
    </Section>
  );
}
