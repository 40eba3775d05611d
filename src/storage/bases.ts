import type { AnyRec } from '#domain/record';
import type { Held, PulledDossier } from '#protocol/pull';
import type { Database, DossierRow } from './database';
import type { Outbox } from './outbox';
import { placeOf, type Sealer } from './sealed';
import type { Serial } from './serial';
import { type Base, isOver, keptRecords } from './visible';

/**
 * The dossiers as the server last confirmed them: one encrypted row each on disk, decrypted in memory. Only the
 * server's answers and the passing of time change them; what people write lies in the outbox.
 */
export interface Bases {
  ids(): readonly string[];
  get(id: string): Base | undefined;
  held(): readonly Held[];
  apply(pulled: readonly PulledDossier[]): Promise<void>;
  /** Rewrites on disk what has ended at an instant (ms); what is unsent stays in the outbox. */
  erase(now: number): Promise<void>;
  /** After a restore of the server: what stands in the bases is shown still, and fetched anew. */
  reset(incarnation: string): Promise<void>;
  /** Reads rows again from disk; all where no ids are given. */
  load(ids?: readonly string[]): Promise<void>;
}

interface BasesDeps {
  db: Database;
  sealer: Sealer;
  serial: Serial;
  outbox: Outbox;
  /** The unit whose device this is. */
  unit: string;
  changed(ids: readonly string[]): void;
  /** After each durable change, for other tabs. */
  tell(ids: string[]): void;
}

type Content = Omit<Base, 'id' | 'scope' | 'seq'>;

/** Another tab wrote a row meanwhile; what was prepared is prepared again. */
class Overtaken extends Error {}

export function makeBases({ db, sealer, serial, outbox, unit, changed, tell }: BasesDeps): Bases {
  const memory = new Map<string, { base: Base; rev: number }>();

  async function sealed(base: Base, rev: number): Promise<DossierRow> {
    const { id, scope, seq, ...content } = base;
    return { id, scope, seq, rev, blob: await sealer.seal(placeOf('dossiers', id, seq), content satisfies Content) };
  }

  async function unsealed(row: DossierRow): Promise<Base | undefined> {
    const { id, scope, seq } = row;
    try {
      return { id, scope, seq, ...((await sealer.unseal(placeOf('dossiers', id, seq), row.blob)) as Content) };
    } catch {
      // Not held, then: the next pull brings it whole and writes over it.
      return undefined;
    }
  }

  async function load(ids?: readonly string[]) {
    const rows = ids ? await db.dossiers.bulkGet([...ids]) : await db.dossiers.toArray();
    const bases = await Promise.all(rows.map((row) => row && unsealed(row)));
    const places = new Map(rows.flatMap((row, at) => (row ? [[row.id, at] as const] : [])));
    const before = ids ?? [...new Set([...memory.keys(), ...places.keys()])];
    const touched = before.filter((id) => {
      const at = places.get(id) ?? -1;
      const [row, base] = [rows[at], bases[at]];
      if (memory.get(id)?.rev === row?.rev) return false;
      if (row && base) memory.set(id, { base, rev: row.rev });
      else memory.delete(id);
      return true;
    });
    if (touched.length > 0) changed(touched);
  }

  /** Writes new bases (or takes them away) in one transaction with what the outbox no longer has to show. */
  async function replace(next: ReadonlyMap<string, Base | null>, incarnation?: string): Promise<void> {
    if (next.size === 0 && incarnation === undefined) return;
    const revs = new Map([...next.keys()].map((id) => [id, memory.get(id)?.rev ?? 0]));
    const rows = await Promise.all(
      [...next.values()].filter((base) => base !== null).map((base) => sealed(base, (revs.get(base.id) ?? 0) + 1)),
    );
    const ids = [...next.keys()];
    await serial(async () => {
      const done = outbox
        .entries()
        .filter((entry) => entry.state === 'sent' && next.has(entry.dossierId))
        .filter((entry) => (next.get(entry.dossierId)?.seq ?? Number.POSITIVE_INFINITY) >= (entry.appliedSeq ?? 0))
        .map((entry) => entry.id);
      await db.transaction('rw', db.dossiers, db.outbox, db.meta, async () => {
        const current = await db.dossiers.bulkGet(ids);
        // A row that could not be read counts as not held, whatever its count.
        if (current.some((row, at) => memory.has(ids[at] ?? '') && row?.rev !== revs.get(ids[at] ?? '')))
          throw new Overtaken();
        await db.dossiers.bulkDelete(ids.filter((id) => next.get(id) === null));
        await db.dossiers.bulkPut(rows);
        if (incarnation === undefined) await db.outbox.bulkDelete(done);
        else {
          await db.outbox.toCollection().modify((row) => {
            if (row.state === 'sent') Object.assign(row, { state: 'waiting', appliedSeq: null });
          });
          await db.meta.put({ key: 'incarnation', value: incarnation });
        }
      });
      for (const [id, base] of next)
        if (base) memory.set(id, { base, rev: (revs.get(id) ?? 0) + 1 });
        else memory.delete(id);
      if (incarnation === undefined) outbox.forgotten(done);
    });
    if (incarnation !== undefined) await outbox.load();
    changed(ids);
    tell(ids);
  }

  /** Prepares from memory and writes; where another tab was quicker, reads its work and prepares again. */
  async function rewrite(prepare: () => ReadonlyMap<string, Base | null>, incarnation?: string) {
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await replace(prepare(), incarnation);
      } catch (error) {
        if (!(error instanceof Overtaken) || attempt === 5) throw error;
        await load();
      }
    }
  }

  return {
    ids: () => [...memory.keys()],
    get: (id) => memory.get(id)?.base,
    held: () => [...memory.values()].map(({ base }): Held => [base.id, base.scope, base.seq]),
    load,
    apply: (pulled) =>
      rewrite(() => {
        const next = new Map<string, Base | null>();
        for (const dossier of pulled) {
          const base = (next.get(dossier.id) ?? memory.get(dossier.id)?.base) || undefined;
          const result = dossier.mode === 'purge' ? null : merged(base, dossier);
          if (result !== undefined) next.set(dossier.id, result);
        }
        return next;
      }),
    erase: (now) =>
      rewrite(() => {
        const next = new Map<string, Base | null>();
        for (const { base } of memory.values()) {
          const result = erased(base, unit, now);
          if (result !== base) next.set(base.id, result);
        }
        return next;
      }),
    reset: (incarnation) =>
      rewrite(() => new Map([...memory].map(([id, { base }]) => [id, { ...base, scope: '', seq: 0 }])), incarnation),
  };
}

/** A removed record is kept only so that an edit of it is refused as gone; its words stay with the server. */
const withoutWords = (record: AnyRec): AnyRec => (record.deleted ? { ...record, body: {} } : record);

/** The base after a pull, or undefined where the delta builds on what this device no longer holds. */
function merged(base: Base | undefined, pulled: Exclude<PulledDossier, { mode: 'purge' }>): Base | undefined {
  const { mode, records, ...rest } = pulled;
  if (mode === 'reset') return { ...rest, records: records.map(withoutWords) };
  // Erased while the answer was on its way: the row's empty scope brings all of it with the next pull.
  if (!base || base.scope !== pulled.scope) return undefined;
  const all = new Map(base.records.map((record) => [record.id, record]));
  for (const record of records) all.set(record.id, withoutWords(record));
  // A delta says of the records in it whether they name this unit; of the others what was said before holds.
  const told = new Set(records.map((record) => record.id));
  const named = [...new Set([...base.named.filter((id) => !told.has(id)), ...rest.named])];
  return { ...rest, named, records: [...all.values()] };
}

/** The same base where nothing has ended, null where all has. The scope is emptied, so that the server sends anew. */
function erased(base: Base, unit: string, now: number): Base | null {
  if (isOver(base, now)) return null;
  const records = keptRecords(base, unit, now);
  if (records.length === base.records.length) return base;
  const grants = base.grants.filter((grant) => grant.validTo === null || now < grant.validTo);
  return { ...base, scope: '', records, grants };
}
