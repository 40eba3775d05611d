import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { Load, LoadResult } from './load-process';

/** Runs a load in a process of its own. Throws where a client was answered wrongly. */
export function runLoad(load: Load): Promise<LoadResult> {
  return new Promise((resolve, reject) => {
    const child = fork(join(process.cwd(), 'dist/bench/load-process.mjs'));
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the load ended with ${code}`)));
    child.once('message', (message: LoadResult | { error: string }) => {
      if ('error' in message) reject(new Error(message.error));
      else resolve(message);
    });
    child.send(load);
  });
}
