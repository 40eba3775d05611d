import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { EVENT_GROUP_WORDS } from '#domain/case-words';
import { chosenEvents, type TimelineChoice, timeline } from '#domain/timeline';
import { TIMELINE_GROUPS } from '#domain/timeline-events';
import { useMe } from '#storage/use-me';
import { Button, buttonClass } from '#ui/button';
import { DateField } from '#ui/date-field';
import { Empty } from '#ui/empty';
import { Page } from '#ui/page';
import { SelectField } from '#ui/select-field';
import { useLanguage } from '#ui/words';
import { EventDays } from './event-moments';
import styles from './events.module.css';
import { useEventsWords } from './events-words';
import { personName } from './person-name';
import { useCase } from './use-case';

const ALL: TimelineChoice = { group: '', unit: '', person: '', from: '', to: '' };

/** Everything that has happened in the case as far as one sees it, by kind, service, person and period. */
export function Events() {
  const t = useEventsWords();
  const language = useLanguage();
  const me = useMe();
  const view = useCase();
  const [choice, setChoice] = useState(ALL);
  const events = useMemo(() => timeline(view.dossier, me.actor.unit), [view, me]);
  const shown = chosenEvents(events, choice);
  const set = (field: keyof TimelineChoice) => (event: { currentTarget: { value: string } }) => {
    const { value } = event.currentTarget;
    setChoice((last) => ({ ...last, [field]: value }));
  };
  const options = (ids: readonly string[], name: (id: string) => string, all: string) => [
    { value: '', label: all },
    ...[...new Set(ids)]
      .map((value) => ({ value, label: name(value) }))
      .filter((option) => option.label !== '')
      .sort((a, b) => a.label.localeCompare(b.label, language)),
  ];
  // Somebody of another service whose name one does not know is found by the service.
  const nameOf = (person: string) => personName(me, person, '', t('you'));
  const groups = TIMELINE_GROUPS.map((value) => ({ value, label: EVENT_GROUP_WORDS[value][language] }));
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      action={
        <Link to="/arenden/$caseId/vem-har-last" params={{ caseId: view.id }} className={buttonClass('quiet')}>
          {t('whoHasRead')}
        </Link>
      }
    >
      <form
        role="search"
        aria-label={t('choose')}
        className={styles.choice}
        onSubmit={(event) => event.preventDefault()}
      >
        <SelectField
          label={t('group')}
          value={choice.group}
          onChange={set('group')}
          options={[{ value: '', label: t('allGroups') }, ...groups]}
        />
        <SelectField
          label={t('unit')}
          value={choice.unit}
          onChange={set('unit')}
          options={options(
            events.map(({ unit }) => unit),
            (id) => me.unit(id)?.name ?? '',
            t('allUnits'),
          )}
        />
        <SelectField
          label={t('person')}
          value={choice.person}
          onChange={set('person')}
          options={options(
            events.map(({ by }) => by),
            nameOf,
            t('allPersons'),
          )}
        />
        <DateField label={t('from')} value={choice.from} onChange={set('from')} />
        <DateField label={t('to')} value={choice.to} onChange={set('to')} />
      </form>
      <p role="status">{t('shown', { shown: shown.length, count: events.length })}</p>
      {shown.length === 0 ? (
        <Empty title={t('none')} action={<Button onPress={() => setChoice(ALL)}>{t('showAll')}</Button>}>
          {t('noneLead')}
        </Empty>
      ) : (
        <EventDays view={view} events={shown} />
      )}
    </Page>
  );
}
