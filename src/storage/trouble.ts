import type { Database } from './database';
import { type Live, live } from './live';

/**
 * What is wrong with this device's own storage, until it is well again or the page is loaded anew.
 * `full`: no space left. `unwritable`: writing failed for another reason. `gone`: the browser has emptied or closed the
 * database. `newer`: another tab has a newer version of the app. `damaged`: a change that was queued can not be read;
 * `damagedLog`: only a line of the log of what was opened here. In all but these two what is on the screen may not be on
 * the disk.
 */
export type Trouble = 'full' | 'unwritable' | 'gone' | 'newer' | 'damaged' | 'damagedLog';

export interface TroubleWatch extends Live<Trouble | null> {
  /** A write failed: says of what kind. A database that is gone stays gone. False where it is no fault of storage. */
  failed(error: unknown): boolean;
  /** A write reached the disk: a full disk is no longer full. */
  well(): void;
  /** So many queued changes, and so many entries of the log, can not be read. */
  damaged(changes: number, log: number): void;
  /** The app closes the database itself: no trouble. */
  end(): void;
}

/**
 * Watches a person's open database. Where another tab wants it away, for a newer version of the app or to delete it, it
 * is let go at once, so that the other does not wait for ever, and is never opened again by itself: an empty one in its
 * place would take new words and lose them at the next visit.
 */
export function watchTrouble(db: Database): TroubleWatch {
  const trouble = live<Trouble | null>(null);
  let ended = false;
  /** What stays wrong when the rest is well again. */
  let lasting: 'damaged' | 'damagedLog' | null = null;
  const final = () => trouble.get() === 'gone' || trouble.get() === 'newer';

  function letGo(why: 'gone' | 'newer') {
    if (ended) return;
    ended = true;
    trouble.set(why);
    // After Dexie's own closing, which would open it again at the next question.
    queueMicrotask(() => db.close({ disableAutoOpen: true }));
  }
  // Dexie closes first and then says why; the reason is what counts.
  db.on('versionchange', (event) => {
    ended = false;
    letGo(event.newVersion === null ? 'gone' : 'newer');
  });
  // The browser closed it: the site's data was cleared, or the disk was taken away.
  db.on('close', () => letGo('gone'));

  return {
    get: trouble.get,
    subscribe: trouble.subscribe,
    failed(error) {
      const names = namesOf(error);
      if (!names.some((name) => STORAGE.test(name))) return false;
      if (!final()) trouble.set(names.includes('QuotaExceededError') ? 'full' : 'unwritable');
      return true;
    },
    well() {
      if (trouble.get() === 'full' || trouble.get() === 'unwritable') trouble.set(lasting);
    },
    damaged(changes, log) {
      const told = trouble.get() === lasting;
      lasting = changes > 0 ? 'damaged' : log > 0 ? 'damagedLog' : null;
      if (told) trouble.set(lasting);
    },
    end: () => void (ended = true),
  };
}

/** What IndexedDB and Dexie throw where the disk, and not the app, is at fault. */
const STORAGE =
  /^(QuotaExceeded|Abort|Unknown|DatabaseClosed|OpenFailed|MissingAPI|InvalidState|Timeout|TransactionInactive|NotReadable)/;

/** The error's name and its causes': Dexie wraps the platform's, and a transaction that ran out of space is an abort. */
function namesOf(error: unknown, depth = 0): string[] {
  if (typeof error !== 'object' || error === null || depth > 4) return [];
  const { name, inner } = error as { name?: string; inner?: unknown };
  return [name ?? '', ...namesOf(inner, depth + 1)];
}
