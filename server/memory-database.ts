import { PGlite } from '@electric-sql/pglite';
import { type Database, openDatabase } from './database';
import { migrate } from './migrate';
import { pgliteConnection } from './pglite-connection';
import { singleConnection } from './single-connection';

/** A database that lives as long as its process or page. `dump` gives a snapshot that `from` takes (bytes, not packed). */
export interface MemoryDatabase extends Database {
  dump(): Promise<Blob>;
}

/**
 * Opens a migrated database in memory, in Node or in a browser. From a snapshot it takes well under a second, from
 * nothing several.
 */
export async function memoryDatabase(options: { from?: Blob } = {}): Promise<MemoryDatabase> {
  const db = await PGlite.create({ loadDataDir: options.from });
  const engine = singleConnection('memory', pgliteConnection(db), () => db.close());
  await migrate(engine);
  return {
    ...openDatabase(engine),
    dump: () => engine.connectAsLogin(() => db.dumpDataDir('none')),
  };
}
