import type { Database } from './database';

/** So many rows are chained in one transaction. */
const BATCH = 2_000;

/** How the log stands: the newest link of its chain, and what is not chained yet. */
export interface LogState {
  /** Links so far; 0 where there are none. */
  number: number;
  /** The newest link's hash (base64url): whoever keeps it can prove later what was changed before it. */
  hash: string;
  /** When it was chained, ms of the database's clock. */
  at: number;
  unchained: number;
  /** How old the oldest row is that is not chained (seconds); 0 where all are. */
  unchainedSeconds: number;
}

/**
 * Chains every row of the log that has committed, and gives how many. `null`: another node is at it. It takes no lock that
 * a writer waits for.
 */
export async function chainLog(database: Database): Promise<number | null> {
  for (let all = 0; ; ) {
    const { rows } = await database.askPolicy<{ done: number | null }>('select chain_audit($1) as done', [BATCH]);
    const done = rows[0]?.done ?? null;
    if (done === null) return all > 0 ? all : null;
    all += done;
    if (done < BATCH) return all;
  }
}

/** How the log stands, read from the newest link and what came after it: as cheap on a long log as on a short one. */
export async function readLogState(database: Database): Promise<LogState> {
  const { rows } = await database.askPolicy<LogState>(
    `with head as (select number, hash, at, horizon from audit_chain order by number desc limit 1),
       tail as (select a.at from audit a
         where a.xid >= coalesce((select horizon from head), '0')
           and not exists (select 1 from audit_chain c where c.audit_id = a.id))
     select coalesce((select number from head), 0) as number, coalesce((select hash from head), '') as hash,
       coalesce((select at from head), 0) as at, (select count(*) from tail)::int as unchained,
       greatest(0, coalesce(extract(epoch from clock_timestamp()) - (select min(at) from tail) / 1000.0, 0))::float8
         as "unchainedSeconds"`,
  );
  return rows[0]!;
}
