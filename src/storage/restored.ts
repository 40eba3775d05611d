import type { MutationAnswer } from '#protocol/push';
import type { Bytes } from './bytes';
import type { Database, MetaRow } from './database';
import { type Live, live } from './live';
import { readSealedMeta } from './meta';
import type { OutboxEntry } from './outbox-entry';
import { placeOf, type Sealer } from './sealed';

/** The server came back from an older backup, and what that meant for what was written here. */
export interface Restored {
  /** When the newest thing that it had kept was done (server time, ms); null where it does not say. */
  to: number | null;
  /** When this device found out (ms). */
  at: number;
  /** So many changes it had lost, and has taken again. */
  again: number;
  /** So many it had lost, and may no longer take: they are in the queue. */
  refused: number;
  /** What was taken before this (ms) is kept here no longer, and could not be sent again; null where nothing was dropped. */
  dropped: number | null;
}

export interface RestoredNotice extends Live<Restored | null> {
  load(): Promise<void>;
  /** A row of meta that says so, to be written together with what follows from it. */
  rowOf(notice: Restored): Promise<MetaRow>;
  /** The notice as it is after these answers, where they change it. */
  after(answers: readonly MutationAnswer[], entries: readonly OutboxEntry[]): Restored | null;
  set(notice: Restored): void;
  /** The person has read it. */
  seen(): Promise<void>;
}

export function makeRestoredNotice(db: Database, sealer: Sealer): RestoredNotice {
  const notice = live<Restored | null>(null);
  return {
    get: notice.get,
    subscribe: notice.subscribe,
    async load() {
      notice.set((await readSealedMeta(db, sealer, 'restored')) ?? null);
    },
    async rowOf(value) {
      const blob: Bytes = await sealer.seal(placeOf('meta', 'restored'), value);
      return { key: 'restored', value: blob };
    },
    after(answers, entries) {
      const now = notice.get();
      if (!now) return null;
      const numbers = new Map(
        entries.flatMap((entry) => (entry.again && entry.state === 'waiting' ? [[entry.id, entry.seq] as const] : [])),
      );
      // One that it still knows is answered with the number that it had then.
      const lost = answers.filter((answer) => numbers.get(answer.id) === answer.seq);
      if (lost.length === 0) return null;
      const refused = lost.filter((answer) => answer.result === 'refused').length;
      return { ...now, again: now.again + lost.length - refused, refused: now.refused + refused };
    },
    set: notice.set,
    async seen() {
      await db.meta.delete('restored');
      notice.set(null);
    },
  };
}
