import { Dexie } from 'dexie';
import type { Database, TakenRow } from './database';
import type { OutboxEntry } from './outbox-entry';
import type { OutboxItem } from './outbox-item';
import { placeOf, type Sealer } from './sealed';

/**
 * Changes that the server has taken are kept for a while: a server that comes back from an older backup has lost some of
 * them, and gets them again under the same ids (decision 0029). They lie sealed, and only where a copy of their case may
 * lie: what may not rest is held in memory alone, and what may no longer be held is erased with its case.
 */
export interface Taken {
  /**
   * Seals what may be kept of changes that are about to leave the outbox. What it gives is called in the transaction
   * (over outbox, taken and meta) in which they leave it.
   */
  keeping(entries: readonly OutboxEntry[], where: Where): Promise<() => Promise<void>>;
  /** In a transaction over taken and meta: of these dossiers nothing is left on the disk; what `mayStay` is held in memory. */
  unrest(dossierIds: readonly string[], mayStay: (dossierId: string) => boolean): Promise<void>;
  /** All that is kept, oldest first; and whether some of it can not be read any more. */
  all(): Promise<{ items: OutboxItem[]; damaged: boolean }>;
  /** In a transaction over taken and meta: nothing is kept any longer; it is in the outbox again. */
  forget(): Promise<void>;
  /** Erases what is of dossiers that are held no longer: a build from before this table let them go. */
  sweep(isHeld: (dossierId: string) => boolean): Promise<void>;
  /** Drops what has been kept long enough. */
  tidy(): Promise<void>;
  /** Erases all that lies on the disk. */
  clear(): Promise<void>;
  /** When the newest of what was dropped for its age or size had been taken (device time, ms). */
  droppedUpTo(): Promise<number | undefined>;
}

/** Where a copy of a dossier may be. */
export type Where = (dossierId: string) => 'disk' | 'memory' | 'nowhere';

/** How long (ms) and how much (bytes, sealed) is kept. */
export interface TakenLimits {
  ms: number;
  bytes: number;
}

/** Our own numbers: older than a backup that anybody goes back to, and less than a disk notices. */
const LIMITS: TakenLimits = { ms: 30 * 86_400_000, bytes: 8 * 1_048_576 };
/** So many dossiers rest in one row: few rows cost little, and the oldest row goes whole. */
const PER_ROW = 100;

type Part = TakenRow['parts'][number];
type Content = (Pick<OutboxItem, 'id' | 'name' | 'args' | 'at' | 'asOf'> & { seq: number })[];

interface TakenDeps {
  db: Database;
  sealer: Sealer;
  /** Device time, ms. */
  now: () => number;
  newId: () => string;
  limits?: TakenLimits | undefined;
}

/** What is in memory follows the disk: a transaction that is undone leaves it as it was. */
const onceCommitted = (run: () => void) => Dexie.currentTransaction?.on('complete', run);

export function makeTaken({ db, sealer, now, newId, limits = LIMITS }: TakenDeps): Taken {
  const inMemory = new Map<string, TakenRow>();

  const bytesOf = (parts: readonly Part[]) => parts.reduce((sum, part) => sum + part.blob.byteLength, 0);
  const sealParts = (row: string, byDossier: readonly (readonly [string, readonly OutboxEntry[]])[]) =>
    Promise.all(
      byDossier.map(async ([dossierId, entries]): Promise<Part> => {
        const content: Content = entries.map(({ id, name, args, at, asOf, seq }) => ({
          id,
          name,
          args,
          at,
          asOf,
          seq,
        }));
        return { dossierId, blob: await sealer.seal(placeOf('taken', row, dossierId), content) };
      }),
    );
  const state = async () =>
    ((await db.meta.get('taken'))?.value as { place: number; bytes: number } | undefined) ?? { place: 0, bytes: 0 };
  const setState = (value: { place: number; bytes: number }) => db.meta.put({ key: 'taken', value });

  /** In a transaction: the row goes, and is remembered as the newest that was dropped. */
  async function drop(row: TakenRow) {
    await db.taken.delete(row.id);
    await db.meta.put({ key: 'takenDropped', value: { id: row.id, when: row.when } });
    const { place, bytes } = await state();
    await setState({ place, bytes: Math.max(0, bytes - bytesOf(row.parts)) });
  }

  /** When a row was taken; one that can not be read is as old as can be, and what was dropped with it as young. */
  const whenOf = (id: string, when: TakenRow['when'], unreadable: number) =>
    sealer.unseal(placeOf('taken', id), when).then(Number, () => unreadable);

  async function unrest(dossierIds: readonly string[], mayStay: (dossierId: string) => boolean) {
    const gone = new Set(dossierIds);
    onceCommitted(() => {
      for (const [id, row] of inMemory) {
        const parts = row.parts.filter((part) => !gone.has(part.dossierId) || mayStay(part.dossierId));
        inMemory.set(id, { ...row, parts });
      }
    });
    const found = await db.taken
      .where('dossierIds')
      .anyOf([...gone])
      .primaryKeys();
    for (const row of await db.taken.bulkGet([...new Set(found)])) {
      if (!row) continue;
      const out = row.parts.filter((part) => gone.has(part.dossierId));
      const parts = row.parts.filter((part) => !gone.has(part.dossierId));
      if (parts.length === 0) await db.taken.delete(row.id);
      else await db.taken.put({ ...row, parts, dossierIds: parts.map((part) => part.dossierId) });
      const staying = out.filter((part) => mayStay(part.dossierId));
      if (staying.length > 0)
        onceCommitted(() =>
          inMemory.set(row.id, { ...row, parts: [...(inMemory.get(row.id)?.parts ?? []), ...staying] }),
        );
      const { place, bytes } = await state();
      await setState({ place, bytes: Math.max(0, bytes - bytesOf(out)) });
    }
  }

  return {
    async keeping(entries, where) {
      const byDossier = [...new Set(entries.map((entry) => entry.dossierId))].map(
        (id) => [id, entries.filter((entry) => entry.dossierId === id)] as const,
      );
      const rows: (TakenRow & { to: 'disk' | 'memory' })[] = [];
      for (const to of ['disk', 'memory'] as const) {
        const these = byDossier.filter(([id]) => where(id) === to);
        for (let from = 0; from < these.length; from += PER_ROW) {
          const id = newId();
          const parts = await sealParts(id, these.slice(from, from + PER_ROW));
          const when = await sealer.seal(placeOf('taken', id), now());
          rows.push({ id, place: 0, dossierIds: parts.map((part) => part.dossierId), when, parts, to });
        }
      }
      return async () => {
        if (rows.length === 0) return;
        let { place, bytes } = await state();
        for (const { to, ...row } of rows) {
          place += 1;
          const placed = { ...row, place };
          if (to === 'memory') onceCommitted(() => inMemory.set(row.id, placed));
          else {
            await db.taken.add(placed);
            bytes += bytesOf(row.parts);
          }
        }
        await setState({ place, bytes });
        while ((await state()).bytes > limits.bytes) {
          const oldest = await db.taken.orderBy('place').first();
          if (!oldest) break;
          await drop(oldest);
        }
      };
    },
    unrest,
    async all() {
      const rows = [...(await db.taken.toArray()), ...inMemory.values()].sort((a, b) => a.place - b.place);
      const items: OutboxItem[] = [];
      let damaged = false;
      for (const row of rows) {
        const read = row.parts.map(async ({ dossierId, blob }) => {
          try {
            const content = (await sealer.unseal(placeOf('taken', row.id, dossierId), blob)) as Content;
            return content.map((one) => ({ ...one, dossierId }));
          } catch {
            damaged = true;
            return [];
          }
        });
        const inOrder = (await Promise.all(read)).flat().sort((a, b) => a.seq - b.seq);
        items.push(...inOrder.map(({ seq: _, ...item }): OutboxItem => ({ ...item, state: 'waiting' })));
      }
      return { items, damaged };
    },
    async forget() {
      onceCommitted(() => inMemory.clear());
      await db.taken.clear();
      await setState({ ...(await state()), bytes: 0 });
    },
    async sweep(isHeld) {
      const on = (await db.taken.orderBy('dossierIds').uniqueKeys()) as string[];
      const strangers = on.filter((id) => !isHeld(id));
      if (strangers.length > 0) await db.transaction('rw', db.taken, db.meta, () => unrest(strangers, () => false));
    },
    async tidy() {
      for (;;) {
        const oldest = await db.taken.orderBy('place').first();
        if (!oldest || now() - (await whenOf(oldest.id, oldest.when, 0)) < limits.ms) return;
        await db.transaction('rw', db.taken, db.meta, () => drop(oldest));
      }
    },
    async clear() {
      await db.transaction('rw', db.taken, db.meta, async () => {
        await db.taken.clear();
        await setState({ ...(await state()), bytes: 0 });
      });
    },
    async droppedUpTo() {
      const dropped = (await db.meta.get('takenDropped'))?.value as Pick<TakenRow, 'id' | 'when'> | undefined;
      return dropped && whenOf(dropped.id, dropped.when, now());
    },
  };
}
