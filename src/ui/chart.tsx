import type { ReactNode } from 'react';
import styles from './chart.module.css';

type ChartProps = {
  /** What the drawing shows, in one sentence, for those who listen; the numbers stand in a table beside it. */
  label: string;
  caption?: string | undefined;
  /** Each drawn in a box of 100 by 10, between its name and its number. */
  rows: readonly { name: string; text: string; drawing: ReactNode }[];
};

/** Rows of a drawing, one below the other. The drawing alone is never the only place where a number stands. */
export function Chart({ label, caption, rows }: ChartProps) {
  return (
    <figure className={styles.chart}>
      <div role="img" aria-label={label} className={styles.rows}>
        {rows.map(({ name, text, drawing }) => (
          <div key={name} className={styles.row}>
            <span>{name}</span>
            <svg className={styles.drawing} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
              {drawing}
            </svg>
            <span className={styles.value}>{text}</span>
          </div>
        ))}
      </div>
      {caption && <figcaption className={styles.caption}>{caption}</figcaption>}
    </figure>
  );
}

/** What stands where a value is not told: a dashed box of no size that means anything. */
export const NotTold = () => <rect className={styles.hidden} width="12" height="10" />;
