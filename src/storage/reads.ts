import type { ReadEntry } from '#protocol/reads';
import type { Database } from './database';
import { placeOf, type Sealer } from './sealed';

/** What a person did with what he or she saw; each is delivered to the server's log, later if need be. */
export const READ_KINDS = ['opened', 'printed', 'revealed', 'searched', 'exported'] as const;
export type ReadKind = (typeof READ_KINDS)[number];

/** The log of what was opened and printed here. An entry leaves it only when the server says that it stored it. */
export interface Reads {
  add(entry: ReadEntry): Promise<void>;
  /** At most `limit` of them that can be read, without those in `skip`. One that can not be read stays on disk. */
  list(limit: number, skip?: ReadonlySet<string>): Promise<ReadEntry[]>;
  /** Ids of those on disk that are known to be unreadable. They stay there, and the others are delivered. */
  unreadable(): ReadonlySet<string>;
  /** Reads everything once, so that what can not be read is told before anything is shown. */
  check(): Promise<void>;
  stored(ids: readonly string[]): Promise<void>;
}

/** What the server takes (characters). */
const LONGEST_DETAIL = 200;

/** `damaged` is called where one more turns out to be unreadable. */
export function makeReads(db: Database, sealer: Sealer, damaged: () => void): Reads {
  const unreadable = new Set<string>();

  async function list(limit: number, skip: ReadonlySet<string> = new Set()) {
    const entries: ReadEntry[] = [];
    const known = unreadable.size;
    for (const row of await db.reads.toArray()) {
      if (entries.length === limit) break;
      if (skip.has(row.id)) continue;
      const entry = await sealer.unseal(placeOf('reads', row.id), row.blob).catch(() => undefined);
      if (entry) entries.push(entry as ReadEntry);
      else unreadable.add(row.id);
    }
    if (unreadable.size > known) damaged();
    return entries.sort((a, b) => a.at - b.at);
  }

  return {
    async add(given) {
      const entry = { ...given, detail: given.detail.slice(0, LONGEST_DETAIL) };
      const blob = await sealer.seal(placeOf('reads', entry.id), entry);
      await db.reads.put({ id: entry.id, blob });
    },
    list,
    unreadable: () => unreadable,
    check: async () => void (await list(Number.POSITIVE_INFINITY)),
    stored: (ids) => db.reads.bulkDelete([...ids]),
  };
}
