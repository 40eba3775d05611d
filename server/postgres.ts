import type { Writable } from 'node:stream';
import pg from 'pg';
import { Busy, type Connection, type Database, type Engine, openDatabase } from './database';
import { migrate } from './migrate';

const { Pool, types } = pg;
const INT8 = 20;
/** Between statements of one transaction nothing slow is awaited; what hangs longer than this (ms) is broken. */
const STATEMENT_TIMEOUT = 30_000;

/** So long (ms) a request waits for its turn; longer and the client does better to come back. */
const WAIT_FOR_CONNECTION = 20_000;

/** An unused connection is kept so long (ms): its statements are prepared, and a new one would plan them all anew. */
const IDLE_CONNECTION = 600_000;

/** The engine over a pool of connections. The url's role must be a member of the samplan roles, or may create them. */
export function postgresEngine(url: string, max = 10, waitMs = WAIT_FOR_CONNECTION): Engine {
  const pool = new Pool({
    connectionString: url,
    max,
    // Statements that were asked together travel together.
    pipeline: true,
    statement_timeout: STATEMENT_TIMEOUT,
    idle_in_transaction_session_timeout: STATEMENT_TIMEOUT,
    connectionTimeoutMillis: waitMs,
    idleTimeoutMillis: IDLE_CONNECTION,
    application_name: 'samplan',
    types: {
      getTypeParser: ((oid: number, format?: 'text') =>
        oid === INT8 ? Number : types.getTypeParser(oid, format)) as typeof types.getTypeParser,
    },
  });
  // An idle connection that the server closes must not end the process; the next use gets a new one.
  pool.on('error', () => undefined);
  const powerless = new WeakSet<pg.PoolClient>();

  async function using<T>(prepare: (client: pg.PoolClient) => Promise<unknown>, use: (c: Connection) => Promise<T>) {
    const client = await pool.connect().catch((error: unknown) => {
      // The pool says so in words alone: a connection that could not be made has a code of the system's.
      if (error instanceof Error && !('code' in error)) throw new Busy('no connection was free');
      throw error;
    });
    try {
      await prepare(client);
      return await use(connectionOf(client));
    } finally {
      // The pool itself throws away a connection that broke meanwhile.
      client.release();
    }
  }

  return {
    name: 'postgres',
    connect: (use) =>
      using(async (client) => {
        if (powerless.has(client)) return;
        await client.query(
          // Planning row security anew costs more than it could ever save: every statement here reads an index.
          'set role samplan_outside; set search_path to samplan; reset statement_timeout; set plan_cache_mode to force_generic_plan',
        );
        powerless.add(client);
      }, use),
    connectAsLogin: (use) =>
      using(async (client) => {
        powerless.delete(client);
        await client.query('reset role; reset search_path; set statement_timeout to 0');
      }, use),
    close: () => pool.end(),
  };
}

/** So many statements are kept prepared on a connection; the product has fewer. */
const PREPARED = 200;
const names = new Map<string, string>();

/** The same name for the same statement: PostgreSQL parses and plans it once per connection, row security and all. */
function nameOf(sql: string): string | undefined {
  const known = names.get(sql);
  if (known || names.size >= PREPARED) return known;
  const name = `samplan_${names.size}`;
  names.set(sql, name);
  return name;
}

/**
 * What is asked of a connection in one turn of the event loop leaves in one piece: one system call and one waking of the
 * database, where each statement was its own. The driver does the same within one statement, by the same means.
 */
function gather({ connection: { stream } }: { connection: { stream: Writable } }): void {
  if (stream.writableCorked > 0) return;
  stream.cork();
  process.nextTick(() => stream.uncork());
}

function connectionOf(client: pg.PoolClient): Connection {
  const driver = client as pg.PoolClient & { connection: { stream: Writable } };
  return {
    async query<Row>(text: string, params: readonly unknown[] = []) {
      gather(driver);
      const { rows, rowCount } = await client.query({ text, name: nameOf(text), values: [...params] });
      return { rows: rows as Row[], count: rowCount ?? 0 };
    },
    async exec(script) {
      gather(driver);
      await client.query(script);
    },
  };
}

/**
 * Opens and migrates a PostgreSQL database (15 or later). `max` is the pool's size; a request that waits longer than
 * `waitMs` for one of them ends as `Busy`.
 */
export async function openPostgres(url: string, max?: number, waitMs?: number): Promise<Database> {
  const engine = postgresEngine(url, max, waitMs);
  try {
    await migrate(engine);
  } catch (error) {
    await engine.close();
    throw error;
  }
  return openDatabase(engine);
}
