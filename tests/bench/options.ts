const list = (name: string) => (process.env[name] ?? '').split(',').filter(Boolean);
const numbers = (name: string, otherwise: readonly number[]) => {
  const given = list(name).map(Number);
  if (given.some((one) => !Number.isInteger(one) || one < 1)) throw new Error(`${name} must be numbers, comma between`);
  return given.length > 0 ? given : otherwise;
};

/**
 * What is measured, by environment, so that a part can be run alone and small. Parts that did not run keep the results
 * that docs/performance.json has of them.
 *
 * - `BENCH_ONLY`: parts, comma between, of `PARTS`; `page` measures nothing and writes the page from what is stored
 * - `BENCH_OUT`: where page, plots and results go (docs); a trial goes elsewhere
 * - `BENCH_REPS`: repetitions (5)
 * - `BENCH_SIZES`: the n of W(n) (100, 300, 1000, 2000)
 * - `BENCH_PEERS`: of `PEERS`
 * - `BENCH_DOSSIERS`, `BENCH_CLIENTS`: what the server's figures grow over
 * - `BENCH_SECONDS`: how long each load lasts (10)
 * - `BENCH_DATABASE_URL`: a PostgreSQL of one's own (superuser); what was filled there today is used again
 * - `BENCH_DURABLE=no`: PostgreSQL of the bench without fsync
 * - `BENCH_BUILD=no`: the product is built already
 */
export const PARTS = [
  'device',
  'app',
  'screens',
  'server',
  'first-syncs',
  'row-security',
  'log',
  'statistics',
] as const;
export type Part = (typeof PARTS)[number];

export const PEERS = ['dexie', 'pouchdb', 'rxdb', 'postgres', 'embedded'] as const;
export type Peer = (typeof PEERS)[number];

const chosen = <T extends string>(name: string, all: readonly T[]): readonly T[] => {
  const given = list(name);
  const wrong = given.filter((one) => !(all as readonly string[]).includes(one));
  if (wrong.length > 0) throw new Error(`${name}: there is no ${wrong.join(', ')}; choose of ${all.join(', ')}`);
  return given.length > 0 ? all.filter((one) => given.includes(one)) : all;
};

export const options = {
  parts: process.env.BENCH_ONLY === 'page' ? [] : chosen('BENCH_ONLY', PARTS),
  out: process.env.BENCH_OUT ?? 'docs',
  peers: chosen('BENCH_PEERS', PEERS),
  reps: numbers('BENCH_REPS', [5])[0]!,
  sizes: numbers('BENCH_SIZES', [100, 300, 1000, 2000]),
  dossiers: numbers('BENCH_DOSSIERS', [800, 2400, 15_000]),
  clients: numbers('BENCH_CLIENTS', [1, 10, 50, 200]),
  seconds: numbers('BENCH_SECONDS', [10])[0]!,
  databaseUrl: process.env.BENCH_DATABASE_URL,
  durable: process.env.BENCH_DURABLE !== 'no',
};

/** The sizes at which every edit and change of the table is measured: 300 dossiers, or the largest below it. */
export const EDIT_SIZE = Math.max(...options.sizes.filter((size) => size <= 300), Math.min(...options.sizes));

/** How many clients the figure of the server has. */
export const CLIENTS = 50;
/** Every load of the server chooses its dossiers among the first so many, however many there are. */
export const LOAD_DOSSIERS = Math.min(options.dossiers[0] ?? 800, Math.max(...options.sizes));
