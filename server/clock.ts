import type { Queries } from './database';

/** Server time in ms. Absent: the database's own clock, which all nodes share. Tests and families pass their own. */
export type Clock = () => number;

/**
 * Reads the time (ms) and sets it for the transaction's row-level security. Called after the dossier is locked: a time
 * read before would let a push that waited for a withdrawal be judged as if it had come first.
 */
export async function readClock(queries: Queries, clock?: Clock): Promise<number> {
  const given = clock ? Math.floor(clock()) : null;
  const { rows } = await queries.query<{ now: string }>(
    `select set_config('samplan.now',
       coalesce($1::bigint, (extract(epoch from clock_timestamp()) * 1000)::bigint)::text, true) as now`,
    [given],
  );
  return Number(rows[0]?.now);
}
