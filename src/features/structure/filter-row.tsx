import type { ReactNode } from 'react';
import styles from './filter-row.module.css';

/** What a list is narrowed by, side by side where there is room. */
export function FilterRow({ label, children }: { label: string; children: ReactNode }) {
  return (
    <form role="search" aria-label={label} className={styles.row} onSubmit={(event) => event.preventDefault()}>
      {children}
    </form>
  );
}
