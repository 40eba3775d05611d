import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Connection, Result } from './database';
import type { Answer, Ask } from './embedded-message';

/** An error of the database as it came from its thread. */
class ThreadedError extends Error {
  constructor(
    message: string,
    readonly code: string | undefined,
  ) {
    super(message);
    this.name = 'DatabaseError';
  }
}

/** The built worker beside this file or one folder up; undefined where the sources run as they are. */
export function builtWorker(): string | undefined {
  const places = ['./embedded-worker.js', '../embedded-worker.js'];
  return places.map((place) => fileURLToPath(new URL(place, import.meta.url))).find((path) => existsSync(path));
}

type Question = Ask extends infer One ? (One extends Ask ? Omit<One, 'id'> : never) : never;

/** Opens the database in a thread of its own. `close` ends the thread too. */
export async function openInThread(
  worker: string,
  dataDir: string,
  snapshot: ArrayBuffer | undefined,
): Promise<{ connection: Connection; close(): Promise<void> }> {
  const thread = new Worker(worker);
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  let next = 1;
  let ended: Error | undefined;

  function end(error: Error) {
    ended = error;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  }
  thread.on('error', end);
  thread.on('exit', () => end(new Error('the database thread has ended')));
  thread.on('message', (answer: Answer) => {
    const asked = waiting.get(answer.id);
    waiting.delete(answer.id);
    if ('error' in answer) asked?.reject(new ThreadedError(answer.error.message, answer.error.code));
    else asked?.resolve(answer.ok);
  });

  const ask = (question: Question) =>
    new Promise<unknown>((resolve, reject) => {
      if (ended) return reject(ended);
      const id = next++;
      waiting.set(id, { resolve, reject });
      thread.postMessage({ ...question, id });
    });

  await ask({ ask: 'open', dataDir, snapshot });
  return {
    connection: {
      query: async <Row>(sql: string, params: readonly unknown[] = []) =>
        (await ask({ ask: 'query', sql, params })) as Result<Row>,
      async exec(script) {
        await ask({ ask: 'exec', script });
      },
    },
    async close() {
      await ask({ ask: 'close' });
      await thread.terminate();
    },
  };
}
