import type { Database } from './database';
import { readMeta } from './meta';

/** So many wrong passphrases in a row are taken without a wait: fingers slip. */
const FREE_TRIES = 3;
const LONGEST_MS = 300_000;

/** How long to wait after so many wrong ones in a row (ms): one second after the third, twice that each time, five minutes at most. */
export const waitAfter = (failed: number): number =>
  failed < FREE_TRIES ? 0 : Math.min(1_000 * 2 ** (failed - FREE_TRIES), LONGEST_MS);

/** It is too soon for another try, which has not been looked at. */
export class TooSoon extends Error {
  constructor(readonly waitMs: number) {
    super('a passphrase was tried before the wait was over');
    this.name = 'TooSoon';
  }
}

/**
 * How long no passphrase is taken at this seat (ms). `wall` is the computer's clock (ms); where it has been set back the
 * wait begins anew from there, so that it neither ends early nor lasts for ever.
 */
export async function waitAt(db: Database, wall: number): Promise<number> {
  const tries = await readMeta(db, 'tries');
  if (!tries) return 0;
  if (wall < tries.at) await db.meta.put({ key: 'tries', value: { ...tries, at: wall } });
  return Math.max(0, waitAfter(tries.failed) - Math.max(0, wall - tries.at));
}

/**
 * Tries a passphrase. It counts as wrong, on disk, before it is looked at: neither a reload nor many tabs give more tries.
 * Throws `TooSoon`, and what `open` throws.
 */
export async function tried<T>(db: Database, wall: number, open: () => Promise<T>): Promise<T> {
  await db.transaction('rw', db.meta, async () => {
    const wait = await waitAt(db, wall);
    if (wait > 0) throw new TooSoon(wait);
    const failed = (await readMeta(db, 'tries'))?.failed ?? 0;
    await db.meta.put({ key: 'tries', value: { failed: failed + 1, at: wall } });
  });
  const opened = await open();
  await db.meta.delete('tries');
  return opened;
}
