import type { ReactNode } from 'react';
import styles from './print-seal.module.css';

/**
 * What the browser itself may not print (Ctrl+P): while `sealed`, a print holds `said` in its place. On the screen nothing is
 * other than without it.
 */
export function PrintSeal({ sealed, said, children }: { sealed: boolean; said: string; children: ReactNode }) {
  return (
    <>
      <div className={styles.kept} data-sealed={sealed || undefined}>
        {children}
      </div>
      {sealed && <p className={styles.said}>{said}</p>}
    </>
  );
}

/** A line that stands on what the browser itself prints, and not on the screen. */
export const PrintedLine = ({ children }: { children: ReactNode }) => (
  <p className={styles.said} lang="sv">
    {children}
  </p>
);
