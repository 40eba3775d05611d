import { Link } from '@tanstack/react-router';
import { caseLabel } from '#domain/case-label';
import { type Conflict, conflict } from '#domain/conflict';
import { mutationPhrase } from '#domain/mutation-words';
import { MUTATIONS, type MutationName } from '#domain/mutations';
import type { Rec } from '#domain/record';
import { refusalWords } from '#domain/refusal-words';
import type { OutboxItem } from '#storage/outbox-item';
import { useAllDossiers } from '#storage/use-dossiers';
import { useLogListPrint } from '#storage/use-log-list-print';
import { useMe } from '#storage/use-me';
import { useNow } from '#storage/use-now';
import { useOutbox } from '#storage/use-outbox';
import { formatDateTime } from '#ui/dates';
import { Row, Rows } from '#ui/rows';
import { Section } from '#ui/section';
import { Status } from '#ui/status';
import { useLanguage } from '#ui/words';
import { useCaseName } from './case-name';
import { useMyDayWords } from './my-day-words';

/** The last part of the day: what needs the person's help, each a link to where it is settled. Nothing where nothing does. */
export function HelpRows() {
  const t = useMyDayWords();
  const language = useLanguage();
  const { actor, colleagues } = useMe();
  const now = useNow();
  const nameOf = useCaseName();
  const views = useAllDossiers();
  const refused = useOutbox().items.filter((item) => item.state === 'refused');
  const conflicts = views.flatMap((view) =>
    view.dossier
      .list(conflict)
      .filter((one) => one.unit === actor.unit)
      .map((record) => ({ view, record })),
  );
  useLogListPrint(
    [...conflicts.map(({ view }) => view.id), ...refused.map((item) => item.dossierId)],
    'list of the day',
  );
  const count = refused.length + conflicts.length;
  if (count === 0) return null;
  const conflictWords = ({ body: { keptBy, currentBy } }: Rec<Conflict>) => {
    if (keptBy !== currentBy) return t('conflict');
    if (keptBy === actor.person) return t('conflictMine');
    const colleague = colleagues.find((one) => one.person === keptBy);
    return colleague ? t('conflictOne', { name: colleague.name }) : t('conflict');
  };
  const phrase = (item: OutboxItem) => {
    const view = views.find((one) => one.id === item.dossierId);
    const hidden = !view || caseLabel(view, now).protected;
    if (!Object.hasOwn(MUTATIONS, item.name)) return item.name;
    return mutationPhrase(item.name as MutationName, hidden ? {} : item.args, language);
  };
  return (
    <Section level={3} title={t('help')} count={count}>
      <Rows label={t('help')}>
        {conflicts.map(({ view, record }) => (
          <Row
            key={record.id}
            status={
              <Status tone="stop" icon="split">
                {t('choose')}
              </Status>
            }
            what={
              <Link to="/hjalp" hash={record.id}>
                {conflictWords(record)}
              </Link>
            }
            detail={`${nameOf(view)}. ${t('conflictDetail')}`}
            when={formatDateTime(record.body.keptAt, language)}
          />
        ))}
        {refused.map((item) => (
          <Row
            key={item.id}
            status={<Status tone="stop">{t('stopped')}</Status>}
            what={
              <Link to="/hjalp" hash={item.id}>
                {t('refused', { change: phrase(item) })}
              </Link>
            }
            detail={`${nameOf(views.find((view) => view.id === item.dossierId))}. ${item.refusal ? refusalWords(item.refusal, language).sentence : ''}`}
            when={formatDateTime(item.at, language)}
          />
        ))}
      </Rows>
    </Section>
  );
}
