import styles from './chart.module.css';

/** One bar. `value` null: it is not told, and drawn as an empty dashed box of no size that means anything. */
export type Bar = { name: string; value: number | null; text: string };

type BarChartProps = {
  /** What the drawing shows, in one sentence, for those who listen; the numbers stand in a table beside it. */
  label: string;
  bars: readonly Bar[];
  /** What a full bar is (100 for shares); else the largest of them. */
  full?: number;
  caption?: string;
};

/** Bars beside each other's names. The drawing alone is never the only place where a number stands. */
export function BarChart({ label, bars, full, caption }: BarChartProps) {
  const most = full ?? Math.max(1, ...bars.map(({ value }) => value ?? 0));
  return (
    <figure className={styles.chart}>
      <div role="img" aria-label={label} className={styles.rows}>
        {bars.map(({ name, value, text }) => (
          <div key={name} className={styles.row}>
            <span>{name}</span>
            <svg className={styles.drawing} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
              {full !== undefined && value !== null && <rect className={styles.whole} width="100" height="10" />}
              {value === null ? (
                <rect className={styles.hidden} width="12" height="10" />
              ) : (
                <rect className={styles.bar} width={(100 * value) / most} height="10" />
              )}
            </svg>
            <span className={styles.value}>{text}</span>
          </div>
        ))}
      </div>
      {caption && <figcaption className={styles.caption}>{caption}</figcaption>}
    </figure>
  );
}
