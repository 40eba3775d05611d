import styles from './tree-figure.module.css';

/** One box of the drawing: its name, a few words under it, and the box that it hangs from. */
export interface TreeNode {
  id: string;
  name: string;
  note: string;
  parent: string | null;
}

type TreeFigureProps = {
  /** What the drawing shows, in one sentence; the boxes stand as a list beside it. */
  label: string;
  nodes: readonly TreeNode[];
};

const WIDE = 130;
const HIGH = 38;
const STEP_X = WIDE + 20;
const STEP_Y = HIGH + 8;
/** So many letters fit in a line of a box. */
const LETTERS = 19;

interface Placed extends TreeNode {
  x: number;
  y: number;
}

/** The boxes by place: a column for each step from the top, a row for each that nothing hangs from. */
function placed(nodes: readonly TreeNode[]): Placed[] {
  const found: Placed[] = [];
  let row = 0;
  const ids = new Set(nodes.map(({ id }) => id));
  const seen = new Set<string>();
  const place = (node: TreeNode, depth: number): number => {
    seen.add(node.id);
    const under = nodes.filter(({ parent, id }) => parent === node.id && !seen.has(id));
    const rows = under.map((one) => place(one, depth + 1));
    const y = rows.length === 0 ? STEP_Y * row++ : ((rows[0] ?? 0) + (rows.at(-1) ?? 0)) / 2;
    found.push({ ...node, x: depth * STEP_X, y });
    return y;
  };
  for (const node of nodes) if (node.parent === null || !ids.has(node.parent)) place(node, 0);
  return found;
}

/** A name in at most two lines, the rest left out. */
function inLines(name: string): string[] {
  const lines = [''];
  for (const word of name.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last === '' || `${last} ${word}`.length <= LETTERS) lines[lines.length - 1] = `${last} ${word}`.trim();
    else lines.push(word);
  }
  const cut = (line: string) => (line.length > LETTERS ? `${line.slice(0, LETTERS - 1)}…` : line);
  return lines.length <= 2 ? lines.map(cut) : [cut(lines[0] ?? ''), cut(`${lines[1]} ${lines[2]}…`)];
}

/** A tree from the widest to the nearest, drawn from what hangs from what. Never the only place where a name stands. */
export function TreeFigure({ label, nodes }: TreeFigureProps) {
  const boxes = placed(nodes);
  const width = Math.max(0, ...boxes.map(({ x }) => x)) + WIDE;
  const height = Math.max(0, ...boxes.map(({ y }) => y)) + HIGH;
  return (
    <figure className={styles.figure}>
      <svg role="img" aria-label={label} viewBox={`-1 -1 ${width + 2} ${height + 2}`} className={styles.drawing}>
        {boxes.map(({ id, parent, x, y }) => {
          const above = boxes.find((one) => one.id === parent);
          if (!above) return null;
          const middle = x - (STEP_X - WIDE) / 2;
          const from = above.y + HIGH / 2;
          return (
            <path key={id} className={styles.line} d={`M${above.x + WIDE} ${from}H${middle}V${y + HIGH / 2}H${x}`} />
          );
        })}
        {boxes.map(({ id, name, note, x, y }) => {
          const lines = inLines(name);
          return (
            <g key={id} transform={`translate(${x} ${y})`}>
              <rect className={styles.box} width={WIDE} height={HIGH} rx="4" />
              <text className={styles.name} x="8" y={lines.length === 1 && note === '' ? 23 : 16}>
                {lines.map((line, at) => (
                  <tspan key={line} x="8" dy={at === 0 ? 0 : 14}>
                    {line}
                  </tspan>
                ))}
              </text>
              {lines.length === 1 && (
                <text className={styles.note} x="8" y="30">
                  {note}
                </text>
              )}
            </g>
          );
        })}
      </svg>
    </figure>
  );
}
