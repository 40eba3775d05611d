import type { ReactNode } from 'react';
import styles from './actions.module.css';

/** Buttons in a line, the first one being the next step. */
export function Actions({ children }: { children: ReactNode }) {
  return <div className={styles.actions}>{children}</div>;
}
