// A small drawing of lines over two logarithmic axes, as SVG that reads on light and on dark paper.

export interface Line {
  name: string;
  /** Measured points, x ascending; both above zero. `low` and `high` are the lowest and highest run. */
  points: readonly { x: number; y: number; low: number; high: number }[];
}

export interface Plot {
  title: string;
  /** What the axes count, with its unit. */
  x: string;
  y: string;
  lines: readonly Line[];
}

const WIDTH = 720;
const HEIGHT = 400;
const LEFT = 72;
const RIGHT = 190;
const TOP = 40;
const BOTTOM = 56;
/** A line is told by its mark and its name, not by its colour alone. */
const MARKS = [
  'M-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0',
  'M-4 -4h8v8h-8z',
  'M0 -5l5 9h-10z',
  'M0 -5l5 5l-5 5l-5 -5z',
  'M0 5l5 -9h-10z',
];
const STYLE = `
  text { font: 13px system-ui, sans-serif; fill: #1c2b30 }
  .title { font-weight: 600; font-size: 15px }
  .grid { stroke: #c9d3d6; stroke-width: 1 }
  .c0 { --c: #00607a } .c1 { --c: #a3431f } .c2 { --c: #4b6b1d } .c3 { --c: #6b3fa0 } .c4 { --c: #84620a }
  .line { fill: none; stroke: var(--c); stroke-width: 2 }
  .range { stroke: var(--c); stroke-width: 1 }
  .mark { fill: var(--c) }
  .paper { fill: #ffffff }
  @media (prefers-color-scheme: dark) {
    text { fill: #e4ecee } .grid { stroke: #3a4a50 } .paper { fill: #152024 }
    .c0 { --c: #5cc3de } .c1 { --c: #f2a07f } .c2 { --c: #b3d67a } .c3 { --c: #c9a8f5 } .c4 { --c: #e6c35c }
  }`;

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const number = (value: number) => (value >= 10 ? String(Math.round(value)) : String(Number(value.toPrecision(2))));

/** 1, 2 and 5 of every power of ten between the ends; only the powers where that would be too many. */
function ticks(from: number, to: number): number[] {
  const all: number[] = [];
  for (let power = Math.floor(Math.log10(from)); power <= Math.ceil(Math.log10(to)); power++)
    for (const step of [1, 2, 5]) all.push(step * 10 ** power);
  const within = all.filter((tick) => tick >= from * 0.999 && tick <= to * 1.001);
  return within.length > 9 ? within.filter((tick) => Math.log10(tick) % 1 === 0) : within;
}

/** The least that a logarithmic axis shows: what took no time that a clock could tell stands here. */
const LEAST = 0.01;

/** The ends of an axis: a little beyond what was measured. */
function ends(values: readonly number[]): [number, number] {
  const low = Math.max(LEAST, Math.min(...values));
  const high = Math.max(LEAST, ...values);
  return [low / 1.25, high * 1.25];
}

/** Draws the plot. Needs at least one point. */
export function drawn({ title, x, y, lines }: Plot): string {
  const points = lines.flatMap((line) => line.points);
  const [x0, x1] = ends(points.map((point) => point.x));
  const [y0, y1] = ends(points.flatMap((point) => [point.low, point.high]));
  const at = (value: number, from: number, to: number, start: number, end: number) =>
    Number(
      (
        start +
        ((Math.log(Math.max(LEAST, value)) - Math.log(from)) / (Math.log(to) - Math.log(from))) * (end - start)
      ).toFixed(1),
    );
  const px = (value: number) => at(value, x0, x1, LEFT, WIDTH - RIGHT);
  const py = (value: number) => at(value, y0, y1, HEIGHT - BOTTOM, TOP);
  const xs = [...new Set(points.map((point) => point.x))].sort((a, b) => a - b);

  const grid = [
    ...ticks(y0, y1).map(
      (tick) =>
        `<path class="grid" d="M${LEFT} ${py(tick)}H${WIDTH - RIGHT}"/><text x="${LEFT - 8}" y="${py(tick) + 4}" text-anchor="end">${number(tick)}</text>`,
    ),
    ...xs.map(
      (tick) =>
        `<path class="grid" d="M${px(tick)} ${TOP}V${HEIGHT - BOTTOM}"/><text x="${px(tick)}" y="${HEIGHT - BOTTOM + 18}" text-anchor="middle">${number(tick)}</text>`,
    ),
  ];
  const shapes = lines.flatMap((line, index) => {
    if (line.points.length === 0) return [];
    const path = line.points.map((point, nth) => `${nth ? 'L' : 'M'}${px(point.x)} ${py(point.y)}`).join('');
    return [
      `<g class="c${index % 5}"><path class="line" d="${path}"/>`,
      ...line.points.map(
        (point) =>
          `<path class="range" d="M${px(point.x)} ${py(point.low)}V${py(point.high)}"/><path class="mark" transform="translate(${px(point.x)} ${py(point.y)})" d="${MARKS[index % MARKS.length]}"/>`,
      ),
      '</g>',
    ];
  });
  const legend = lines.map((line, index) => {
    const top = TOP + 8 + index * 22;
    const side = WIDTH - RIGHT + 20;
    return `<g class="c${index % 5}"><path class="mark" transform="translate(${side} ${top})" d="${MARKS[index % MARKS.length]}"/></g><text x="${side + 12}" y="${top + 4}">${escaped(line.name)}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-label="${escaped(title)}">
<style>${STYLE}
</style>
<rect class="paper" width="${WIDTH}" height="${HEIGHT}"/>
<text class="title" x="${LEFT}" y="22">${escaped(title)}</text>
${grid.join('\n')}
${shapes.join('\n')}
${legend.join('\n')}
<text x="${(LEFT + WIDTH - RIGHT) / 2}" y="${HEIGHT - 12}" text-anchor="middle">${escaped(x)}</text>
<text transform="translate(18 ${(TOP + HEIGHT - BOTTOM) / 2}) rotate(-90)" text-anchor="middle">${escaped(y)}</text>
</svg>
`;
}
