import type { Database, OutboxRow } from './database';
import { sealEntry } from './outbox-entry';
import type { Sealer } from './sealed';
import type { Taken } from './taken';

/**
 * Prepares that everything this device still knows to be its own waits again, for a server that may have lost it: what
 * is kept of what was taken, then what waits, in its old order and under its old ids. All numbers are new, so that an answer
 * that was given before, which carries its own, can be told from one that is given now. What it gives is called in a
 * transaction over outbox, taken and meta.
 */
export async function requeueing(
  db: Database,
  sealer: Sealer,
  taken: Taken,
): Promise<{ requeue: () => Promise<void>; damaged: boolean }> {
  const { items, damaged } = await taken.all();
  const sealed = await Promise.all(items.map(async (item) => ({ item, blob: await sealEntry(sealer, item) })));
  async function requeue() {
    let seq = ((await db.meta.get('nextSeq'))?.value as number | undefined) ?? 1;
    const queued = (await db.outbox.orderBy('seq').toArray()).filter((row) => row.state !== 'refused');
    const known = new Set(await db.outbox.toCollection().primaryKeys());
    const again = sealed.flatMap(({ item: { id, dossierId }, blob }): OutboxRow[] =>
      known.has(id) ? [] : [{ id, dossierId, seq: seq++, state: 'waiting', appliedSeq: null, again: 'shown', blob }],
    );
    const next = queued.map(
      (row): OutboxRow => ({
        ...row,
        seq: seq++,
        state: 'waiting',
        appliedSeq: null,
        ...((row.state === 'sent' || row.again) && { again: 'unseen' as const }),
      }),
    );
    await db.outbox.bulkPut([...again, ...next]);
    await db.meta.put({ key: 'nextSeq', value: seq });
    await taken.forget();
  }
  return { requeue, damaged };
}
