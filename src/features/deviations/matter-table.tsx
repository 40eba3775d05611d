import { Link } from '@tanstack/react-router';
import { DEVIATION_TYPE_WORDS, LEVEL_WORDS, OUTCOME_OF_FORUM_WORDS } from '#domain/deviation-words';
import { SECTOR_WORDS } from '#domain/kind-words';
import { listed } from '#domain/listed';
import { matterItems, matterRecord } from '#domain/matter';
import { useDossiers } from '#storage/use-dossiers';
import { useLogListPrint } from '#storage/use-log-list-print';
import { formatDayWeek } from '#ui/dates';
import { Hint } from '#ui/hint';
import { Section } from '#ui/section';
import { Status } from '#ui/status';
import { Table } from '#ui/table';
import { useLanguage } from '#ui/words';
import { useDeviationsWords } from './deviations-words';

/** The matters that one sees, those without a decision first. Nothing where there is none. */
export function MatterTable() {
  const t = useDeviationsWords();
  const language = useLanguage();
  const rows = useDossiers('matter')
    .flatMap((view) => {
      const found = matterRecord(view.dossier);
      return found ? [{ view, found, item: matterItems(view.dossier).at(-1)?.body }] : [];
    })
    .sort((a, b) => Number(!!a.item?.outcome) - Number(!!b.item?.outcome) || a.found.at - b.found.at);
  useLogListPrint(
    rows.map(({ view }) => view.id),
    'list of matters',
  );
  if (rows.length === 0) return null;
  return (
    <Section title={t('matters')} count={rows.length} aside={<Link to="/avvikelser/papper">{t('paper')}</Link>}>
      <Hint>{t('mattersHint')}</Hint>
      <Table
        caption={t('matters')}
        captionHidden
        rows={rows}
        rowKey={({ view }) => view.id}
        columns={[
          {
            id: 'matter',
            head: t('matter'),
            rowHeader: true,
            cell: ({ view, found }) => (
              <Link to="/avvikelser/fragor/$matterId" params={{ matterId: view.id }}>
                {DEVIATION_TYPE_WORDS[found.body.type][language]}
              </Link>
            ),
          },
          {
            id: 'sectors',
            head: t('sectors'),
            cell: ({ found }) =>
              listed(
                found.body.sectors.map((sector) => SECTOR_WORDS[sector][language]),
                language,
              ),
          },
          { id: 'level', head: t('level'), cell: ({ found }) => LEVEL_WORDS[found.body.level][language] },
          { id: 'days', head: t('daysOpen'), cell: ({ found }) => t('days', { count: found.body.daysOpen }) },
          {
            id: 'state',
            head: t('state'),
            cell: ({ item }) => {
              if (item?.outcome) return <Status tone="ok">{OUTCOME_OF_FORUM_WORDS[item.outcome][language]}</Status>;
              if (item) return <Status tone="info">{t('onAgenda', { date: formatDayWeek(item.on, language) })}</Status>;
              return <Status>{t('notTaken')}</Status>;
            },
          },
        ]}
      />
    </Section>
  );
}
