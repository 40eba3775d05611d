// The embedded database's own thread: PGlite blocks whoever runs it, so the server does not.
import { parentPort } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import type { Connection } from './database';
import type { Answer, Ask } from './embedded-message';
import { pgliteConnection } from './pglite-connection';

let db: PGlite | undefined;
let connection: Connection | undefined;

async function answer(message: Ask): Promise<unknown> {
  if (message.ask === 'open') {
    const loadDataDir = message.snapshot && new Blob([message.snapshot]);
    db = await PGlite.create({ dataDir: message.dataDir, loadDataDir });
    connection = pgliteConnection(db);
    return undefined;
  }
  if (!db || !connection) throw new Error('the database is not open');
  if (message.ask === 'query') return connection.query(message.sql, message.params);
  if (message.ask === 'exec') return connection.exec(message.script);
  return db.close();
}

parentPort?.on('message', (message: Ask) => {
  const reply = (text: Answer) => parentPort?.postMessage(text);
  answer(message).then(
    (ok) => reply({ id: message.id, ok }),
    (error: unknown) => {
      const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
      reply({ id: message.id, error: { message: error instanceof Error ? error.message : 'unknown', code } });
    },
  );
});
