import type { ReactNode } from 'react';
import styles from './hint.module.css';

/** Quiet words that explain. */
export function Hint({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <p id={id} className={styles.hint}>
      {children}
    </p>
  );
}
