import type { Timers } from '#sync/ports';
import type { Database } from './database';
import { listeners } from './live';
import { placeOf, type Sealer } from './sealed';
import type { Serial } from './serial';

/** A half-written form. `savedAt` is device time in ms, or null while it has never rested on disk. */
export interface Draft {
  readonly value: unknown;
  readonly savedAt: number | null;
}

/** Half-written forms, encrypted at rest and held in memory once unlocked, so that a form opens with its words. */
export interface Drafts {
  get(key: string): Draft | undefined;
  all(): [key: string, draft: Draft][];
  /** Keeps a value; it rests on disk within a second. */
  set(key: string, value: unknown): void;
  clear(key: string): Promise<void>;
  /** Writes at once what has not been written (page hidden, lock). */
  flush(): Promise<void>;
  /** True where all that was typed rests on disk. */
  atRest(): boolean;
  subscribe(changed: () => void): () => void;
}

/** From the last key to the disk (ms), and from the first unsaved key at most: well within the promised second. */
const PAUSE_MS = 300;
const LONGEST_MS = 800;

interface DraftsDeps {
  db: Database;
  sealer: Sealer;
  serial: Serial;
  timers: Timers;
  now: () => number;
  newId: () => string;
  /** Writing failed (a full disk); the words are still in memory and are tried again with the next key. */
  failed(error: unknown): void;
  /** What there was to write rests on disk. */
  saved(): void;
}

/** The key names a form and a case, so it lies inside the blob; the row's id is random. */
interface Content {
  key: string;
  value: unknown;
  savedAt: number;
}

export async function openDrafts(deps: DraftsDeps): Promise<Drafts> {
  const { db, sealer, serial, timers, now, newId, failed, saved } = deps;
  const drafts = new Map<string, Draft>();
  const rowIds = new Map<string, string>();
  const unsaved = new Set<string>();
  const heard = listeners();
  let cancel = () => {};
  let firstUnsaved: number | null = null;

  for (const row of await db.drafts.toArray()) {
    const content = (await sealer.unseal(placeOf('drafts', row.id), row.blob).catch(() => undefined)) as
      | Content
      | undefined;
    if (!content || (drafts.get(content.key)?.savedAt ?? Number.NEGATIVE_INFINITY) > content.savedAt) continue;
    drafts.set(content.key, { value: content.value, savedAt: content.savedAt });
    rowIds.set(content.key, row.id);
  }

  const idOf = (key: string) => {
    const id = rowIds.get(key) ?? newId();
    rowIds.set(key, id);
    return id;
  };

  async function save(key: string) {
    const draft = drafts.get(key);
    if (!draft) return;
    const id = idOf(key);
    const savedAt = now();
    const blob = await sealer.seal(placeOf('drafts', id), { key, value: draft.value, savedAt } satisfies Content);
    // Where it is cleared meanwhile, the clearing waits in the queue behind this and takes the row away.
    await db.drafts.put({ id, blob });
    const current = drafts.get(key);
    if (current) drafts.set(key, { ...current, savedAt });
  }

  async function flush() {
    cancel();
    firstUnsaved = null;
    const keys = [...unsaved];
    unsaved.clear();
    // What an earlier call is writing is waited for too: the page may be about to go.
    if (keys.length === 0) return serial(async () => undefined);
    await serial(async () => {
      for (const key of keys)
        await save(key).then(saved, (error: unknown) => {
          unsaved.add(key);
          failed(error);
        });
    });
    heard.emit();
  }

  return {
    get: (key) => drafts.get(key),
    all: () => [...drafts],
    subscribe: heard.subscribe,
    flush,
    atRest: () => unsaved.size === 0,
    set(key, value) {
      drafts.set(key, { value, savedAt: drafts.get(key)?.savedAt ?? null });
      unsaved.add(key);
      firstUnsaved ??= now();
      const wait = Math.max(0, Math.min(PAUSE_MS, firstUnsaved + LONGEST_MS - now()));
      cancel();
      cancel = timers.after(wait, () => void flush());
      heard.emit();
    },
    async clear(key) {
      drafts.delete(key);
      unsaved.delete(key);
      heard.emit();
      await serial(async () => {
        const id = rowIds.get(key);
        rowIds.delete(key);
        if (id) await db.drafts.delete(id);
      });
    },
  };
}
