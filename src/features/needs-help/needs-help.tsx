import { Link } from '@tanstack/react-router';
import { conflict } from '#domain/conflict';
import { useAllDossiers } from '#storage/use-dossiers';
import { useLogListPrint } from '#storage/use-log-list-print';
import { useMe } from '#storage/use-me';
import { useOutbox } from '#storage/use-outbox';
import { buttonClass } from '#ui/button';
import { Empty } from '#ui/empty';
import { Page } from '#ui/page';
import { ConflictPair } from './conflict-pair';
import { useHelpWords } from './help-words';
import { RefusedChange } from './refused-change';
import { SettledNote, useSettledElsewhere } from './settled-elsewhere';

/** Everything that waits for its author: versions to choose between, and changes that a rule stopped. */
export function NeedsHelp() {
  const t = useHelpWords();
  const { actor } = useMe();
  const { items } = useOutbox();
  const refused = items.filter((item) => item.state === 'refused');
  const conflicts = useAllDossiers().flatMap((view) =>
    view.dossier
      .list(conflict)
      .filter((record) => record.unit === actor.unit)
      .map((record) => ({ view, record })),
  );
  const count = refused.length + conflicts.length;
  const { elsewhere, here } = useSettledElsewhere(conflicts);
  useLogListPrint(
    [...[...conflicts, ...elsewhere].map(({ view }) => view.id), ...refused.map((item) => item.dossierId)],
    'list of what needs help',
  );
  const notes = elsewhere.map((one) => <SettledNote key={one.record.id} conflict={one} />);
  if (count === 0)
    return (
      <Page title={t('titleNone')}>
        {notes}
        <Empty
          title={t('emptyTitle')}
          action={
            <Link to="/" className={buttonClass()}>
              {t('myDay')}
            </Link>
          }
        >
          {t('empty')}
        </Empty>
      </Page>
    );
  return (
    <Page title={t('title', { count })} lead={t('lead')}>
      {notes}
      {conflicts.map(({ view, record }, at) => (
        <ConflictPair key={record.id} view={view} record={record} number={at + 1} onSettle={here} />
      ))}
      {refused.map((item, at) => (
        <RefusedChange key={item.id} item={item} number={conflicts.length + at + 1} />
      ))}
    </Page>
  );
}
