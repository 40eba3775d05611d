// A tab that can be killed wherever it waits: before and after each question to its disk, each encryption and each
// request. A kill aborts what the disk has not committed; nothing that the dead tab does afterwards has any effect.
import { afterEach, beforeEach } from 'vitest';
import type { Fetch } from '#sync/transport';

interface Life {
  dead: boolean;
  databases: Set<IDBDatabase>;
  open: Set<IDBTransaction>;
}

/** What a point is, for counting that each kind was struck. */
export type PointKind = 'disk' | 'commit' | 'crypto' | 'request';

const STORE_VERBS = ['put', 'add', 'get', 'getAll', 'getAllKeys', 'delete', 'clear', 'openCursor', 'count'] as const;
const newLife = (): Life => ({ dead: false, databases: new Set(), open: new Set() });
const never = <T>() => new Promise<T>(() => undefined);

export function mortalTab() {
  let life = newLife();
  let points = 0;
  let killAt = Number.POSITIVE_INFINITY;
  let atServer = 0;
  let died = () => {};
  const kills: Record<PointKind, number> = { disk: 0, commit: 0, crypto: 0, request: 0 };

  function kill(mine: Life) {
    mine.dead = true;
    for (const transaction of mine.open) {
      try {
        transaction.abort();
      } catch {
        // It has just committed: that is what the disk has.
      }
    }
    for (const database of mine.databases) database.close();
    died();
  }

  /** The tab waits here; true where it has died. */
  function point(kind: PointKind, mine: Life): boolean {
    if (mine.dead) return true;
    points += 1;
    if (points !== killAt) return false;
    kills[kind] += 1;
    kill(mine);
    return true;
  }

  function watchTransaction(transaction: IDBTransaction, mine: Life) {
    mine.open.add(transaction);
    transaction.addEventListener('complete', () => {
      mine.open.delete(transaction);
      point('commit', mine);
    });
    transaction.addEventListener('abort', () => mine.open.delete(transaction));
    const objectStore = transaction.objectStore.bind(transaction);
    const seen = new WeakSet<IDBObjectStore>();
    transaction.objectStore = (name) => {
      const store = objectStore(name);
      if (seen.has(store)) return store;
      seen.add(store);
      for (const verb of STORE_VERBS) {
        const ask = store[verb].bind(store) as (...given: unknown[]) => unknown;
        Object.assign(store, {
          [verb](...given: unknown[]) {
            if (point('disk', mine)) throw new DOMException('the tab is dead', 'AbortError');
            return ask(...given);
          },
        });
      }
      return store;
    };
  }

  function watchDatabase(database: IDBDatabase, mine: Life) {
    mine.databases.add(database);
    const begin = database.transaction.bind(database);
    database.transaction = (...given) => {
      if (point('disk', mine)) throw new DOMException('the tab is dead', 'AbortError');
      const transaction = begin(...given);
      watchTransaction(transaction, mine);
      return transaction;
    };
  }

  return {
    kills,
    /** The disk as this tab reaches it. */
    over(disk: IDBFactory): IDBFactory {
      const mine = life;
      return {
        open(name, version) {
          if (mine.dead) throw new DOMException('the tab is dead', 'AbortError');
          const request = disk.open(name, version);
          request.addEventListener('success', () => watchDatabase(request.result, mine));
          return request;
        },
        deleteDatabase(name) {
          if (point('disk', mine)) throw new DOMException('the tab is dead', 'AbortError');
          const request = disk.deleteDatabase(name);
          request.addEventListener('success', () => point('commit', mine));
          return request;
        },
        cmp: (a, b) => disk.cmp(a, b),
        databases: () => disk.databases(),
      };
    },
    /** Whether the tab that is opened now still lives. */
    alive(): () => boolean {
      const mine = life;
      return () => !mine.dead;
    },
    /** The line as this tab reaches it. */
    between:
      (server: Fetch): Fetch =>
      async (url, init) => {
        const mine = life;
        if (point('request', mine)) return never();
        atServer += 1;
        const answer = await server(url, init).finally(() => (atServer -= 1));
        return point('request', mine) ? never() : answer;
      },
    /** Counts WebCrypto too, as far as it is the tab that asks. Gives what ends it. */
    watchCrypto(): () => void {
      const { subtle } = crypto;
      const before = { encrypt: subtle.encrypt, decrypt: subtle.decrypt, digest: subtle.digest };
      for (const verb of ['encrypt', 'decrypt', 'digest'] as const) {
        const ask = before[verb].bind(subtle) as (...given: unknown[]) => Promise<unknown>;
        Object.assign(subtle, {
          async [verb](...given: unknown[]) {
            if (atServer > 0) return ask(...given);
            const mine = life;
            if (point('crypto', mine)) return never();
            const answer = await ask(...given);
            return point('crypto', mine) ? never() : answer;
          },
        });
      }
      return () => void Object.assign(subtle, before);
    },
    /**
     * Runs `work` in the tab and kills it at its `at`-th point. True where it was killed; else gives up the count and
     * what the work gave.
     */
    async runUntil<T>(at: number, work: () => Promise<T>): Promise<{ killed: true } | { killed: false; result: T }> {
      const death = new Promise<{ killed: true }>((resolve) => (died = () => resolve({ killed: true })));
      points = 0;
      killAt = at;
      // What a dead tab goes on to throw is heard by nobody.
      const done = work().then((result) => ({ killed: false as const, result }));
      done.catch(() => undefined);
      try {
        return await Promise.race([death, life.dead ? never<never>() : done.catch((error: unknown) => orDead(error))]);
      } finally {
        killAt = Number.POSITIVE_INFINITY;
      }
      function orDead(error: unknown): Promise<never> {
        return life.dead ? never() : Promise.reject(error);
      }
    },
    /** A new tab on the same disk. */
    revive: () => void (life = newLife()),
  };
}

/** A tab of its own for each test of a file, whose encryption is watched while the test runs; asked for in the test. */
export function mortalForEach(): () => ReturnType<typeof mortalTab> {
  let mortal: ReturnType<typeof mortalTab> | undefined;
  let unwatch = () => {};
  beforeEach(() => {
    mortal = mortalTab();
    unwatch = mortal.watchCrypto();
  });
  afterEach(() => unwatch());
  return () => {
    if (!mortal) throw new Error('no test is running');
    return mortal;
  };
}
