import type { Database } from './database';
import { placeOf, type Sealer } from './sealed';

/**
 * Which forms were open when a page was locked, by the page's address: kept sealed beside the half-written words, so that
 * they open again with them.
 */
export interface LeftForms {
  /** Those of the page at that address, once: they are forgotten with it. */
  take(path: string): readonly string[];
  /** Durable once it resolves. */
  leave(path: string, forms: readonly string[]): Promise<void>;
}

interface Left {
  path: string;
  forms: readonly string[];
  at: number;
}

interface LeftFormsDeps {
  db: Database;
  sealer: Sealer;
  now: () => number;
  newId: () => string;
  failed(error: unknown): void;
}

/** A row for each page that is locked, for several tabs are locked at once; nothing in the clear but a random id. */
const PREFIX = 'leftForms:';
/** What nobody has come back to in a day (ms) opens nothing out of the blue. */
const KEPT_MS = 86_400_000;

/** Reads what was left; what is too old, or can not be read, is forgotten. */
export async function openLeftForms({ db, sealer, now, newId, failed }: LeftFormsDeps): Promise<LeftForms> {
  const left = new Map<string, Left>();
  const forget = (keys: readonly string[]) => {
    for (const key of keys) left.delete(key);
    if (keys.length > 0) db.meta.bulkDelete([...keys]).catch(failed);
  };
  const past: string[] = [];
  for (const { key, value } of await db.meta.where('key').startsWith(PREFIX).toArray()) {
    const one = await sealer.unseal(placeOf('meta', key), value as Uint8Array<ArrayBuffer>).catch(() => undefined);
    if (one && now() - (one as Left).at < KEPT_MS) left.set(key, one as Left);
    else past.push(key);
  }
  forget(past);
  return {
    take(path) {
      const found = [...left].filter(([, one]) => one.path === path);
      forget(found.map(([key]) => key));
      return found.flatMap(([, one]) => one.forms);
    },
    async leave(path, forms) {
      if (forms.length === 0) return;
      const key = `${PREFIX}${newId()}`;
      await db.meta.put({
        key,
        value: await sealer.seal(placeOf('meta', key), { path, forms, at: now() } satisfies Left),
      });
    },
  };
}
