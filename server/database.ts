// The port to the database. Exactly one function opens transactions (`transaction`); whatever is asked outside it is
// asked by a role that may read nothing, so a forgotten helper fails closed.

/** Rows of one statement, and how many it returned or touched. */
export interface Result<Row> {
  rows: Row[];
  count: number;
}

export interface Queries {
  /**
   * Runs one statement with `$1` parameters. Dates are ms as numbers, JSON goes in as text and comes out parsed.
   * Statements run in the order in which they were asked, awaited or not; whoever asks several at once awaits them
   * together, so that a network carries them in one turn.
   */
  query<Row = Record<string, unknown>>(sql: string, params?: readonly unknown[]): Promise<Result<Row>>;
}

/** One connection in exclusive use. `exec` runs a script of several statements without parameters. */
export interface Connection extends Queries {
  exec(script: string): Promise<void>;
}

/** What a kind of database must offer. Between uses a connection has the role `samplan_outside`, which may do nothing. */
export interface Engine {
  readonly name: 'postgres' | 'embedded' | 'memory';
  /** Gives a connection for exclusive use until the promise settles. */
  connect<T>(use: (connection: Connection) => Promise<T>): Promise<T>;
  /** The same with the rights of the one who logged in: for migrations only. */
  connectAsLogin<T>(use: (connection: Connection) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Whom row-level security judges by. */
export interface Identity {
  person: string;
  unit: string;
}

/** A transaction of an actor: `app` is bound by row-level security; `policy` is the narrow path for facts and logs. */
export interface Transaction {
  app: Queries;
  policy: Queries;
  /** The county's statistics: may read no row of any table, only sums (migration 19). */
  reporting: Queries;
}

export interface Database {
  readonly engine: Engine['name'];
  /** Runs `work` in one transaction as the actor; an exception undoes it all. READ COMMITTED. */
  withActor<T>(identity: Identity, work: (tx: Transaction) => Promise<T>): Promise<T>;
  /** The same over one unchanging snapshot, for reading in several statements. Writes are refused. */
  withSnapshot<T>(identity: Identity, work: (tx: Transaction) => Promise<T>): Promise<T>;
  /**
   * The same where `work` asks all it has to ask before it awaits anything: the transaction's end leaves with it, and a
   * network carries all of it in one turn. What is asked later is refused.
   */
  withSnapshotAtOnce<T>(identity: Identity, work: (tx: Transaction) => Promise<T>): Promise<T>;
  /** One transaction of the server's own, with no actor. */
  withPolicy<T>(work: (queries: Queries) => Promise<T>): Promise<T>;
  /** One statement of the server's own in a transaction of its own, which a network carries in one turn. */
  askPolicy<Row = Record<string, unknown>>(sql: string, params?: readonly unknown[]): Promise<Result<Row>>;
  /** A statement outside every transaction. It can read nothing: here to be tested and to ask whether anyone answers. */
  outside(sql: string): Promise<Result<Record<string, unknown>>>;
  close(): Promise<void>;
}

type Role = 'samplan_app' | 'samplan_policy' | 'samplan_reporting';

const BEGIN = {
  write: 'begin isolation level read committed',
  snapshot: 'begin isolation level repeatable read read only',
} as const;

/** Serialization failure and deadlock: the work is run again, it had no effect. */
const AGAIN = ['40001', '40P01'];
const ATTEMPTS = 4;

/** Makes the database over an engine that has been migrated. */
export function openDatabase(engine: Engine): Database {
  async function transaction<T>(
    begin: keyof typeof BEGIN,
    identity: Identity | undefined,
    work: (tx: Transaction) => Promise<T>,
    turns: 'one' | 'several' = 'several',
  ): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await engine.connect((connection) => once(connection, begin, identity, work, turns));
      } catch (error) {
        if (attempt === ATTEMPTS || !AGAIN.includes(sqlState(error) ?? '')) throw error;
      }
    }
  }

  return {
    engine: engine.name,
    withActor: (identity, work) => transaction('write', identity, work),
    withSnapshot: (identity, work) => transaction('snapshot', identity, work),
    withSnapshotAtOnce: (identity, work) => transaction('snapshot', identity, work, 'one'),
    withPolicy: (work) => transaction('write', undefined, (tx) => work(tx.policy)),
    askPolicy: <Row>(sql: string, params?: readonly unknown[]) =>
      transaction('write', undefined, ({ policy }) => policy.query<Row>(sql, params), 'one'),
    outside: (sql) => engine.connect((connection) => connection.query(sql)),
    close: () => engine.close(),
  };
}

async function once<T>(
  connection: Connection,
  begin: keyof typeof BEGIN,
  identity: Identity | undefined,
  work: (tx: Transaction) => Promise<T>,
  turns: 'one' | 'several',
): Promise<T> {
  // Not awaited: it travels with the first statements. Where it fails they have no role that may do anything.
  const begun = connection.exec(BEGIN[begin]);
  begun.catch(() => undefined);
  const { tx, end } = rolesOf(connection, identity);
  try {
    const working = work(tx);
    // Where a statement fails, the commit that is already behind it undoes like a rollback.
    if (turns === 'several') await working;
    end();
    const [result] = await Promise.all([working, begun, connection.exec('commit')]);
    return result;
  } catch (error) {
    end();
    await connection.exec('rollback').catch(() => undefined);
    throw error;
  }
}

/**
 * The faces of one transaction. The connection takes statements in the order in which they were asked, so a change of
 * role is sent along with the statement that needs it; where it failed, the transaction is aborted and refuses the rest.
 * After `end` nothing is asked by them: the connection may already be somebody else's.
 */
function rolesOf(connection: Connection, identity: Identity | undefined): { tx: Transaction; end(): void } {
  let current: Role | undefined;
  let over = false;

  function become(role: Role) {
    if (current === role) return;
    // Who asks stays as it is from the first time on.
    const changed =
      current === undefined
        ? connection.query(
            `select set_config('role', $1, true), set_config('samplan.person', $2, true), set_config('samplan.unit', $3, true)`,
            [role, identity?.person ?? '', identity?.unit ?? ''],
          )
        : connection.query(`select set_config('role', $1, true)`, [role]);
    changed.catch(() => undefined);
    current = role;
  }

  const face = (role: Role): Queries => ({
    async query<Row>(sql: string, params: readonly unknown[] = []) {
      if (over) throw new Error('the transaction has ended');
      become(role);
      return connection.query<Row>(sql, params);
    },
  });
  return {
    tx: { app: face('samplan_app'), policy: face('samplan_policy'), reporting: face('samplan_reporting') },
    end: () => {
      over = true;
    },
  };
}

/** The SQLSTATE of a database error, or undefined for any other error. */
export function sqlState(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) ? code : undefined;
}

/** Ids as the parameter of `= any ($1::uuid[])`, which reads an index however few or many they are. */
export const uuids = (ids: readonly string[]): string => `{${ids.join(',')}}`;

/** All connections were in use for too long: nothing was asked of the database, and the client may try again soon. */
export class Busy extends Error {
  override name = 'Busy';
}

/** A statement that touched another number of rows than it must: row-level security said no without an error. */
export class RowRefused extends Error {
  constructor(what: string, expected: number, got: number) {
    super(`${what}: ${got} rows of ${expected}`);
    this.name = 'RowRefused';
  }
}

/** Throws `RowRefused` unless the statement touched exactly that many rows. */
export function mustTouch(what: string, expected: number, result: { count: number }): void {
  if (result.count !== expected) throw new RowRefused(what, expected, result.count);
}
