import styles from './way-chart.module.css';

/** A place on the way. `detail`: since when something is there, or how often something came. */
type Stop = { id: string; name: string; detail?: string | undefined; state: 'here' | 'passed' | 'ahead' };
/** A step from one place to another. `text`: how often it was taken; `isTaken` draws it whole, else dashed. */
type Step = { from: string; to: string; text?: string | undefined; isTaken: boolean };

type WayChartProps = {
  /** What the drawing shows, in one sentence, for those who listen; the same stands in a table beside it. */
  label: string;
  /** From where it begins, the lowest in the drawing. */
  stops: readonly Stop[];
  steps: readonly Step[];
};

const WIDTH = 320;
const BOX = { left: 8, width: 230, height: 52 };
const EVERY = 104;

/** A way upwards: where it goes, forth on the left and back on the right, each step whole where it was taken. */
export function WayChart({ label, stops, steps }: WayChartProps) {
  const height = (stops.length - 1) * EVERY + BOX.height + 4;
  const topOf = (id: string) => 2 + (stops.length - 1 - stops.findIndex((one) => one.id === id)) * EVERY;
  const isUp = ({ from, to }: Step) => topOf(to) < topOf(from);
  const isNext = ({ from, to }: Step) => Math.abs(topOf(to) - topOf(from)) === EVERY;
  return (
    <figure className={styles.way}>
      <svg role="img" aria-label={label} viewBox={`0 0 ${WIDTH} ${height}`} width={WIDTH} height={height}>
        {steps.map((step) => {
          const key = `${step.from}-${step.to}`;
          if (!isUp(step) && !isNext(step))
            return <Around key={key} step={step} from={topOf(step.from)} to={topOf(step.to)} />;
          const x = isUp(step) ? 70 : 170;
          const [start, end] = isUp(step)
            ? [topOf(step.from), topOf(step.to) + BOX.height]
            : [topOf(step.from) + BOX.height, topOf(step.to)];
          return (
            <g key={key} data-taken={step.isTaken} className={styles.step}>
              <path d={`M${x} ${start}V${end}`} />
              <Head x={x} y={end} turn={isUp(step) ? -1 : 1} />
              {step.text && (
                <text x={x + 10} y={(start + end) / 2 + 5}>
                  {step.text}
                </text>
              )}
            </g>
          );
        })}
        {stops.map(({ id, name, detail, state }) => (
          <g key={id} data-state={state} className={styles.stop} transform={`translate(${BOX.left} ${topOf(id)})`}>
            <rect width={BOX.width} height={BOX.height} rx="8" />
            <text x="12" y={detail ? 22 : 31} className={styles.name}>
              {name}
            </text>
            {detail && (
              <text x="12" y="41" className={styles.detail}>
                {detail}
              </text>
            )}
          </g>
        ))}
      </svg>
    </figure>
  );
}

/** A step back past a place between: round it, on the right. */
function Around({ step, from, to }: { step: Step; from: number; to: number }) {
  const right = BOX.left + BOX.width;
  const out = right + 34;
  const [start, end] = [from + BOX.height / 2, to + BOX.height / 2];
  return (
    <g data-taken={step.isTaken} className={styles.step}>
      <path
        d={`M${right} ${start}H${out - 10}Q${out} ${start} ${out} ${start + 10}V${end - 10}Q${out} ${end} ${out - 10} ${end}H${right}`}
      />
      <path className={styles.head} d={`M${right} ${end}l8 -5v10z`} />
      {step.text && (
        <text x={out + 8} y={(start + end) / 2 + 5}>
          {step.text}
        </text>
      )}
    </g>
  );
}

/** The point of an arrow, up (-1) or down (1). */
const Head = ({ x, y, turn }: { x: number; y: number; turn: 1 | -1 }) => (
  <path className={styles.head} d={`M${x} ${y}l-5 ${-8 * turn}h10z`} />
);
