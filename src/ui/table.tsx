import type { ReactNode } from 'react';
import { HiddenText } from './hidden-text.tsx';
import { Icon } from './icon.tsx';
import styles from './table.module.css';

/** One column: its head, and what it shows of a row. */
export type Column<Row> = {
  id: string;
  head: string;
  cell: (row: Row) => ReactNode;
  /** The cell that names the row. */
  rowHeader?: boolean;
  numeric?: boolean;
  headHidden?: boolean;
  sortable?: boolean;
};

/** Which column the rows are ordered by. */
export type Sorting = { column: string; direction: 'ascending' | 'descending' };

type TableProps<Row> = {
  caption: ReactNode;
  captionHidden?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** A guarded row has the colour of protected identity. */
  rowTone?: (row: Row) => 'guard' | undefined;
  sorting?: Sorting;
  onSort?: (column: string) => void;
};

/** A real table. On phones every row becomes a block where each value carries the name of its column. */
export function Table<Row>(props: TableProps<Row>) {
  const { caption, captionHidden, columns, rows, rowKey, rowTone, sorting, onSort } = props;
  const head = (column: Column<Row>) => {
    if (column.headHidden) return <HiddenText>{column.head}</HiddenText>;
    if (!column.sortable || !onSort) return column.head;
    return (
      <button type="button" className={styles.sort} onClick={() => onSort(column.id)}>
        {column.head}
        {sorting?.column === column.id && (
          <span className={styles.arrow} data-direction={sorting.direction}>
            <Icon name="down" size="s" />
          </span>
        )}
      </button>
    );
  };
  return (
    <div className={styles.frame}>
      <table className={styles.table}>
        <caption className={captionHidden ? styles.hidden : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.id}
                scope="col"
                data-numeric={column.numeric}
                aria-sort={sorting?.column === column.id ? sorting.direction : undefined}
              >
                {head(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} data-tone={rowTone?.(row)}>
              {columns.map((column) =>
                column.rowHeader ? (
                  <th key={column.id} scope="row">
                    {column.cell(row)}
                  </th>
                ) : (
                  <td
                    key={column.id}
                    data-numeric={column.numeric}
                    data-label={column.headHidden ? undefined : column.head}
                  >
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
