import type { ReactNode } from 'react';
import styles from './chart-beside.module.css';

type ChartBesideProps = {
  chart: ReactNode;
  /** The drawing takes no more room than it needs, and the table the rest. */
  isNarrow?: boolean;
  children: ReactNode;
};

/** A drawing and the table with its numbers, beside each other where there is room. */
export function ChartBeside({ chart, isNarrow, children }: ChartBesideProps) {
  return (
    <div className={styles.beside} data-narrow={isNarrow || undefined}>
      {chart}
      {children}
    </div>
  );
}
