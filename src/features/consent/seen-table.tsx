import type { Kind } from '#domain/kind';
import { KIND_WORDS } from '#domain/kind-words';
import type { SeenCell } from '#domain/who-sees-what';
import { useMe } from '#storage/use-me';
import { capital } from '#ui/capital';
import { Table } from '#ui/table';
import { useLanguage } from '#ui/words';
import { SeenAnswer } from './seen-cell';
import { useSeenWords } from './seen-words';
import { KIND_ORDER, useTradeWords } from './trade-words';

export interface SeenProps {
  caseId: string;
  /** The unit whose information it is, by its name. */
  from: string;
  receivers: readonly string[];
  cells: readonly SeenCell[];
}

/** The answers as a table: a row for each kind of information, a column for each service. */
export function SeenTable({ caseId, from, receivers, cells }: SeenProps) {
  const t = useSeenWords();
  const trade = useTradeWords();
  const language = useLanguage();
  const { unit } = useMe();
  return (
    <Table
      caption={t('caption', { unit: from })}
      rows={KIND_ORDER}
      rowKey={(kind) => kind}
      columns={[
        {
          id: 'kind',
          head: t('kind'),
          rowHeader: true,
          cell: (kind) => (
            <>
              {trade.kindHead(kind)}
              <small>{capital(KIND_WORDS[kind].covers[language])}</small>
            </>
          ),
        },
        ...receivers.map((to) => ({
          id: to,
          head: unit(to)?.name ?? to,
          cell: (kind: Kind) => {
            const cell = cells.find((one) => one.unit === to && one.kind === kind);
            return cell && <SeenAnswer caseId={caseId} cell={cell} />;
          },
        })),
      ]}
    />
  );
}
