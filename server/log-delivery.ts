import type { Database } from './database';
import { linkHash } from './log-link';

/** Where rows of the log go that leave the database. */
export interface RowsSink {
  /** Takes lines for good, each with its end. Throws `NotTaken` where it has not; some may have come through all the same. */
  take(lines: string): Promise<void>;
}

/** The rows were not taken. `reason`: a word for the server's log; `after`: not to be asked again for so long (ms). */
export class NotTaken extends Error {
  override name = 'NotTaken';
  constructor(
    readonly reason: string,
    readonly after?: number,
  ) {
    super(`rows of the log were not taken: ${reason}`);
  }
}

/** One row of the log outside the database, with its link: whoever has all lines can check the chain alone. */
export interface DeliveredRow {
  number: number;
  /** When it was chained (ms). */
  at: number;
  /** The hash of the link before; empty before the first. */
  before: string;
  hash: string;
  /** The row as it was hashed: a JSON text of its columns (`audit_text`, migration 12). Null: it was gone before it was delivered. */
  row: string | null;
}

/** How far delivery is: the newest link that was taken, and what is chained and was not. */
export interface DeliveryState {
  number: number;
  behind: number;
  /** How long ago (seconds) the oldest of them was chained. */
  behindSeconds: number;
  /** The link that was delivered last is no longer in the database as it was. */
  tampered: boolean;
}

/** So many rows go at a time. */
const BATCH = 500;
/** So long (ms) one node has delivery for itself; a sink must answer sooner. */
const LEASE = 60_000;

const NOW = '(extract(epoch from clock_timestamp()) * 1000)::bigint';
interface Place {
  number: number;
  hash: string;
}

/** Takes delivery for this node, or goes on having it, and gives where it stands; undefined while another node has it. */
async function take(database: Database, holder: string): Promise<Place | undefined> {
  const { rows } = await database.askPolicy<Place>(
    `update log_delivery set holder = $1, until = ${NOW} + $2::bigint where holder = $1 or until < ${NOW}
     returning number, hash`,
    [holder, LEASE],
  );
  return rows[0];
}

/** Remembers what was taken, and keeps delivery; false where another node has it meanwhile. */
async function remember(database: Database, holder: string, { number, hash }: Place): Promise<boolean> {
  const { count } = await database.askPolicy(
    `update log_delivery set number = $2, hash = $3, until = ${NOW} + $4::bigint where holder = $1`,
    [holder, number, hash, LEASE],
  );
  return count === 1;
}

/**
 * Delivers what is chained and was not delivered, in the chain's order, and gives how it stands then; undefined where another
 * node is at it. What was taken is remembered afterwards: a crash in between sends those rows once more, under the same
 * numbers, and none is ever left out. No lock and no transaction stands open while a sink is waited for. Throws `NotTaken`.
 */
export async function deliverLog(
  database: Database,
  sink: RowsSink,
  { holder, isStopped = () => false }: { holder: string; isStopped?: () => boolean },
): Promise<DeliveryState | undefined> {
  const place = await take(database, holder);
  if (!place) return undefined;
  const tampered = !(await stands(database, place));
  let at = place;
  while (!isStopped()) {
    const rows = await readRows(database, at.number);
    const last = rows.at(-1);
    if (!last) break;
    await sink.take(rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
    at = { number: last.number, hash: last.hash };
    if (!(await remember(database, holder, at))) return undefined;
    if (rows.length < BATCH) break;
  }
  return { ...(await readBehind(database, at.number)), number: at.number, tampered };
}

/** Whether the link that was delivered last is still there as it was. */
async function stands(database: Database, { number, hash }: Place): Promise<boolean> {
  if (number === 0) return true;
  const { count } = await database.askPolicy('select 1 from audit_chain where number = $1 and hash = $2', [
    number,
    hash,
  ]);
  return count === 1;
}

async function readRows(database: Database, after: number): Promise<DeliveredRow[]> {
  const { rows } = await database.askPolicy<DeliveredRow>(
    `select c.number, c.at, coalesce(b.hash, '') as before, c.hash, case when a.id is not null then audit_text(a) end as row
     from audit_chain c left join audit_chain b on b.number = c.number - 1 left join audit a on a.id = c.audit_id
     where c.number > $1 order by c.number limit ${BATCH}`,
    [after],
  );
  return rows;
}

/** What is chained after a link, and how long ago the oldest of it was. */
export async function readBehind(
  database: Database,
  number: number,
): Promise<Pick<DeliveryState, 'behind' | 'behindSeconds'>> {
  const { rows } = await database.askPolicy<Pick<DeliveryState, 'behind' | 'behindSeconds'>>(
    `select greatest(0, coalesce((select max(number) from audit_chain), 0) - $1::bigint)::float8 as behind,
       greatest(0, coalesce((${NOW} - (select at from audit_chain where number > $1 order by number limit 1)) / 1000.0, 0))::float8
         as "behindSeconds"`,
    [number],
  );
  return rows[0]!;
}

/** The newest link that was delivered, whoever did; 0 where none was. */
export async function deliveredUntil(database: Database): Promise<number> {
  const { rows } = await database.askPolicy<{ number: number }>('select number from log_delivery');
  return rows[0]!.number;
}

/** Whether a line that was delivered is what its link says: its own hash, over the one before. */
export const isWhole = async ({ number, at, before, hash, row }: DeliveredRow): Promise<boolean> =>
  row !== null && (await linkHash(number, before, at, row)) === hash;
