import type { ReactNode } from 'react';
import styles from './hidden-text.module.css';

/** Words for those who listen to the page. */
export function HiddenText({ children }: { children: ReactNode }) {
  return <span className={styles.hidden}>{children}</span>;
}
