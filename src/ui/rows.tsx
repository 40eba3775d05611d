import type { ReactNode } from 'react';
import styles from './rows.module.css';

type RowProps = {
  status?: ReactNode;
  /** Put one link here and the whole row leads to it. */
  what: ReactNode;
  detail?: ReactNode;
  when?: ReactNode;
};

/** A ruled list of rows. */
export function Rows({ label, children }: { label?: string; children: ReactNode }) {
  return (
    <ul role="list" className={styles.rows} aria-label={label}>
      {children}
    </ul>
  );
}

/** One row: how it stands, what it is, and when. */
export function Row({ status, what, detail, when }: RowProps) {
  return (
    <li className={styles.row} data-plain={status === undefined || undefined}>
      {status !== undefined && <div>{status}</div>}
      <div className={styles.what}>
        {what}
        {detail && <small>{detail}</small>}
      </div>
      {when !== undefined && <div className={styles.when}>{when}</div>}
    </li>
  );
}
