import { appendFile } from 'node:fs/promises';
import type { Core } from './core';
import { chainLog, type LogState, readLogState } from './log-chain';
import type { Metrics } from './metrics';
import { startRounds } from './rounds';

/** So long (ms) after a round the log is chained anew: a row is in the chain within 5 s of its commit. */
export const CHAIN_EVERY = 1_000;
/** A head is written down this seldom (ms): each proves all that came before it. */
const HEAD_EVERY = 60_000;
/** So often (ms) the figures are read though nothing was chained. */
const FIGURES_EVERY = 15_000;

interface LogRounds {
  metrics: Pick<Metrics, 'log'>;
  /** The file that heads are added to; it should lie where the database's administrators can not write. */
  headsFile: string | undefined;
  every?: number;
  headEvery?: number;
}

/** A kept head as a line: when, the link's number, its hash. */
export const headLine = ({ at, number, hash }: LogState): string => `${new Date(at).toISOString()} ${number} ${hash}\n`;

/**
 * Chains the log again and again, tells the figures, and writes the head out: to the file, and as a line of the server's
 * log. `stop` chains a last time.
 */
export function startLogRounds(
  core: Pick<Core, 'database' | 'log'>,
  { metrics, headsFile, every = CHAIN_EVERY, headEvery = HEAD_EVERY }: LogRounds,
) {
  let figuresAt = Number.NEGATIVE_INFINITY;
  let headAt = Number.NEGATIVE_INFINITY;
  let written = 0;
  async function round(last: boolean) {
    const done = await chainLog(core.database);
    const at = performance.now();
    if (!last && done === 0 && at - figuresAt < FIGURES_EVERY) return;
    figuresAt = at;
    const state = await readLogState(core.database);
    metrics.log(state);
    if (state.number === written || (!last && at - headAt < headEvery)) return;
    headAt = at;
    if (headsFile) await appendFile(headsFile, headLine(state));
    core.log.info({ number: state.number, hash: state.hash }, 'head of the log');
    written = state.number;
  }
  const rounds = startRounds(core, 'the chain of the log', () => round(false), every);
  return {
    async stop() {
      await rounds.stop();
      await round(true).catch((error: unknown) =>
        core.log.error({ error: (error as Error).name }, 'the log’s last round'),
      );
    },
  };
}
