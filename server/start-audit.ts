import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { type Config, ConfigError } from './config';
import { openEmbedded } from './embedded';
import { type DeliveredRow, isWhole } from './log-delivery';
import type { Break, KeptHead } from './log-link';
import { type LogReport, verifyLog } from './log-verify';
import { openPostgres } from './postgres';

/** How an audit ended, as the exit code says it: the chain holds; it is broken; its end is too long unchained. */
export const AUDIT_EXIT = { holds: 0, broken: 1, late: 2, failed: 3 } as const;

/** A row that is unchained for longer than this (seconds): nothing chains. */
const LATE = 60;
/** So many breaks are named; the others are counted. */
const NAMED = 50;

const HOW: Record<Break['how'], string> = {
  removed: 'the row is gone',
  changed: 'the row, or its place, is not what was chained here',
  'link-removed': 'a link is missing from here on',
  'other-head': 'the chain was made anew: it has another hash than the head that was kept',
  'cut-off': 'the end was cut off here: a head that was kept is missing',
};

/**
 * Reads what was kept outside, line by line: heads, each of which ends in a number and a hash, or rows as they were delivered
 * (`LOG_ROWS_FILE`, or what a collector took), each of which must be what its own link says. A row that stands there twice
 * counts once; one that a crash tore is passed by, for it stands there whole as well. Throws `ConfigError` where a line is
 * neither, and where a delivered row is missing in between or was changed outside.
 */
export async function readHeads(lines: Iterable<string> | AsyncIterable<string>): Promise<KeptHead[]> {
  const heads: KeptHead[] = [];
  const rows = new Map<number, string>();
  let at = 0;
  let before: DeliveredRow | undefined;
  const wrong = (what: string): never => {
    throw new ConfigError([`Line ${at} of what was kept outside ${what}.`]);
  };
  for await (const line of lines) {
    at += 1;
    if (line.trim() === '') continue;
    if (line.startsWith('{')) {
      const row = rowIn(line);
      if (!row) continue;
      if (!(await isWhole(row))) wrong('is no row as it was chained');
      // At least once: what was sent again after a crash is there already.
      const known = rows.get(row.number);
      if (known !== undefined && known !== row.hash) wrong('is another row than the one that stands there before');
      if (known !== undefined) continue;
      if (before && (row.number !== before.number + 1 || row.before !== before.hash))
        wrong('does not follow on the row before');
      before = row;
      rows.set(row.number, row.hash);
      heads.push({ number: row.number, hash: row.hash });
      continue;
    }
    const [, number, hash] = /(?:^|\s)(\d+)\s+([\w-]{43})\s*$/.exec(line) ?? [];
    if (!number || !hash) wrong('is no head: number and hash');
    heads.push({ number: Number(number), hash: hash! });
  }
  return heads;
}

function rowIn(line: string): DeliveredRow | undefined {
  try {
    return JSON.parse(line) as DeliveredRow;
  } catch {
    return undefined;
  }
}

/** What the audit found, in lines for a person, and the exit code. `heads`: how many were held against it. */
export function tellAudit(report: LogReport, heads: number): { lines: string[]; exit: number } {
  const { links, head, breaks, unchained, unchainedSeconds, passedBy } = report;
  const broken = breaks.length + passedBy > 0;
  const late = unchainedSeconds > LATE;
  const lines = [
    `Chained: ${links} rows. Head: ${links} ${head || '-'}`,
    `Not chained yet: ${unchained} rows, the oldest ${unchainedSeconds.toFixed(1)} s old.`,
    heads > 0
      ? `Held against ${heads} heads that were kept outside.`
      : 'No head from outside: an end that was cut off, or a chain made anew, can not be seen.',
    ...breaks
      .slice(0, NAMED)
      .map((one) => `BROKEN at link ${one.number}${one.auditId ? ` (row ${one.auditId})` : ''}: ${HOW[one.how]}.`),
    ...(breaks.length > NAMED ? [`and ${breaks.length - NAMED} more.`] : []),
    ...(passedBy > 0 ? [`BROKEN: ${passedBy} rows came in from behind, or lost their links.`] : []),
    ...(late ? ['LATE: nothing chains the log; is the server running?'] : []),
    broken ? 'The log is broken.' : 'The chain holds.',
  ];
  return { lines, exit: broken ? AUDIT_EXIT.broken : late ? AUDIT_EXIT.late : AUDIT_EXIT.holds };
}

/**
 * `node dist/server/main.js audit [file of heads]`: checks the whole log of the configured database, prints what it found,
 * and gives the exit code. Without a file the configured LOG_HEADS_FILE is used.
 */
export async function auditLog(
  config: Pick<Config, 'databaseUrl' | 'dataDir' | 'logHeadsFile'> & Partial<Pick<Config, 'logKeepYears'>>,
  headsFile: string | undefined,
  print: (line: string) => void,
): Promise<number> {
  const file = headsFile ?? config.logHeadsFile;
  const heads = file ? await readHeads(createInterface({ input: createReadStream(file, 'utf8') })) : [];
  const database = config.databaseUrl ? await openPostgres(config.databaseUrl) : await openEmbedded(config.dataDir);
  try {
    const { lines, exit } = tellAudit(await verifyLog(database, heads), heads.length);
    for (const line of lines) print(line);
    if (config.logKeepYears)
      print(
        `Rows are promised to be kept for ${config.logKeepYears} years at least (LOG_KEEP_YEARS). None is removed.`,
      );
    return exit;
  } finally {
    await database.close();
  }
}
