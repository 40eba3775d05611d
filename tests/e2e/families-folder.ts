import { cpSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { civilDate } from '#domain/civil-date';

/** Playwright empties it when a run begins. */
const RESULTS = join(import.meta.dirname, '../../test-results');
const WAIT_MS = 200;

/**
 * Fills a server's folder with the practice families. Telling their histories takes most of a minute of work, so the first
 * walk that needs them lets `tell` do it once, in a folder given to it, and each copies that. `bundle` is the server's file:
 * another build tells anew, and so does another day, for the histories end today. `limit` is in ms.
 */
export async function copyFamilies(
  into: string,
  { bundle, tell, limit }: { bundle: string; tell(folder: string): Promise<void>; limit: number },
): Promise<void> {
  const told = join(RESULTS, `families-${statSync(bundle).mtimeMs}-${civilDate(Date.now())}`);
  const being = `${told}-being-told`;
  const until = Date.now() + limit;
  mkdirSync(RESULTS, { recursive: true });
  while (!existsSync(told)) {
    if (Date.now() > until) throw new Error('The practice families took too long to be told.');
    if (!claim(being)) {
      await setTimeout(WAIT_MS);
      continue;
    }
    try {
      await tell(being);
      renameSync(being, told);
    } catch (error) {
      rmSync(being, { recursive: true, force: true });
      throw error;
    }
  }
  cpSync(told, into, { recursive: true });
}

/** Whether it is this process that made the folder. */
function claim(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch {
    return false;
  }
}
