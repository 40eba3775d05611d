import type { ReadEntry } from '#protocol/reads';
import type { Database } from './database';
import { placeOf, type Sealer } from './sealed';

/** What a person did with what he or she saw; each is delivered to the server's log, later if need be. */
export const READ_KINDS = ['opened', 'printed', 'revealed', 'searched', 'exported'] as const;
export type ReadKind = (typeof READ_KINDS)[number];

/** The log of what was opened and printed here. An entry leaves it only when the server says that it stored it. */
export interface Reads {
  add(entry: ReadEntry): Promise<void>;
  /** At most `limit` of them, oldest first among those read. */
  list(limit: number): Promise<ReadEntry[]>;
  stored(ids: readonly string[]): Promise<void>;
}

export function makeReads(db: Database, sealer: Sealer): Reads {
  return {
    async add(entry) {
      const blob = await sealer.seal(placeOf('reads', entry.id), entry);
      await db.reads.put({ id: entry.id, blob });
    },
    async list(limit) {
      const rows = await db.reads.limit(limit).toArray();
      const entries = await Promise.all(rows.map((row) => sealer.unseal(placeOf('reads', row.id), row.blob)));
      return (entries as ReadEntry[]).sort((a, b) => a.at - b.at);
    },
    stored: (ids) => db.reads.bulkDelete([...ids]),
  };
}
