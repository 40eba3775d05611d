import { Link } from '@tanstack/react-router';
import { deviationRecord } from '#domain/deviation';
import { standingClosing } from '#domain/deviation-closing';
import { DEVIATION_TYPE_WORDS, LEVEL_WORDS } from '#domain/deviation-words';
import { levelOf } from '#domain/escalation';
import { listed } from '#domain/listed';
import { useDossiers } from '#storage/use-dossiers';
import { useLogListPrint } from '#storage/use-log-list-print';
import { useMe } from '#storage/use-me';
import { formatDayWeek } from '#ui/dates';
import { Empty } from '#ui/empty';
import { Hint } from '#ui/hint';
import { Section } from '#ui/section';
import { Table } from '#ui/table';
import { useLanguage } from '#ui/words';
import { DeviationState } from './deviation-state';
import { useDeviationsWords } from './deviations-words';

/** The deviations that one sees: the open ones first, by their last day. */
export function DeviationTable() {
  const t = useDeviationsWords();
  const language = useLanguage();
  const { unit } = useMe();
  const rows = useDossiers('deviation')
    .flatMap((view) => {
      const found = deviationRecord(view.dossier);
      return found ? [{ view, found, solved: standingClosing(view.dossier) !== undefined }] : [];
    })
    .sort((a, b) => Number(a.solved) - Number(b.solved) || a.found.body.due.localeCompare(b.found.body.due));
  useLogListPrint(
    rows.map(({ view }) => view.id),
    'list of deviations',
  );
  if (rows.length === 0) return <Empty title={t('none')}>{t('noneLead')}</Empty>;
  return (
    <Section title={t('mine')} count={rows.length} aside={<Hint>{t('noName')}</Hint>}>
      <Table
        caption={t('title')}
        captionHidden
        rows={rows}
        rowKey={({ view }) => view.id}
        columns={[
          {
            id: 'deviation',
            head: t('deviation'),
            rowHeader: true,
            cell: ({ view, found }) => (
              <>
                <Link to="/avvikelser/$deviationId" params={{ deviationId: view.id }}>
                  {DEVIATION_TYPE_WORDS[found.body.type][language]}
                </Link>
                <small>
                  {view.unsent.has(found.id) ? t('unsent') : formatDayWeek(found.body.happenedOn, language)}
                </small>
              </>
            ),
          },
          {
            id: 'between',
            head: t('between'),
            cell: ({ found }) =>
              listed(
                [found.unit, ...found.body.toUnits].map((id) => unit(id)?.name ?? id),
                language,
              ),
          },
          { id: 'level', head: t('level'), cell: ({ view }) => LEVEL_WORDS[levelOf(view.dossier)][language] },
          { id: 'due', head: t('due'), cell: ({ found }) => formatDayWeek(found.body.due, language) },
          { id: 'state', head: t('state'), cell: ({ view }) => <DeviationState dossier={view.dossier} /> },
        ]}
      />
    </Section>
  );
}
