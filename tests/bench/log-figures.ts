import { performance } from 'node:perf_hooks';
import { type AuditEntry, audit } from '#server/audit';
import { silentLog } from '#server/log';
import { readLogState } from '#server/log-chain';
import { verifyLog } from '#server/log-verify';
import { openPostgres } from '#server/postgres';
import { startLogRounds } from '#server/start-log';
import type { World } from './bench-world';
import { options } from './options';
import type { Results } from './results';

export const LOG_ROWS = 100_000;
export const LOG_WRITERS = 20;
/** A request writes about so many rows in one transaction. */
const TOGETHER = 10;
/** How often (ms) one looks how old the oldest row without a link is. */
const LOOK_EVERY = 250;

/**
 * Twenty writers fill the log of an empty database while the server's own job chains it: how long a row waits for its
 * link at most, and how long the whole log takes to be checked. A fork, a gap or a break is a wrong result.
 */
export async function logFigures(world: World, results: Results, log: (line: string) => void): Promise<void> {
  const name = 'bench_log';
  await world.cluster.drop(name);
  await world.cluster.run(`create database "${name}"`);
  const database = await openPostgres(world.cluster.urlOf(name), LOG_WRITERS + 4);
  try {
    const rounds = startLogRounds({ database, log: silentLog }, { metrics: { log: () => {} }, headsFile: undefined });
    let oldest = 0;
    const look = async () => {
      const { unchained, unchainedSeconds } = await readLogState(database);
      oldest = Math.max(oldest, unchainedSeconds);
      return unchained;
    };
    const begin = performance.now();
    let left = LOG_ROWS / TOGETHER;
    let writing = true;
    const watcher = (async () => {
      while (writing) {
        await look();
        await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY));
      }
    })();
    await Promise.all(
      Array.from({ length: LOG_WRITERS }, async (_, writer) => {
        const who = { person: `writer-${writer}`, unit: `unit-${writer % 3}` };
        while (left-- > 0)
          await database.withActor(who, async (tx) => {
            const now = Date.now();
            const line = (nth: number): AuditEntry => ({
              at: now,
              ...who,
              dossierId: null,
              act: 'editNeed',
              ground: 'assigned',
              outcome: 'applied',
              detail: { nth, record: crypto.randomUUID() },
            });
            await audit(
              tx.app,
              Array.from({ length: TOGETHER }, (_, nth) => line(nth)),
            );
          });
      }),
    );
    const seconds = (performance.now() - begin) / 1000;
    writing = false;
    await watcher;
    while ((await look()) > 0) await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY));
    await rounds.stop();
    results.add('log', 'written, rows a second', LOG_ROWS / seconds);
    results.add('log', 'oldest row without a link', oldest * 1000);
    log(`${LOG_ROWS} rows by ${LOG_WRITERS} writers: ${seconds.toFixed(1)} s, the longest wait ${oldest.toFixed(2)} s`);
    for (let rep = 0; rep < options.reps; rep++) {
      const start = performance.now();
      const { links, breaks, unchained, passedBy } = await verifyLog(database);
      results.add('log', 'audit', performance.now() - start);
      if (links !== LOG_ROWS || breaks.length + unchained + passedBy > 0)
        throw new Error(`the log: ${JSON.stringify({ links, breaks, unchained, passedBy })}`);
      log(`repetition ${rep + 1}: the whole log checked`);
    }
  } finally {
    await database.close();
    await world.cluster.drop(name);
  }
}
