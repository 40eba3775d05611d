import { Link } from '@tanstack/react-router';
import { type Column, type Sorting, Table } from '#ui/table';
import { Tag } from '#ui/tag';
import { PLAN_COLUMNS, type PlanColumn, type PlanOrder, type PlanRow } from './plan-rows';
import { usePlanWords } from './plan-words';
import { RowState } from './row-state';
import { useRowTexts } from './use-row-texts';

interface PlanTableProps {
  caption: string;
  rows: readonly PlanRow[];
  order: PlanOrder;
  onOrder: (order: PlanOrder) => void;
}

/** The county's matrix as a table: OMRÅDE, VERKSAMHETER, MÅL, MÅTT, AKTIVITET, FÄRDIGT, who answers for it and how it stands. */
export function PlanTable({ caption, rows, order, onOrder }: PlanTableProps) {
  const t = usePlanWords();
  const texts = useRowTexts();
  const columns: Column<PlanRow>[] = [
    {
      id: 'area',
      head: t('columns.area'),
      rowHeader: true,
      sortable: true,
      cell: ({ record }) => (
        <>
          <Link to="/lanet/handlingsplan/rader/$rowId" params={{ rowId: record.id }}>
            {record.body.area}
          </Link>
          {record.body.isExample && (
            <div>
              <Tag icon="doc">{t('example')}</Tag>
            </div>
          )}
        </>
      ),
    },
    { id: 'services', head: t('columns.services'), sortable: true, cell: ({ record }) => texts.services(record.body) },
    { id: 'goal', head: t('columns.goal'), cell: ({ record }) => record.body.goal },
    {
      id: 'measure',
      head: t('columns.measure'),
      cell: ({ record: { body } }) => (
        <>
          {body.measureText}
          {texts.measure(body.measure) && <small>{texts.measure(body.measure)}</small>}
        </>
      ),
    },
    { id: 'activity', head: t('columns.activity'), cell: ({ record }) => record.body.activity },
    {
      id: 'done',
      head: t('columns.done'),
      sortable: true,
      cell: ({ record: { body } }) => (
        <>
          {texts.doneBy(body.doneBy)}
          {body.doneByText && <small>{body.doneByText}</small>}
        </>
      ),
    },
    { id: 'owner', head: t('columns.owner'), sortable: true, cell: ({ record }) => texts.owner(record.body) },
    {
      id: 'status',
      head: t('columns.status'),
      sortable: true,
      cell: ({ status, late }) => <RowState status={status} late={late} />,
    },
  ];
  const sort = (column: string) => {
    const found = PLAN_COLUMNS.find((one) => one === column) as PlanColumn;
    const isTurned = order.column === found && order.direction === 'ascending';
    onOrder({ column: found, direction: isTurned ? 'descending' : 'ascending' });
  };
  return (
    <Table
      caption={caption}
      captionHidden
      rows={rows}
      rowKey={({ record }) => record.id}
      columns={columns}
      sorting={order satisfies Sorting}
      onSort={sort}
    />
  );
}
