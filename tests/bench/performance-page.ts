import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writePlots } from './growth-plots';
import { EDIT_SIZE, options, PARTS, PEERS, type Peer } from './options';
import type { Results } from './results';
import type { Spread } from './spread';
import { type Row, tableRows } from './table-rows';

const PAGE = 'docs/performance.md';
const BEGIN = '<!-- figures: written by npm run bench -->';
const END = '<!-- end of figures -->';

const NAMES: Record<Peer, string> = {
  dexie: 'plain Dexie (the floor)',
  pouchdb: 'PouchDB',
  rxdb: 'RxDB',
  postgres: 'product, PostgreSQL',
  embedded: 'product, embedded',
};

const round = (value: number) => {
  if (value >= 1_000) return Math.round(value).toLocaleString('en');
  return String(value >= 100 ? Math.round(value) : Number(value.toFixed(value >= 10 ? 1 : 2)));
};
const told = (value: number | undefined, unit: string) => (value === undefined ? '' : `${round(value)} ${unit}`.trim());

function verdict({ spread, atLeast, aim, floor }: Row): string {
  if (!spread || atLeast === undefined) return '';
  const reaches = (target: number) => (floor ? spread.median >= target : spread.median <= target);
  if (aim !== undefined && reaches(aim)) return 'aim reached';
  return reaches(atLeast) ? 'reached' : 'falls short';
}

function table(rows: readonly Row[]): string[] {
  const lines = rows.flatMap((row) => {
    const { figure, spread, unit, atLeast, aim, note } = row;
    if (!spread) return [];
    const range = spread.min < spread.max ? `${round(spread.min)} – ${round(spread.max)}` : '';
    const runs = spread.runs > 1 ? String(spread.runs) : '';
    const name = note ? `${figure} (${note})` : figure;
    return [
      `| ${name} | ${told(spread.median, unit)} | ${range} | ${runs} | ${told(atLeast, unit)} | ${told(aim, unit)} | ${verdict(row)} |`,
    ];
  });
  return [
    '| figure | measured | lowest – highest | runs | at least | aim | |',
    '|---|---|---|---|---|---|---|',
    ...lines,
  ];
}

/** Every peer beside the others: medians, spread, and how many times the floor of the same run. */
function sideBySide(results: Results): string[] {
  const of = (figure: string, size: number, peer: Peer) => results.of('device', `${figure} / ${size} / ${peer}`);
  const peers = PEERS.filter((peer) => results.names('device').some((name) => name.endsWith(`/ ${peer}`)));
  if (peers.length === 0) return [];
  const cell = (spread: Spread | undefined, floor: Spread | undefined, unit: string) => {
    if (!spread) return '';
    const times = floor && unit === 'ms' ? `, ${round(spread.median / floor.median)}x` : '';
    return `${told(spread.median, unit)} (${round(spread.min)} – ${round(spread.max)})${times}`;
  };
  const large = Math.max(...options.sizes);
  const figures = [
    ...[...new Set([EDIT_SIZE, large])].map((size) => ['first sync', `first sync of W(${size})`, size, 'ms'] as const),
    ['first sync, bytes', `its bytes, both ways, W(${EDIT_SIZE})`, EDIT_SIZE, 'B'],
    ['edit offline', '1,000 edits made offline', EDIT_SIZE, 'ms'],
    ['push', 'push of them', EDIT_SIZE, 'ms'],
    ['pull', 'pull of 100 changes', EDIT_SIZE, 'ms'],
    ['nothing new', 'nothing new', EDIT_SIZE, 'ms'],
    ['nothing new, requests', 'its requests', EDIT_SIZE, ''],
  ] as const;
  return [
    `| | ${peers.map((peer) => NAMES[peer]).join(' | ')} |`,
    `|---|${peers.map(() => '---').join('|')}|`,
    ...figures.map(
      ([figure, name, size, unit]) =>
        `| ${name} | ${peers.map((peer) => cell(of(figure, size, peer), of(figure, size, 'dexie'), unit)).join(' | ')} |`,
    ),
  ];
}

function circumstances(results: Results): string {
  const runs = PARTS.flatMap((part) => results.run(part) ?? []);
  const said = new Set(
    runs.map(
      ({ on, node, cores, cpu, durable }) =>
        `${on}, Node ${node}, ${cores} cores (${cpu}), PostgreSQL ${durable ? 'waiting for the disk at each commit' : 'without fsync'}`,
    ),
  );
  return `Measured ${[...said].join('; ')}.`;
}

/** Writes what stands between the markers of docs/performance.md, and the plots beside it. */
export function writePage(results: Results): void {
  const text = [
    circumstances(results),
    '',
    ...table(tableRows(results)),
    '',
    'Side by side, in one run; *x* is how many times the floor of the same run:',
    '',
    ...sideBySide(results),
    '',
    'How cost grows (the thin line through a mark goes from the lowest to the highest run):',
    '',
    ...writePlots(results),
  ].join('\n');
  const page = readFileSync(PAGE, 'utf8');
  const begin = page.indexOf(BEGIN);
  const end = page.indexOf(END);
  if (begin < 0 || end < 0) throw new Error(`${PAGE} has lost its markers`);
  writeFileSync(
    join(options.out, 'performance.md'),
    `${page.slice(0, begin + BEGIN.length)}\n\n${text.trimEnd()}\n\n${page.slice(end)}`,
  );
}
