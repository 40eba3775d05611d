import type { ReactNode } from 'react';
import styles from './chart-beside.module.css';

/** A drawing and the table with its numbers, beside each other where there is room. */
export function ChartBeside({ chart, children }: { chart: ReactNode; children: ReactNode }) {
  return (
    <div className={styles.beside}>
      {chart}
      {children}
    </div>
  );
}
