import type { MutationAnswer } from '#protocol/push';
import type { Database, MetaRow, OutboxRow } from './database';
import { type Live, listeners } from './live';
import { type OutboxEntry, refusalOf, sealEntry, unsealEntry } from './outbox-entry';
import type { OutboxItem } from './outbox-item';
import type { Sealer } from './sealed';
import type { Serial } from './serial';
import type { Taken, Where } from './taken';

/**
 * The device's one line of changes, oldest first: on disk encrypted, in memory for the views. Nothing leaves it but
 * what the server has acknowledged and shown again, and what its author discards after a refusal.
 */
export interface Outbox extends Live<readonly OutboxItem[]> {
  entries(): readonly OutboxEntry[];
  of(dossierId: string): readonly OutboxEntry[];
  /** Ids of entries on disk that can not be read. They stay there, and the others are sent. */
  unreadable(): ReadonlySet<string>;
  /** Shows the change at once; resolves when it rests on disk. Takes a refused one's place where `replacing` is given. */
  append(item: OutboxItem, replacing?: string): Promise<void>;
  /** Takes in changes that another device wrote down, at the end of the line and under their own ids; gives how many were new. */
  bringIn(items: readonly OutboxItem[]): Promise<number>;
  /**
   * `baseSeq` tells where a dossier's base stands, so that what it already contains is let go at once. `beside` is
   * written in the same transaction.
   */
  acknowledge(
    answers: readonly MutationAnswer[],
    baseSeq: (dossierId: string) => number,
    beside?: readonly MetaRow[],
  ): Promise<void>;
  /** Numbers the waiting ones anew from `expected`. */
  renumber(expected: number): Promise<void>;
  /** Puts the waiting ones of a dossier behind the others. */
  postpone(dossierId: string): Promise<void>;
  /** Lets refused or acknowledged ones go, on disk and in memory. A waiting one is never let go. */
  letGo(ids: readonly string[]): Promise<void>;
  /** For a transaction elsewhere that has deleted the rows itself. */
  forgotten(ids: readonly string[]): void;
  /** Reads everything again from disk. */
  load(): Promise<void>;
}

interface OutboxDeps {
  db: Database;
  sealer: Sealer;
  /** One queue for all writers of this tab, so that memory and disk change in the same order. */
  serial: Serial;
  /** What the server has taken is kept there for a while. */
  taken: Taken;
  where: Where;
  /** Dossiers whose view changes with the line. */
  touched(dossierIds: ReadonlySet<string>): void;
  /** After each durable change, for other tabs. */
  tell(): void;
}

export function makeOutbox({ db, sealer, serial, taken, where, touched, tell }: OutboxDeps): Outbox {
  let entries: readonly OutboxEntry[] = [];
  let damaged: ReadonlySet<string> = new Set();
  const gone = new Set<string>();
  const heard = listeners();

  function set(next: readonly OutboxEntry[]) {
    const before = new Set(entries);
    const after = next.filter((entry) => !gone.has(entry.id)).sort((a, b) => a.seq - b.seq || 0);
    const now = new Set(after);
    entries = after;
    const changed = new Set<string>();
    for (const entry of before) if (!now.has(entry)) changed.add(entry.dossierId);
    for (const entry of now) if (!before.has(entry)) changed.add(entry.dossierId);
    if (changed.size === 0) return;
    touched(changed);
    heard.emit();
  }

  const change = (id: string, patch: Partial<OutboxEntry>) =>
    set(entries.map((entry) => (entry.id === id ? { ...entry, ...patch } : entry)));

  function forgotten(ids: readonly string[]) {
    for (const id of ids) gone.add(id);
    set(entries);
  }

  async function reread() {
    const rows = await db.outbox.orderBy('seq').toArray();
    const known = new Map(entries.map((entry) => [entry.id, entry]));
    const unread = new Set<string>();
    // Let go once, and here again for a server that has come back from an older backup.
    for (const row of rows) if (row.again) gone.delete(row.id);
    const read = await Promise.all(
      rows.map(async (row) => {
        const held = known.get(row.id);
        if (held && held.state === row.state && held.seq === row.seq && held.appliedSeq === row.appliedSeq) return held;
        try {
          return await unsealEntry(sealer, row);
        } catch {
          unread.add(row.id);
          return undefined;
        }
      }),
    );
    damaged = unread;
    const pending = entries.filter((entry) => entry.seq === Number.POSITIVE_INFINITY);
    const onDisk = read.filter((entry) => entry !== undefined);
    const ids = new Set(onDisk.map((entry) => entry.id));
    set([...onDisk, ...pending.filter((entry) => !ids.has(entry.id))]);
  }

  /**
   * Numbers what waits from `from` (or from where it stands), by rank and then in the old order. What can not be read
   * comes last, since the server will never count it.
   */
  async function reorder(rank: (row: OutboxRow) => number, from?: number) {
    await serial(async () => {
      const readable = new Set(entries.map((entry) => entry.id));
      const place = (row: OutboxRow) => (readable.has(row.id) ? rank(row) : 2);
      await db.transaction('rw', db.outbox, db.meta, async () => {
        const rows = (await db.outbox.orderBy('seq').toArray()).filter((row) => row.state === 'waiting');
        let seq = from ?? rows[0]?.seq ?? 1;
        for (const row of rows.sort((a, b) => place(a) - place(b))) await db.outbox.update(row.id, { seq: seq++ });
        await db.meta.put({ key: 'nextSeq', value: seq });
      });
      await reread();
    });
    tell();
  }

  return {
    get: () => entries,
    subscribe: heard.subscribe,
    entries: () => entries,
    of: (dossierId) => entries.filter((entry) => entry.dossierId === dossierId),
    unreadable: () => damaged,

    async append(item, replacing) {
      const replaced = entries.find((entry) => entry.id === replacing);
      const entry: OutboxEntry = { ...item, seq: Number.POSITIVE_INFINITY, appliedSeq: null };
      set([...entries.filter((other) => other !== replaced), entry]);
      const sealing = sealEntry(sealer, item);
      // The queue may keep the job waiting; a failure meanwhile is still this job's.
      sealing.catch(() => undefined);
      try {
        await serial(async () => {
          const blob = await sealing;
          const seq = await db.transaction('rw', db.outbox, db.meta, async () => {
            const next = ((await db.meta.get('nextSeq'))?.value as number | undefined) ?? 1;
            const { id, dossierId } = item;
            await db.outbox.add({ id, dossierId, seq: next, state: 'waiting', appliedSeq: null, blob });
            await db.meta.put({ key: 'nextSeq', value: next + 1 });
            if (replaced) await db.outbox.delete(replaced.id);
            return next;
          });
          change(item.id, { seq });
        });
      } catch (error) {
        set([...entries.filter((other) => other.id !== item.id), ...(replaced ? [replaced] : [])]);
        throw error;
      }
      tell();
    },

    async bringIn(items) {
      const sealed = await Promise.all(items.map(async (item) => ({ item, blob: await sealEntry(sealer, item) })));
      const added = await serial(async () => {
        const ids = await db.transaction('rw', db.outbox, db.meta, async () => {
          let next = ((await db.meta.get('nextSeq'))?.value as number | undefined) ?? 1;
          const fresh: string[] = [];
          for (const { item, blob } of sealed) {
            const { id, dossierId, state } = item;
            if (await db.outbox.get(id)) continue;
            // A refused one has its answer already and takes no number that the server waits for.
            const seq = state === 'waiting' ? next++ : 0;
            await db.outbox.add({ id, dossierId, seq, state, appliedSeq: null, blob });
            fresh.push(id);
          }
          await db.meta.put({ key: 'nextSeq', value: next });
          return fresh;
        });
        for (const id of ids) gone.delete(id);
        await reread();
        return ids.length;
      });
      tell();
      return added;
    },

    async acknowledge(answers, baseSeq, beside = []) {
      const updates = new Map<string, { row: Partial<OutboxRow>; entry: Partial<OutboxEntry> } | 'done'>();
      const known = new Map(entries.map((entry) => [entry.id, entry]));
      for (const answer of answers) {
        const entry = known.get(answer.id);
        if (entry?.state !== 'waiting') continue;
        if (answer.result === 'refused') {
          const refused = { ...entry, state: 'refused' as const, refusal: refusalOf(answer) };
          const blob = await sealEntry(sealer, refused);
          updates.set(entry.id, { row: { state: 'refused', blob }, entry: refused });
        } else if (baseSeq(entry.dossierId) >= answer.dossierSeq) updates.set(entry.id, 'done');
        else {
          const sent = { state: 'sent' as const, appliedSeq: answer.dossierSeq };
          updates.set(entry.id, { row: sent, entry: sent });
        }
      }
      if (updates.size === 0) return;
      await serial(async () => {
        const done = entries.filter((entry) => updates.get(entry.id) === 'done');
        const keep = await taken.keeping(done, where);
        await db.transaction('rw', db.outbox, db.taken, db.meta, async () => {
          await keep();
          await db.meta.bulkPut([...beside]);
          const changed = [...updates].flatMap(([key, update]) =>
            update === 'done' ? [] : [{ key, changes: update.row }],
          );
          await db.outbox.bulkUpdate(changed);
          await db.outbox.bulkDelete([...updates].flatMap(([id, update]) => (update === 'done' ? [id] : [])));
        });
        for (const [id, update] of updates) if (update === 'done') gone.add(id);
        set(
          entries.map((entry) => {
            const update = updates.get(entry.id);
            return update && update !== 'done' ? { ...entry, ...update.entry, seq: entry.seq } : entry;
          }),
        );
      });
      tell();
    },

    renumber: (expected) => reorder(() => 0, expected),
    postpone: (dossierId) => reorder((row) => (row.dossierId === dossierId ? 1 : 0)),

    async letGo(ids) {
      if (ids.length === 0) return;
      await serial(async () => {
        const sent = entries.filter((entry) => entry.state === 'sent' && ids.includes(entry.id));
        const keep = await taken.keeping(sent, where);
        const deleted = await db.transaction('rw', db.outbox, db.taken, db.meta, async () => {
          const rows = (await db.outbox.bulkGet([...ids])).filter((row) => row && row.state !== 'waiting');
          const found = rows.map((row) => (row as OutboxRow).id);
          if (found.length > 0) await keep();
          await db.outbox.bulkDelete(found);
          return found;
        });
        forgotten(deleted);
      });
      tell();
    },

    forgotten,
    load: () => serial(reread),
  };
}
