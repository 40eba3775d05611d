// Many histories over one server: generated, told, shrunk where one fails, and counted.
import { PGlite } from '@electric-sql/pglite';
import fc from 'fast-check';
import type { Engine } from '#server/database';
import { pgliteConnection } from '#server/pglite-connection';
import { postgresEngine } from '#server/postgres';
import { singleConnection } from '#server/single-connection';
import { memorySnapshot } from '#tests/contract/engines';
import type { Tally } from './history-acts';
import type { History } from './history-steps';
import { type HistoryWorld, historyWorld } from './history-world';
import { type Served, servedInProcess } from './served';
import { tellHistory } from './tell-history';

/** The same, with the server as a function over this engine. */
export const openHistories = async (engine: Engine) => historiesOver(await servedInProcess(engine));

/**
 * One server with the world in it, in which any number of histories happen one after another; counted in `tally`. `prepared`: the
 * world, where it has been made over this server already.
 */
export async function historiesOver(served: Served, tally: Tally = new Map(), prepared?: HistoryWorld) {
  const world = prepared ?? (await historyWorld(served));
  return {
    tally,
    /** Tells one history. Throws what did not hold. */
    tell: (history: History) => tellHistory(world, history, tally),
    /**
     * Tells `runs` of these histories, of them `first` before the others. Gives what to print of the one that failed, or null. For at most `searchMs` after
     * the first failure a shorter history is looked for; the first is printed at once.
     */
    async many(
      runs: number,
      seed: number,
      from: fc.Arbitrary<History>,
      { first = [], searchMs = Number.POSITIVE_INFINITY }: { first?: readonly History[]; searchMs?: number } = {},
    ): Promise<string | null> {
      let until = Number.POSITIVE_INFINITY;
      const property = fc.asyncProperty(from, async (history) => {
        if (Date.now() > until) return;
        try {
          await tellHistory(world, history, tally);
        } catch (error) {
          if (until === Number.POSITIVE_INFINITY) console.log(`seed ${seed} failed:\n${JSON.stringify(history)}`);
          until = Math.min(until, Date.now() + searchMs);
          throw error;
        }
      });
      const told = await fc.check(property, { numRuns: runs, seed, examples: first.map((history) => [history]) });
      if (!told.failed) return null;
      const error = told.errorInstance instanceof Error ? told.errorInstance.stack : String(told.errorInstance);
      return [
        `seed ${seed} failed; shrunk ${told.numShrinks} times to this history, which belongs into`,
        'tests/sync/failed-histories.test.ts with the reason as its name:',
        JSON.stringify(told.counterexample?.[0]),
        error,
      ].join('\n');
    },
    close: served.close,
  };
}

/** PGlite in memory, from a snapshot of the schema. */
export async function memoryEngine(): Promise<Engine> {
  const db = await PGlite.create({ loadDataDir: await memorySnapshot() });
  return singleConnection('memory', pgliteConnection(db), () => db.close());
}

/** PostgreSQL at an address whose role may do everything. */
export const clusterEngine = (url: string): Engine => postgresEngine(url, 4);
