import { CHANGES, EDITS } from './device-work';
import { LARGE_PLAN } from './large-plan';
import { LOG_ROWS, LOG_WRITERS } from './log-figures';
import { CLIENTS, EDIT_SIZE, options, type Part, type Peer } from './options';
import type { Results } from './results';
import { percentile, type Spread, spread } from './spread';

const MOST_CASES = Math.max(...options.dossiers);

/** One row: what was measured, against what is asked for. `floor`: smaller is worse (requests a second). */
export interface Row {
  figure: string;
  spread: Spread | undefined;
  unit: string;
  atLeast?: number;
  aim?: number;
  floor?: boolean;
  note?: string;
}

const scaled = (spread: Spread | undefined, by: number): Spread | undefined =>
  spread && { median: spread.median * by, min: spread.min * by, max: spread.max * by, runs: spread.runs };

/** The medians of two figures of one run, divided. Its spread is of what was measured side by side, divided turn by turn. */
function ratio(one: readonly number[], other: readonly number[]): Spread | undefined {
  const turns = one.slice(0, other.length).map((value, turn) => value / other[turn]!);
  return turns.length === 0 ? undefined : { ...spread(turns), median: spread(one).median / spread(other).median };
}

/** The figures that are asked for, by name, in the order of the table. */
export function tableRows(results: Results): Row[] {
  const device = (figure: string, size: number, peer: string) => results.of('device', `${figure} / ${size} / ${peer}`);
  const productBeside = (figure: string, size: number, peer: Peer) =>
    ratio(
      results.values('device', `${figure} / ${size} / postgres`),
      results.values('device', `${figure} / ${size} / ${peer}`),
    );
  const product = (figure: string, size: number) => device(figure, size, 'postgres');
  const large = Math.max(...options.sizes);
  const sizes = [...new Set([EDIT_SIZE, large])];
  const app = (name: string) => results.of('app', name);
  const server = (name: string) => results.of('server', `${name} / ${CLIENTS} clients`);
  const security = (what: string) =>
    ratio(results.values('row-security', `${what}, with`), results.values('row-security', `${what}, without`));
  const pouchPush = device('push', EDIT_SIZE, 'pouchdb');
  const paint = (name: string, part: Part = 'screens'): Spread | undefined => {
    const values = results.values(part, name);
    return values.length > 0 ? { ...spreadOf(values), median: percentile(values, 0.95) } : undefined;
  };
  const times = (asked: number, aim: number) => ({ unit: 'times', atLeast: asked, aim });
  const ms = (atLeast?: number, aim?: number) => ({ unit: 'ms', atLeast, aim });

  return [
    ...sizes.flatMap((size): Row[] => {
      const asked = size === large && large > EDIT_SIZE ? times(0.8, 0.5) : times(1.2, 0.9);
      const sync = product('first sync', size);
      const quotient = productBeside('first sync', size, 'dexie');
      return [
        { figure: `First sync of W(${size}), PostgreSQL`, spread: sync, ...ms() },
        { figure: `First sync of W(${size}), PostgreSQL : plain Dexie`, spread: quotient, ...asked },
      ];
    }),
    {
      figure: `Push of ${EDITS} offline edits over ${EDIT_SIZE} dossiers, PostgreSQL`,
      spread: product('push', EDIT_SIZE),
      ...ms(2_000, pouchPush && Math.round(pouchPush.median)),
      note: 'the aim is PouchDB’s time in the same run',
    },
    { figure: `Making these edits on the device, offline`, spread: product('edit offline', EDIT_SIZE), ...ms() },
    {
      figure: `Pull of ${CHANGES} changes in ${CHANGES} dossiers, PostgreSQL`,
      spread: product('pull', EDIT_SIZE),
      ...ms(),
    },
    {
      figure: `Pull of ${CHANGES} changes : plain Dexie`,
      spread: productBeside('pull', EDIT_SIZE, 'dexie'),
      ...times(4, 2.5),
    },
    {
      figure: 'Nothing new, requests',
      spread: product('nothing new, requests', EDIT_SIZE),
      unit: '',
      atLeast: 1,
      aim: 1,
    },
    ...(['received', 'sent'] as const).map((way): Row => {
      const bytes = product(`nothing new, bytes ${way}`, EDIT_SIZE);
      return {
        figure: `Nothing new, bytes ${way} by the server`,
        spread: bytes,
        unit: 'B',
        atLeast: 1_000,
        aim: 1_000,
      };
    }),
    { figure: 'Nothing new, PostgreSQL', spread: product('nothing new', EDIT_SIZE), ...ms() },
    {
      figure: 'Nothing new : PouchDB',
      spread: productBeside('nothing new', EDIT_SIZE, 'pouchdb'),
      ...times(0.333, 0.167),
    },
    { figure: `Follow-ups due this week over W(${large})`, spread: product('follow-ups due', large), ...ms(10, 4) },
    { figure: `Full-text search over W(${large})`, spread: product('search', large), ...ms(50, 15) },
    ...sizes.map((size): Row => {
      const asked = size === large && large > EDIT_SIZE ? ms(1_200, 500) : ms(300, 100);
      return { figure: `Unlock of W(${size}), key derivation apart`, spread: product('unlock', size), ...asked };
    }),
    { figure: 'Key derivation (600,000 rounds), which any size takes', spread: product('derive key', large), ...ms() },
    {
      figure: `Local change to paint, p95, W(${large}) loaded`,
      spread: paint(`change to paint / ${large}`, 'app'),
      ...ms(100, 33),
    },
    {
      figure: `Key to paint in a form, p95, W(${large}) loaded`,
      spread: app(`key to paint, p95 / ${large}`),
      ...ms(100, 33),
    },
    { figure: `Case list to paint, p95, W(${EDIT_SIZE})`, spread: paint('case list to paint'), ...ms(100, 33) },
    { figure: `My day to paint, p95, W(${EDIT_SIZE})`, spread: paint('my day to paint'), ...ms(100, 33) },
    {
      figure: `Matrix to paint, p95 (${LARGE_PLAN.needs} needs, ${LARGE_PLAN.goals} goals, ${LARGE_PLAN.actions} actions)`,
      spread: paint('matrix to paint'),
      ...ms(100, 33),
    },
    { figure: 'The whole of that matrix to paint, p95', spread: paint('whole matrix to paint'), ...ms() },
    { figure: 'Who sees what, as a matrix, to paint, p95', spread: paint('who sees what to paint'), ...ms(100, 33) },
    ...sizes.map((size): Row => {
      const asked = size === EDIT_SIZE ? ms(1_500, 800) : ms();
      return {
        figure: `Offline cold start to a usable start page, W(${size})`,
        spread: app(`offline cold start, browser runs / ${size}`),
        ...asked,
      };
    }),
    { figure: 'An empty page instead', spread: app('empty page, browser runs'), ...ms() },
    {
      figure: `Offline cold start, W(${EDIT_SIZE}), the browser’s own start with it`,
      spread: app(`offline cold start, browser starts / ${EDIT_SIZE}`),
      ...ms(),
    },
    { figure: 'An empty page, the browser’s own start with it', spread: app('empty page, browser starts'), ...ms() },
    { figure: `Heap with W(${large}) unlocked`, spread: app(`heap / ${large}`), unit: 'MB', atLeast: 200, aim: 120 },
    { figure: 'First-route JavaScript (gzip)', spread: app('first-route scripts'), unit: 'kB', atLeast: 320, aim: 260 },
    {
      figure: `Server: ${CLIENTS} clients pushing 1`,
      spread: server('push, requests a second'),
      unit: '/s',
      atLeast: 150,
      aim: 300,
      floor: true,
    },
    { figure: `Server: ${CLIENTS} clients pushing 1, p99`, spread: server('push, p99'), ...ms(600) },
    {
      figure: `Server: ${CLIENTS} clients pulling nothing`,
      spread: server('idle, requests a second'),
      unit: '/s',
      atLeast: 200,
      aim: 500,
      floor: true,
    },
    { figure: `Server: ${CLIENTS} clients pulling nothing, p99`, spread: server('idle, p99'), ...ms() },
    {
      figure: '100 first syncs of 10,000 records at once, the last one done',
      spread: scaled(results.of('first-syncs', 'total'), 0.001),
      unit: 's',
      atLeast: 150,
      aim: 60,
    },
    {
      figure: '100 first syncs, slowest : median',
      spread: results.of('first-syncs', 'slowest : median'),
      unit: 'times',
      atLeast: 2,
    },
    {
      figure: '100 first syncs, pulls that had to be asked again',
      spread: results.of('first-syncs', 'asked again'),
      unit: '',
    },
    { figure: 'Cost of row-level security, pull', spread: security('pull'), ...times(1.3, 1.1) },
    { figure: 'Cost of row-level security, push', spread: security('push'), ...times(2, 1.5) },
    {
      figure: `Log: ${LOG_WRITERS} writers, the longest that a row waits for its link`,
      spread: results.of('log', 'oldest row without a link'),
      ...ms(5_000),
    },
    {
      figure: `Log: rows a second by ${LOG_WRITERS} writers, chained beside`,
      spread: results.of('log', 'written, rows a second'),
      unit: '/s',
    },
    {
      figure: `Statistics of a year among ten years’ ${MOST_CASES.toLocaleString('en')} cases`,
      spread: results.of('statistics', `sums / ${MOST_CASES} cases`),
      ...ms(1_000),
    },
    {
      figure: `Log: all ${LOG_ROWS.toLocaleString('en')} rows checked`,
      spread: results.of('log', 'audit'),
      ...ms(30_000),
    },
  ];
}

function spreadOf(values: readonly number[]): Spread {
  return { median: Number.NaN, min: Math.min(...values), max: Math.max(...values), runs: values.length };
}
