import type { Database, DossierRow, PackRow } from './database';
import { divided, type Packing, type Stored, sealPack, unsealPack } from './packs';
import { placeOf, type Sealer } from './sealed';
import type { Base } from './visible';

/** Another tab wrote meanwhile; what was prepared is prepared again. */
export class Overtaken extends Error {}

/**
 * Where the bases rest: many dossiers in a packed row, and a row of its own for each that has changed since. The loose
 * row counts; what a pack still says of the same dossier is stale, and is taken out of it at once where anything in it
 * may no longer be held.
 */
export interface BaseDisk {
  /** Everything that can be read. */
  readAll(): Promise<Map<string, Stored>>;
  /**
   * What another tab may have changed of these dossiers: null where one is held no longer, nothing where it is as it
   * was. Undefined where that tab has packed anew, and all must be read.
   */
  read(ids: readonly string[]): Promise<Next | undefined>;
  /**
   * Seals a change of what is `held`: a new state for each dossier, or null where it goes; those in `packed` are only
   * moved. The work is for a transaction over `db.dossiers` and `db.packs`, and throws `Overtaken` in it.
   */
  prepare(held: ReadonlyMap<string, Stored>, next: Next, packed?: readonly string[]): Promise<Prepared>;
  /** Dossiers that are worth packing anew: changed since they were packed, or left over in packs of few. */
  untidy(held: ReadonlyMap<string, Stored>): readonly string[];
}

export type Next = ReadonlyMap<string, Stored | null>;

export interface Prepared {
  write(): Promise<void>;
  /** Once the transaction has ended well. */
  written(): void;
}

/** `readAhead` are packed rows that were read before; since a pack is never changed, only others are read again. */
export function makeBaseDisk(
  db: Database,
  sealer: Sealer,
  packing: Packing,
  readAhead?: Promise<readonly PackRow[]>,
): BaseDisk {
  let ahead = readAhead;
  /** Which rows this tab knows of, readable or not. */
  let loose: ReadonlySet<string> = new Set();
  /** Whose copies lie in which pack and of which `rev`, stale ones among them. */
  let packs: ReadonlyMap<string, ReadonlyMap<string, number>> = new Map();

  const packKeys = () => db.packs.toCollection().primaryKeys();

  /** All packed rows as they are now. */
  async function packRows(known: ReadonlyMap<string, PackRow>): Promise<PackRow[]> {
    if (known.size === 0) return db.packs.toArray();
    const keys = await packKeys();
    const others = await db.packs.bulkGet(keys.filter((key) => !known.has(key)));
    return [...keys.map((key) => known.get(key)), ...others].filter((row) => row !== undefined);
  }

  async function sealRow({ base, rev }: Stored): Promise<DossierRow> {
    const { id, scope, seq, ...content } = base;
    return { id, scope, seq, rev, blob: await sealer.seal(placeOf('dossiers', id, seq), content) };
  }

  async function unsealRow({ id, scope, seq, rev, blob }: DossierRow): Promise<Stored | undefined> {
    try {
      const content = (await sealer.unseal(placeOf('dossiers', id, seq), blob)) as Omit<Base, 'id' | 'scope' | 'seq'>;
      return { base: { id, scope, seq, ...content }, rev };
    } catch {
      // Not held, then: the next pull brings it whole and writes over it.
      return undefined;
    }
  }

  return {
    async readAll() {
      const known = new Map(((await ahead?.catch(() => [])) ?? []).map((row) => [row.id, row]));
      ahead = undefined;
      const [rows, packed] = await db.transaction('r', db.dossiers, db.packs, () =>
        Promise.all([db.dossiers.toArray(), packRows(known)]),
      );
      const [single, many] = await Promise.all([
        Promise.all(rows.map(unsealRow)),
        Promise.all(packed.map((row) => unsealPack(sealer, row))),
      ]);
      const found = new Map<string, Stored>();
      for (const stored of many.flat())
        if ((found.get(stored.base.id)?.rev ?? -1) < stored.rev) found.set(stored.base.id, stored);
      // A row that can not be read hides the older copy too: something may have been taken away in between.
      for (const [at, { id }] of rows.entries()) {
        const stored = single[at];
        if (stored) found.set(id, stored);
        else found.delete(id);
      }
      loose = new Set(rows.map((row) => row.id));
      packs = new Map(packed.map(({ id }, at) => [id, copiesIn(many[at] ?? [])]));
      return found;
    },

    async read(ids) {
      const [rows, keys] = await db.transaction('r', db.dossiers, db.packs, () =>
        Promise.all([db.dossiers.bulkGet([...ids]), packKeys()]),
      );
      if (!same(keys, packs)) return undefined;
      const found = new Map<string, Stored | null>();
      // What only lies in a pack is as it was; what went from its own row into a pack has been met above.
      for (const [at, id] of ids.entries()) {
        const row = rows[at];
        if (row ?? loose.has(id)) found.set(id, (row && (await unsealRow(row))) ?? null);
      }
      const there = ids.filter((_, at) => rows[at]);
      loose = new Set([...[...loose].filter((id) => !found.has(id)), ...there]);
      return found;
    },

    async prepare(held, next, packed = []) {
      // As the disk was when this was prepared; another change may end before this one is written.
      const [wasLoose, wasPacked] = [loose, packs];
      const changed = [...next].flatMap(([id, stored]) => (stored ? [{ id, stored }] : []));
      const whole = changed.filter(({ id, stored }) => !onlyAdds(held.get(id)?.base, stored.base));
      const bulk = whole.length >= packing.least ? whole : [];
      const toPack = new Map(bulk.map(({ id, stored }) => [id, stored]));
      for (const id of packed) {
        const stored = next.has(id) ? undefined : held.get(id);
        if (stored) toPack.set(id, stored);
      }
      const others = changed.filter(({ id }) => !toPack.has(id));
      // Many at once make packs of their own; the older copies, in which nothing is that may not lie there, stay.
      const [many, alone] = others.length >= packing.least ? [others, []] : [[], others];

      // Packs that hold what may no longer lie there, or what moves: the rest of each moves along. Those of which
      // nothing counts any more go.
      const out = new Set([...toPack.keys(), ...whole.map(({ id }) => id)]);
      for (const [id, stored] of next) if (!stored) out.add(id);
      const counting = (copies: ReadonlyMap<string, number>) =>
        [...copies].flatMap(([id, rev]) => (!wasLoose.has(id) && held.get(id)?.rev === rev ? [id] : []));
      const opened = [...wasPacked].filter(
        ([, copies]) => counting(copies).length === 0 || [...copies.keys()].some((id) => out.has(id)),
      );
      for (const [, copies] of opened)
        for (const id of counting(copies)) {
          const stored = next.has(id) ? undefined : held.get(id);
          if (stored) toPack.set(id, stored);
        }
      for (const { id, stored } of many) toPack.set(id, stored);
      const made = divided([...toPack.values()], packing.records).map((members) => ({
        id: crypto.randomUUID(),
        members,
      }));
      const [rows, packRows] = await Promise.all([
        Promise.all(alone.map(({ stored }) => sealRow(stored))),
        Promise.all(made.map(({ id, members }) => sealPack(sealer, id, members))),
      ]);

      const closed = opened.map(([id]) => id);
      const noRow = [...toPack.keys(), ...[...next].filter(([, stored]) => !stored).map(([id]) => id)];
      return {
        async write() {
          const known = [...new Set([...next.keys(), ...toPack.keys()])];
          const current = await db.dossiers.bulkGet(known);
          // A row that could not be read counts as not held, whatever its count.
          const overtaken = current.some((row, at) => {
            const id = known[at] ?? '';
            return held.has(id) && row?.rev !== (wasLoose.has(id) ? held.get(id)?.rev : undefined);
          });
          if (overtaken || !same(await packKeys(), wasPacked)) throw new Overtaken();
          await db.dossiers.bulkDelete(noRow);
          await db.dossiers.bulkPut(rows);
          await db.packs.bulkDelete(closed);
          await db.packs.bulkPut(packRows);
        },
        written() {
          const left = new Set(loose);
          for (const id of noRow) left.delete(id);
          for (const { id } of rows) left.add(id);
          loose = left;
          const kept = [...packs].filter(([id]) => !closed.includes(id));
          packs = new Map([...kept, ...made.map(({ id, members }) => [id, copiesIn(members)] as const)]);
        },
      };
    },

    untidy(held) {
      const thin = [...packs.values()].map((copies) =>
        [...copies].flatMap(([id, rev]) => (!loose.has(id) && held.get(id)?.rev === rev ? [id] : [])),
      );
      const few = thin.filter((ids) => sizeOf(ids, held) < packing.records / 2);
      const moved = [...[...loose].filter((id) => held.has(id)), ...(few.length > 1 ? few.flat() : [])];
      return moved.length >= packing.least ? moved : [];
    },
  };
}

const copiesIn = (members: readonly Stored[]): ReadonlyMap<string, number> =>
  new Map(members.map(({ base, rev }) => [base.id, rev]));

const same = (keys: readonly string[], packs: ReadonlyMap<string, unknown>) =>
  keys.length === packs.size && keys.every((key) => packs.has(key));

const sizeOf = (ids: readonly string[], held: ReadonlyMap<string, Stored>) =>
  ids.reduce((sum, id) => sum + (held.get(id)?.base.records.length ?? 0), 0);

/** Whether everything of the old state may still lie on this disk: nothing of it was taken away or removed. */
function onlyAdds(before: Base | undefined, next: Base): boolean {
  if (!before) return false;
  const kept = new Map(next.records.map((record) => [record.id, record.deleted]));
  return before.records.every((record) => {
    const deleted = kept.get(record.id);
    return deleted !== undefined && (record.deleted || !deleted);
  });
}
