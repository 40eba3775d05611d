import styles from './chart.module.css';
import { Chart, NotTold } from './chart.tsx';

/** A middle value and, where they are told, what half of all lie between. */
export type Range = { name: string; lower: number | null; middle: number | null; upper: number | null; text: string };

type RangeChartProps = { label: string; ranges: readonly Range[]; caption?: string };

/** A point for the middle and a line for the spread, all on one scale from zero. */
export function RangeChart({ label, ranges, caption }: RangeChartProps) {
  const most = Math.max(1, ...ranges.flatMap(({ middle, upper }) => [middle ?? 0, upper ?? 0])) * 1.05;
  const at = (days: number) => (100 * days) / most;
  const rows = ranges.map(({ name, lower, middle, upper, text }) => ({
    name,
    text,
    drawing: (
      <>
        <path className={styles.axis} d="M0 5H100" />
        {lower !== null && upper !== null && <path className={styles.range} d={`M${at(lower)} 5H${at(upper)}`} />}
        {middle === null ? <NotTold /> : <path className={styles.dot} d={`M${at(middle)} 5h0.01`} />}
      </>
    ),
  }));
  return <Chart label={label} caption={caption} rows={rows} />;
}
