import type { DryRun } from '#domain/structure-file';
import { STRUCTURE_SORT_WORDS } from '#domain/structure-words';
import { Table } from '#ui/table';
import { useLanguage } from '#ui/words';
import { useFileWords } from './file-words';

/** What a file would change, line by line: what is taken away first, for that is what one may regret. */
export function PlannedTable({ run }: { run: DryRun }) {
  const t = useFileWords();
  const language = useLanguage();
  const rows = (['removed', 'changed', 'added'] as const).flatMap((does) =>
    run[does].map((planned) => ({ does, ...planned })),
  );
  return (
    <Table
      caption={t('wouldCaption')}
      rows={rows}
      rowKey={({ line }) => String(line)}
      columns={[
        { id: 'line', head: t('line'), cell: ({ line }) => t('lineOf', { line }) },
        { id: 'does', head: t('does'), cell: ({ does }) => t(does) },
        {
          id: 'entry',
          head: t('entry'),
          rowHeader: true,
          cell: ({ sort, name }) => (
            <>
              {name}
              <small>{STRUCTURE_SORT_WORDS[sort][language]}</small>
            </>
          ),
        },
        { id: 'columns', head: t('columns'), cell: ({ fields }) => <span lang="sv">{fields.join(', ')}</span> },
      ]}
    />
  );
}
