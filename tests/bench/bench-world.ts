import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UNIT } from '#mocks/families/units';
import { apiVisitor } from '#tests/e2e/api-visitor';
import { type Cluster, fingerprint, openCluster } from './bench-database';
import { addColleagues, CASELOAD, clientNamed, personWith } from './bench-people';
import { fillDossiers } from './fill';
import { OWN } from './loads';
import { type MeasuredServer, startMeasured } from './measured-server';
import { CLIENTS, LOAD_DOSSIERS, options } from './options';
import { RECORDS_PER_DOSSIER, tellDossier } from './workload';

/** Each of the headless clients of the first syncs has so many dossiers: 10,000 records. */
export const SYNC_DOSSIERS = Math.min(500, Math.max(...options.sizes));
export const SYNC_CLIENTS = 100;
export const syncClientNamed = (nth: number) => `syncs-${nth}`;

const MAX = Math.max(...options.sizes);
const SERVER = 'dist/server/start.js';

/** Where the work lies: filled databases, and the records that the peers get. */
export interface World {
  cluster: Cluster;
  /** When it was filled (ms): the dossiers' dates count from here. */
  now: number;
  /** The filled database, of which copies are taken: as many dossiers as the largest W(n). */
  filled: string;
  /** The same, when it had `LOAD_DOSSIERS`. */
  filledForLoad: string;
  /** For what is thrown away afterwards. */
  folder: string;
  /** A file with the records of W(largest), a line per dossier. */
  records: string;
  /** Starts the product on a database. */
  serve(database: string, env?: Record<string, string>): Promise<MeasuredServer>;
  close(): Promise<void>;
}

/** Starts the product's built server, its practice families left out. */
export const startProduct = (env: Record<string, string>): Promise<MeasuredServer> =>
  startMeasured(SERVER, { env: { PRACTICE_FAMILIES: 'none', NODE_ENV: '', ...env }, ready: '/health/ready' });

const range = (from: number, count: number, of: number) => Array.from({ length: count }, (_, at) => (from + at) % of);

/** Who is assigned to what, so that each size and each load has a person of its own. */
function colleagues(): Map<string, number[]> {
  const all = new Map<string, number[]>();
  for (const size of options.sizes) all.set(personWith(size), range(0, size, size));
  for (let nth = 0; nth < Math.max(...options.clients, CLIENTS); nth++)
    all.set(clientNamed(nth), range(nth * OWN, Math.min(CASELOAD, LOAD_DOSSIERS), LOAD_DOSSIERS));
  for (let nth = 0; nth < SYNC_CLIENTS; nth++) all.set(syncClientNamed(nth), range(nth * 20, SYNC_DOSSIERS, MAX));
  return all;
}

/** Opens PostgreSQL and fills it, or takes what was filled there today. */
export async function openWorld(log: (line: string) => void): Promise<World> {
  const cluster = await openCluster();
  if (!cluster) throw new Error('The bench needs PostgreSQL 15 or later (or BENCH_DATABASE_URL).');
  const folder = mkdtempSync(join(tmpdir(), 'samplan-bench-'));
  const close = async () => {
    rmSync(folder, { recursive: true, force: true });
    await cluster.stop();
  };
  try {
    const now = Math.floor(Date.now() / 86_400_000) * 86_400_000;
    const filled = `bench_${fingerprint()}_${MAX}`;
    const filledForLoad = `${filled}_${LOAD_DOSSIERS}`;
    const serve = (database: string, env: Record<string, string> = {}) =>
      startProduct({ DATABASE_URL: cluster.urlOf(database), ...env });
    const world: World = {
      cluster,
      now,
      filled,
      filledForLoad,
      folder,
      records: join(folder, 'records'),
      serve,
      close,
    };
    if (!(await cluster.has(filled))) await fill(world, log);
    await readRecords(world);
    return world;
  } catch (error) {
    await close();
    throw error;
  }
}

async function fill({ cluster, now, filled, filledForLoad, serve }: World, log: (line: string) => void) {
  const began = Date.now();
  const making = `${filled}_making`;
  await cluster.drop(making);
  await cluster.run(`create database "${making}"`);
  // Nobody waits for the disk while the work is being prepared.
  await cluster.run(`alter database "${making}" set synchronous_commit = off`);
  for (const [from, to] of [
    [0, LOAD_DOSSIERS],
    [LOAD_DOSSIERS, MAX],
  ] as const) {
    const server = await serve(making);
    const half = Math.ceil((from + to) / 2);
    await Promise.all([fillDossiers(server.url, from, half, now), fillDossiers(server.url, half, to, now)]);
    await server.stop();
    log(`filled ${to} dossiers, ${Math.round((Date.now() - began) / 1000)} s`);
    if (to === LOAD_DOSSIERS) await cluster.copy(making, filledForLoad);
  }
  await addColleagues(cluster, making, colleagues(), now);
  const few = new Map([...colleagues()].filter(([person]) => person.startsWith('client-')));
  await addColleagues(cluster, filledForLoad, few, now);
  await cluster.run(`alter database "${making}" reset synchronous_commit`);
  for (const database of [making, filledForLoad]) await cluster.run('vacuum analyze', database);
  await cluster.run(`alter database "${making}" rename to "${filled}"`);
}

/** Pulls what the person with W(largest) sees, and holds it against what W promises. */
async function readRecords({ filled, now, records, serve }: World): Promise<void> {
  const server = await serve(filled);
  const seen = await (await apiVisitor(server.url, personWith(MAX))).pull();
  await server.stop();
  let bytes = 0;
  let others = 0;
  const lines = Array.from({ length: MAX }, (_, index) => {
    const { dossierId } = tellDossier(index, now);
    const mine = (seen.get(dossierId) ?? []).map((record) => ({ ...record, dossierId }));
    if (mine.length !== RECORDS_PER_DOSSIER) throw new Error(`dossier ${index} has ${mine.length} records`);
    others += mine.filter((record) => record.unit !== UNIT.social).length;
    const line = JSON.stringify(mine);
    bytes += line.length - mine.length * JSON.stringify({ dossierId }).length;
    return line;
  });
  const count = MAX * RECORDS_PER_DOSSIER;
  const average = bytes / count;
  if (average < 550 || average > 650) throw new Error(`a record has ${average} bytes on average`);
  if (others < count / 4) throw new Error(`only ${others} of ${count} records are by others`);
  writeFileSync(records, `${lines.join('\n')}\n`);
  if (!existsSync(records)) throw new Error('the records were not written');
}
