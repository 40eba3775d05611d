import styles from './chart.module.css';
import { Chart, NotTold } from './chart.tsx';

/** One bar. `value` null: it is not told. */
export type Bar = { name: string; value: number | null; text: string };

type BarChartProps = {
  label: string;
  bars: readonly Bar[];
  /** What a full bar is (100 for shares); else the largest of them. */
  full?: number;
  caption?: string;
};

/** Bars beside each other's names. */
export function BarChart({ label, bars, full, caption }: BarChartProps) {
  const most = full ?? Math.max(1, ...bars.map(({ value }) => value ?? 0));
  const rows = bars.map(({ name, value, text }) => ({
    name,
    text,
    drawing:
      value === null ? (
        <NotTold />
      ) : (
        <>
          {full !== undefined && <rect className={styles.whole} width="100" height="10" />}
          <rect className={styles.bar} width={(100 * value) / most} height="10" />
        </>
      ),
  }));
  return <Chart label={label} caption={caption} rows={rows} />;
}
