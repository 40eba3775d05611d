// Many histories on one engine: generated, told, shrunk where one fails, and counted.
import { PGlite } from '@electric-sql/pglite';
import fc from 'fast-check';
import type { Engine } from '#server/database';
import { pgliteConnection } from '#server/pglite-connection';
import { postgresEngine } from '#server/postgres';
import { singleConnection } from '#server/single-connection';
import { memorySnapshot } from '#tests/contract/engines';
import type { Tally } from './history-acts';
import { type History, histories } from './history-steps';
import { historyWorld } from './history-world';
import { rewindable } from './rewind';
import { tellHistory } from './tell-history';

/** One database with the world in it, in which any number of histories happen one after another. */
export async function openHistories(engine: Engine) {
  const rewind = await rewindable(engine);
  const world = await historyWorld(rewind);
  const tally: Tally = new Map();
  return {
    tally,
    /** Tells one history. Throws what did not hold. */
    tell: (history: History) => tellHistory(world, history, tally),
    /** Tells `runs` histories of at most `length` steps. Gives what to print of the one that failed, or null. */
    async many(runs: number, seed: number, length: number): Promise<string | null> {
      const told = await fc.check(
        fc.asyncProperty(histories(length), (history) => tellHistory(world, history, tally)),
        { numRuns: runs, seed },
      );
      if (!told.failed) return null;
      const error = told.errorInstance instanceof Error ? told.errorInstance.stack : String(told.errorInstance);
      return [
        `seed ${seed} failed; shrunk ${told.numShrinks} times to this history, which belongs into`,
        'tests/sync/failed-histories.test.ts with the reason as its name:',
        JSON.stringify(told.counterexample?.[0]),
        error,
      ].join('\n');
    },
    close: rewind.close,
  };
}

/** PGlite in memory, from a snapshot of the schema. */
export async function memoryEngine(): Promise<Engine> {
  const db = await PGlite.create({ loadDataDir: await memorySnapshot() });
  return singleConnection('memory', pgliteConnection(db), () => db.close());
}

/** PostgreSQL at an address whose role may do everything. */
export const clusterEngine = (url: string): Engine => postgresEngine(url, 4);
