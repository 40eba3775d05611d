import type { StructureFault } from '#domain/structure-fault';
import { Table } from '#ui/table';
import { Written } from '#ui/written';
import { useFileWords } from './file-words';

/** Everything that is wrong with a file: the line, the column, what stands there, and what to do about it. */
export function FaultTable({ faults }: { faults: readonly StructureFault[] }) {
  const t = useFileWords();
  return (
    <Table
      caption={t('faultsCaption')}
      rows={faults.map((one, at) => ({ ...one, at }))}
      rowKey={({ at }) => String(at)}
      columns={[
        { id: 'line', head: t('line'), rowHeader: true, cell: ({ line }) => t('lineOf', { line }) },
        { id: 'column', head: t('column'), cell: ({ column }) => <Written text={column} /> },
        { id: 'found', head: t('found'), cell: ({ found }) => found },
        { id: 'fault', head: t('fault'), cell: ({ fault }) => t(`faults.${fault}`) },
      ]}
    />
  );
}
