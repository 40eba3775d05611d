import styles from './key-table.module.css';

type KeyTableProps = {
  caption: string;
  rows: readonly { keys: readonly string[]; what: string }[];
  /** Shown faintly where the keys are turned off. */
  isOff?: boolean;
};

/** Keys and what they do. */
export function KeyTable({ caption, rows, isOff }: KeyTableProps) {
  return (
    <table className={styles.table} data-off={isOff || undefined}>
      <caption>{caption}</caption>
      <tbody>
        {rows.map(({ keys, what }) => (
          <tr key={keys.join(' ')}>
            <th scope="row">
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </th>
            <td>{what}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
