import { type ReactNode, useId } from 'react';
import styles from './check-matrix.module.css';
import { HiddenText } from './hidden-text.tsx';

/** One row: what is shown, and its name in plain words. */
export type MatrixRow = { id: string; name: string; label?: ReactNode };
/** One column. */
export type MatrixColumn = { id: string; label: string };

type CheckMatrixProps = {
  caption: string;
  /** The head over the row names. */
  rowHead: string;
  rows: readonly MatrixRow[];
  columns: readonly MatrixColumn[];
  isChecked: (row: string, column: string) => boolean;
  onToggle: (row: string, column: string, checked: boolean) => void;
  /** Why a box cannot be changed. It stays in the tab order and says so. */
  disabledReason?: (row: string, column: string) => string | undefined;
};

/** A table of real checkboxes. On narrow screens every box gets its words beside it. */
export function CheckMatrix(props: CheckMatrixProps) {
  const { caption, rowHead, rows, columns, isChecked, onToggle, disabledReason } = props;
  const id = useId();
  const cell = (row: MatrixRow, column: MatrixColumn) => {
    const reason = disabledReason?.(row.id, column.id);
    const reasonId = `${id}-${row.id}-${column.id}`;
    return (
      <td key={column.id}>
        <label className={styles.cell} title={reason}>
          <input
            type="checkbox"
            aria-label={`${row.name}: ${column.label}`}
            checked={isChecked(row.id, column.id)}
            aria-disabled={reason ? true : undefined}
            aria-describedby={reason ? reasonId : undefined}
            onChange={(event) => {
              if (!reason) onToggle(row.id, column.id, event.currentTarget.checked);
            }}
          />
          <span className={styles.words}>{column.label}</span>
        </label>
        {reason && (
          <small id={reasonId} className={styles.reason}>
            {reason}
          </small>
        )}
      </td>
    );
  };
  return (
    <div className={styles.frame}>
      <table className={styles.matrix}>
        <caption>
          <HiddenText>{caption}</HiddenText>
        </caption>
        <thead>
          <tr>
            <th scope="col">{rowHead}</th>
            {columns.map((column) => (
              <th key={column.id} scope="col">
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">{row.label ?? row.name}</th>
              {columns.map((column) => cell(row, column))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
