import { audit } from './audit';
import { readClock } from './clock';
import type { Core } from './core';
import type { Queries } from './database';
import { type FileScanner, NotScanned, type Verdict } from './file-scanner';

/** A file by its key: the record that names it, and the unit whose record that is. */
export interface FileKey {
  dossierId: string;
  fileId: string;
  unit: string;
}
/** `waiting`: it is whole and nobody has looked through it yet. */
export type ScanState = 'waiting' | 'clean' | 'infected';

const keyOf = ({ dossierId, fileId, unit }: FileKey) => [dossierId, fileId, unit];

/** Notes that a file has come whole at `now` (ms) and waits to be scanned. */
export async function awaitScan(policy: Queries, key: FileKey, now: number): Promise<void> {
  await policy.query(
    `insert into file_scan (dossier_id, file_id, unit, state, since) values ($1, $2, $3, 'waiting', $4)
     on conflict (dossier_id, file_id, unit) do update set state = 'waiting', since = excluded.since`,
    [...keyOf(key), now],
  );
}

/** How the scan of a file stands; undefined where it has not come whole. */
export async function scanStateOf(policy: Queries, key: FileKey): Promise<ScanState | undefined> {
  const { rows } = await policy.query<{ state: ScanState }>(
    'select state from file_scan where dossier_id = $1 and file_id = $2 and unit = $3',
    keyOf(key),
  );
  return rows[0]?.state;
}

/**
 * Why no part of a file may be handed out now; undefined where it may. Without a scanner only what one has found once is kept
 * back; with one, all that it has not called clean.
 */
export async function keptBack(
  core: Pick<Core, 'scanner'>,
  policy: Queries,
  key: FileKey,
): Promise<'unscanned' | 'infected' | undefined> {
  const state = await scanStateOf(policy, key);
  if (state === 'infected') return 'infected';
  return core.scanner && state !== 'clean' ? 'unscanned' : undefined;
}

/**
 * Has a file scanned that waits for it, and gives how it stands then. Infected: the database removes its parts with the
 * verdict (migration 28), and the log has a line for whoever sent it. Without a verdict it goes on waiting. No lock is held
 * meanwhile: a part that comes in between makes it wait anew.
 */
export async function scanFile(core: Core, scanner: FileScanner, key: FileKey): Promise<ScanState | undefined> {
  const { rows } = await core.database.askPolicy<{ state: ScanState; since: number }>(
    'select state, since from file_scan where dossier_id = $1 and file_id = $2 and unit = $3',
    keyOf(key),
  );
  const [found] = rows;
  if (found?.state !== 'waiting') return found?.state;
  const verdict = await judged(core, scanner, await bytesOf(core, key));
  if (!verdict) return 'waiting';
  return core.database.withPolicy(async (policy) => {
    const sender = await senderOf(policy, key);
    const { count } = await policy.query(
      `update file_scan set state = $4 where dossier_id = $1 and file_id = $2 and unit = $3 and since = $5 and state = 'waiting'`,
      [...keyOf(key), verdict.result, found.since],
    );
    if (count === 1 && verdict.result === 'infected') await tell(core, policy, { ...key, sender }, verdict.name);
    return scanStateOf(policy, key);
  });
}

async function judged({ log }: Core, scanner: FileScanner, bytes: Uint8Array): Promise<Verdict | undefined> {
  try {
    return await scanner.scan(bytes);
  } catch (error) {
    if (!(error instanceof NotScanned)) throw error;
    log.warn({ reason: error.reason }, 'a file could not be scanned, and waits');
    return undefined;
  }
}

async function bytesOf({ database }: Core, key: FileKey): Promise<Uint8Array> {
  const { rows } = await database.askPolicy<{ bytes: string | null }>(
    `select translate(encode(string_agg(bytes, ''::bytea order by part), 'base64'), chr(10), '') as bytes from file_part
     where dossier_id = $1 and file_id = $2 and unit = $3`,
    keyOf(key),
  );
  return Uint8Array.from(atob(rows[0]?.bytes ?? ''), (char) => char.charCodeAt(0));
}

async function senderOf(policy: Queries, key: FileKey): Promise<string> {
  const { rows } = await policy.query<{ person: string }>(
    'select by_person as person from file_part where dossier_id = $1 and file_id = $2 and unit = $3 limit 1',
    keyOf(key),
  );
  return rows[0]?.person ?? '';
}

async function tell(
  core: Core,
  policy: Queries,
  { dossierId, fileId, unit, sender }: FileKey & { sender: string },
  name: string,
): Promise<void> {
  const line = { person: sender, unit, dossierId, act: 'storeFile', outcome: 'refused' } as const;
  const at = await readClock(policy, core.clock);
  await audit(policy, [{ ...line, at, code: 'infected', detail: { file: fileId, found: name } }]);
  core.log.warn({ found: name }, 'a file was infected, and is removed');
}

/** So many are looked through in one round. */
const AT_ONCE = 100;

/**
 * Scans what waits, the oldest first, and gives how many wait still. Three in a row without a verdict end the round: that is
 * the scanner and no file, and each may have taken its whole patience.
 */
export async function scanRound(core: Core, scanner: FileScanner, isStopped = () => false): Promise<number> {
  const { rows } = await core.database.askPolicy<FileKey>(
    `select dossier_id as "dossierId", file_id as "fileId", unit from file_scan where state = 'waiting'
     order by since limit $1`,
    [AT_ONCE],
  );
  let unanswered = 0;
  for (const key of rows) {
    if (isStopped() || unanswered === 3) break;
    unanswered = (await scanFile(core, scanner, key)) === 'waiting' ? unanswered + 1 : 0;
  }
  const { rows: left } = await core.database.askPolicy<{ waiting: number }>(
    `select count(*)::int as waiting from file_scan where state = 'waiting'`,
  );
  return left[0]!.waiting;
}
