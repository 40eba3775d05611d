import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { type Connection, type Database, openDatabase } from './database';
import { lockDirectory } from './embedded-lock';
import { builtWorker, openInThread } from './embedded-thread';
import { migrate } from './migrate';
import { pgliteConnection } from './pglite-connection';
import { singleConnection } from './single-connection';

/**
 * Opens the embedded database in a folder, and migrates it. For trying, teaching and tests: it never calls fsync, so a
 * power cut may lose what a killed process does not. Throws `DirectoryInUse` where another process has the folder.
 * `snapshot`, a dumped database, saves the seconds that a new one takes.
 */
export async function openEmbedded(folder: string, options: { snapshot?: Blob } = {}): Promise<Database> {
  const unlock = lockDirectory(folder);
  try {
    const dataDir = join(folder, 'database');
    const ready = join(folder, 'database.ready');
    // A database whose making was cut short holds nothing yet and is made anew.
    if (!existsSync(ready)) rmSync(dataDir, { recursive: true, force: true });
    const snapshot = existsSync(ready) ? undefined : await options.snapshot?.arrayBuffer();
    const { connection, close } = await open(dataDir, snapshot);
    const engine = singleConnection('embedded', connection, close);
    try {
      await migrate(engine);
    } catch (error) {
      await engine.close();
      throw error;
    }
    writeFileSync(ready, '');
    const database = openDatabase(engine);
    return { ...database, close: () => database.close().finally(unlock) };
  } catch (error) {
    unlock();
    throw error;
  }
}

/** In a thread of its own where the server is built; the tests run the sources in one thread. */
async function open(
  dataDir: string,
  snapshot: ArrayBuffer | undefined,
): Promise<{ connection: Connection; close(): Promise<void> }> {
  const worker = builtWorker();
  if (worker) return openInThread(worker, dataDir, snapshot);
  const db = await PGlite.create({ dataDir, loadDataDir: snapshot && new Blob([snapshot]) });
  return { connection: pgliteConnection(db), close: () => db.close() };
}
