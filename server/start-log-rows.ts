import { open } from 'node:fs/promises';
import type { Core } from './core';
import { deliveredUntil, deliverLog, NotTaken, type RowsSink, readBehind } from './log-delivery';
import type { Metrics } from './metrics';
import { startRounds } from './rounds';

/** So long (ms) after a round rows are delivered anew. */
const EVERY = 2_000;
/** So long (ms) a collector may take to answer. */
const PATIENCE = 8_000;
/** The longest wait (ms) after a failure; the first is a second, and each doubles the one before. */
const LONGEST = 5 * 60_000;

/**
 * Lines added to a file, on the disk before they count as taken. One that a crash tore is followed by itself, whole. Only a
 * file: a pipe without a reader would hold its writer up for ever.
 */
export const rowsFile = (path: string): RowsSink => ({
  async take(lines) {
    try {
      const file = await open(path, 'a+', 0o600);
      try {
        const state = await file.stat();
        if (!state.isFile()) throw new NotTaken('no file');
        const { buffer } = state.size > 0 ? await file.read(Buffer.alloc(1), 0, 1, state.size - 1) : { buffer: null };
        const torn = buffer !== null && buffer[0] !== 0x0a;
        await file.writeFile(torn ? `\n${lines}` : lines);
        await file.datasync();
      } finally {
        await file.close();
      }
    } catch (error) {
      if (error instanceof NotTaken) throw error;
      throw new NotTaken((error as NodeJS.ErrnoException).code ?? 'unwritable');
    }
  },
});

/** Lines posted to a collector as newline-delimited JSON; any 2xx is its word that it has them. It may say when to try again. */
export const rowsCollector = (url: string, token: string | undefined, patience = PATIENCE): RowsSink => ({
  async take(lines) {
    const headers = {
      'content-type': 'application/x-ndjson',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    };
    const answer = await fetch(url, {
      method: 'POST',
      headers,
      body: lines,
      // Rows about children go where the operator has said, and nowhere that somebody else says.
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    }).catch(() => undefined);
    if (!answer) throw new NotTaken('unreachable');
    await answer.body?.cancel();
    if (answer.ok) return;
    const seconds = Number(answer.headers.get('retry-after') ?? Number.NaN);
    throw new NotTaken(`status ${answer.status}`, seconds > 0 ? Math.min(LONGEST, seconds * 1_000) : undefined);
  },
});

interface RowsRounds {
  sink: RowsSink;
  metrics: Pick<Metrics, 'delivery'>;
  every?: number;
  /** Ms of a clock that only goes forward. */
  now?: () => number;
}

/** Delivers rows of the log again and again, waits longer after each failure, and tells how far behind it is. `stop` waits for the last. */
export function startRowsRounds(
  core: Pick<Core, 'database' | 'log'>,
  { sink, metrics, every = EVERY, now = () => performance.now() }: RowsRounds,
) {
  const holder = crypto.randomUUID();
  let failures = 0;
  let waitsUntil = Number.NEGATIVE_INFINITY;
  async function round(isStopped: () => boolean) {
    if (now() < waitsUntil) return;
    try {
      const state = await deliverLog(core.database, sink, { holder, isStopped });
      failures = 0;
      if (!state) return;
      metrics.delivery(state);
      if (state.tampered)
        core.log.error({ number: state.number }, 'the log in the database is not the one that was delivered');
    } catch (error) {
      if (!(error instanceof NotTaken)) throw error;
      const wait = Math.min(LONGEST, 1_000 * 2 ** Math.min(failures, 20));
      failures += 1;
      waitsUntil = now() + (error.after ?? wait);
      core.log.warn({ reason: error.reason, failures }, 'rows of the log were not taken');
      metrics.delivery(await readBehind(core.database, await deliveredUntil(core.database)));
    }
  }
  return startRounds(core, 'the delivery of the log', round, every);
}
