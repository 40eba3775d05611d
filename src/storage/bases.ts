import type { AnyRec } from '#domain/record';
import type { Held, PulledDossier } from '#protocol/pull';
import { makeBaseDisk, type Next, Overtaken } from './base-disk';
import type { Database, MetaRow, PackRow } from './database';
import type { Outbox } from './outbox';
import type { OutboxEntry } from './outbox-entry';
import { PACKING, type Packing, type Stored } from './packs';
import { requeueing } from './requeue';
import type { Sealer } from './sealed';
import type { Serial } from './serial';
import type { Taken } from './taken';
import { type Base, isOver, keptRecords } from './visible';

/**
 * The dossiers as the server last confirmed them: encrypted on disk (`base-disk`), decrypted in memory. Only the
 * server's answers and the passing of time change them; what people write lies in the outbox. What may
 * not rest here (`kept-copies`: the unit's choice, or protected identity) is decrypted in memory alone, and gone with the
 * last tab.
 */
export interface Bases {
  ids(): readonly string[];
  get(id: string): Base | undefined;
  held(): readonly Held[];
  apply(pulled: readonly PulledDossier[]): Promise<void>;
  /** Rewrites on disk what has ended at an instant (ms); what is unsent stays in the outbox. */
  erase(now: number): Promise<void>;
  /**
   * After a restore of the server: what stands in the bases is shown still, and fetched anew; what the server had taken
   * waits again. `notice` gives what is written down with it, and is told whether some of it can not be read any more.
   */
  reset(incarnation: string, notice: (damaged: boolean) => Promise<MetaRow>): Promise<void>;
  /** Reads rows again from disk; all where no ids are given. */
  load(ids?: readonly string[]): Promise<void>;
  /** Whether a copy of the dossier rests here, or would. */
  rests(id: string): boolean;
  /** What may rest has changed: lets the dossier rest here, or takes its copy away. All of them where no id is given. */
  settle(id?: string): Promise<void>;
  /** Every dossier that is in memory alone, for a tab that has just opened. */
  unkept(): readonly Base[];
  /** What another tab says of such dossiers. */
  heard(dossiers: readonly Base[], gone: readonly string[]): Promise<void>;
  /** Rests what has changed since in few rows again, so that the next opening is quick. */
  tidy(): Promise<void>;
}

interface BasesDeps {
  db: Database;
  sealer: Sealer;
  serial: Serial;
  outbox: Outbox;
  /** What the server has taken is kept there for a while, where its case is. */
  taken: Taken;
  /** Whether a copy may rest on disk; and whether any may. */
  mayRest(base: Base): boolean;
  mayRestAny(): boolean;
  /** The unit whose device this is. */
  unit: string;
  packing?: Packing | undefined;
  /** Packed rows that were read while the key was derived. */
  readAhead?: Promise<readonly PackRow[]> | undefined;
  changed(ids: readonly string[]): void;
  /** After each durable change, for other tabs. */
  tell(ids: string[]): void;
  /** After each change of what is in memory alone, for other tabs. */
  tellUnkept(dossiers: readonly Base[], gone: readonly string[]): void;
}

export function makeBases(deps: BasesDeps): Bases {
  const { db, sealer, serial, outbox, taken, unit, packing = PACKING, changed, tell, mayRest, mayRestAny } = deps;
  const disk = makeBaseDisk(db, sealer, packing, deps.readAhead);
  let memory: ReadonlyMap<string, Stored> = new Map();
  /** In memory alone. */
  const unkept = new Map<string, Base>();
  const get = (id: string) => unkept.get(id) ?? memory.get(id)?.base;
  const all = () => [
    ...[...memory.values()].map((one) => one.base).filter(({ id }) => !unkept.has(id)),
    ...unkept.values(),
  ];

  async function load(ids?: readonly string[]) {
    const some = ids && (await disk.read(ids));
    const next = some ? withNext(memory, some) : await disk.readAll();
    const touched = [...new Set([...memory.keys(), ...next.keys()])].filter(
      (id) => memory.get(id)?.rev !== next.get(id)?.rev,
    );
    // The same object where nothing has changed: whoever remembers by it need not work anything out again.
    memory = new Map([...next].map(([id, stored]) => [id, touched.includes(id) ? stored : (memory.get(id) ?? stored)]));
    if (touched.length > 0) changed(touched);
  }

  interface Restart {
    incarnation: string;
    notice: (damaged: boolean) => Promise<MetaRow>;
  }

  /** Writes new bases (or takes them away) in one transaction with what the outbox no longer has to show. */
  async function replace(bases: ReadonlyMap<string, Base | null>, restart?: Restart): Promise<void> {
    if (bases.size === 0 && !restart) return;
    const next = new Map(
      [...bases].map(([id, base]) => {
        const rests = base !== null && mayRest(base);
        return [id, rests ? { base, rev: (memory.get(id)?.rev ?? 0) + 1 } : null] as const;
      }),
    );
    const prepared = await disk.prepare(memory, next);
    const ids = [...next.keys()];
    const unresting = ids.filter((id) => !next.get(id));
    await serial(async () => {
      const done = restart ? [] : outbox.entries().filter((entry) => entry.state === 'sent' && isShownBy(bases, entry));
      const doneIds = done.map((entry) => entry.id);
      const keep = await taken.keeping(done, (id) => (next.get(id) ? 'disk' : bases.get(id) ? 'memory' : 'nowhere'));
      const again = restart && (await requeueing(db, sealer, taken));
      const notice = again && (await restart.notice(again.damaged));
      await db.transaction('rw', [db.dossiers, db.packs, db.outbox, db.taken, db.meta], async () => {
        await prepared.write();
        if (unresting.length > 0 && !restart) await taken.unrest(unresting, (id) => Boolean(bases.get(id)));
        await db.outbox.bulkDelete(doneIds);
        await keep();
        if (!again || !notice) return;
        await again.requeue();
        await db.meta.bulkPut([{ key: 'incarnation', value: restart.incarnation }, notice]);
      });
      prepared.written();
      memory = withNext(memory, next);
      const left = [...bases].flatMap(([id, base]) => (base && !next.get(id) ? [base] : []));
      const gone = [...bases.keys()].filter((id) => unkept.has(id) && !left.some((base) => base.id === id));
      for (const base of left) unkept.set(base.id, base);
      for (const id of gone) unkept.delete(id);
      if (left.length + gone.length > 0) deps.tellUnkept(left, gone);
      outbox.forgotten(doneIds);
    });
    if (restart) await outbox.load();
    changed(ids);
    tell(ids);
  }

  /** Packs what has changed since it was packed. Nothing that anybody sees changes. */
  async function pack() {
    const untidy = disk.untidy(memory);
    if (untidy.length === 0) return;
    const prepared = await disk.prepare(memory, new Map(), untidy);
    await serial(async () => {
      await db.transaction('rw', db.dossiers, db.packs, prepared.write);
      prepared.written();
    });
    tell([]);
  }

  /** Prepares from memory and writes; where another tab was quicker, reads its work and prepares again. */
  async function again(attempt: () => Promise<void>) {
    for (let count = 0; ; count += 1) {
      try {
        return await attempt();
      } catch (error) {
        if (!(error instanceof Overtaken) || count === 5) throw error;
        await load();
      }
    }
  }
  /** Where nothing may rest nothing does, not what can not be read either. */
  const sweep = async () => {
    if (!mayRestAny()) await serial(() => disk.clear().then(taken.clear));
  };
  const rewrite = (prepare: () => ReadonlyMap<string, Base | null>, restart?: Restart) =>
    again(() => replace(prepare(), restart));

  return {
    ids: () => all().map((base) => base.id),
    get,
    held: () => all().map((base): Held => [base.id, base.scope, base.seq]),
    rests: (id) => mayRestAny() && !unkept.has(id),
    async settle(id) {
      await rewrite(
        () => new Map(all().flatMap((base) => (id === undefined || base.id === id ? [[base.id, base]] : []))),
      );
      await sweep();
    },
    unkept: () => [...unkept.values()],
    async heard(dossiers, gone) {
      if (gone.length > 0) await load(gone);
      for (const id of gone) unkept.delete(id);
      for (const base of dossiers) unkept.set(base.id, base);
      changed([...gone, ...dossiers.map((base) => base.id)]);
    },
    load,
    async tidy() {
      await again(pack);
      await serial(taken.tidy);
    },
    apply: (pulled) =>
      rewrite(() => {
        const next = new Map<string, Base | null>();
        for (const dossier of pulled) {
          const base = (next.get(dossier.id) ?? get(dossier.id)) || undefined;
          const result = dossier.mode === 'purge' ? null : merged(base, dossier);
          if (result !== undefined) next.set(dossier.id, result);
        }
        return next;
      }),
    async erase(now) {
      await rewrite(() => {
        const next = new Map<string, Base | null>();
        for (const base of all()) {
          const result = erased(base, unit, now);
          // One that has come to rest before it was protected, or before this was asked, rests no longer.
          const rests = memory.has(base.id) && !mayRest(base);
          if (result !== base || rests) next.set(base.id, result);
        }
        return next;
      });
      await sweep();
    },
    reset: (incarnation, notice) =>
      rewrite(() => new Map(all().map((base) => [base.id, { ...base, scope: '', seq: 0 }])), { incarnation, notice }),
  };
}

/** Whether what the server has taken is seen in the bases that come, or can be seen no longer. */
const isShownBy = (bases: ReadonlyMap<string, Base | null>, { dossierId, appliedSeq }: OutboxEntry): boolean =>
  bases.has(dossierId) && (bases.get(dossierId)?.seq ?? Number.POSITIVE_INFINITY) >= (appliedSeq ?? 0);

function withNext(memory: ReadonlyMap<string, Stored>, next: Next): Map<string, Stored> {
  const all = new Map(memory);
  for (const [id, stored] of next)
    if (stored) all.set(id, stored);
    else all.delete(id);
  return all;
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
  return { ...rest, grants: sameOr(base.grants, rest.grants), named, records: [...all.values()] };
}

/** What was there where it says the same, so that it can be seen to be the same and is not written again. */
const sameOr = <T>(before: T, next: T): T => (JSON.stringify(before) === JSON.stringify(next) ? before : next);

/** The same base where nothing has ended, null where all has. The scope is emptied, so that the server sends anew. */
function erased(base: Base, unit: string, now: number): Base | null {
  if (isOver(base, now)) return null;
  const records = keptRecords(base, unit, now);
  if (records.length === base.records.length) return base;
  const grants = base.grants.filter((grant) => grant.validTo === null || now < grant.validTo);
  return { ...base, scope: '', records, grants };
}
