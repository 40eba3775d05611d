import type { Database, DossierRow, PackRow } from './database';
import {
  type Addition,
  additionTo,
  divided,
  type Packing,
  type Stored,
  sealAdditions,
  sealPack,
  type Unpacked,
  unsealPack,
  withAddition,
} from './packs';
import { placeOf, type Sealer } from './sealed';
import type { Base } from './visible';

/** Another tab wrote meanwhile; what was prepared is prepared again. */
export class Overtaken extends Error {}

/**
 * Where the bases rest: many dossiers in a packed row, and a row of its own for each that has changed since. The loose
 * row counts; what a pack still says of the same dossier is stale, and is taken out of it at once where anything in it
 * may no longer be held. Where much is added to many packed dossiers at once, one row of additions stands on the packs.
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
  /** Takes everything away, also what can not be read. */
  clear(): Promise<void>;
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
  /** Whose copies lie in which row among the packs and of which `rev`, stale ones among them. */
  let packs: ReadonlyMap<string, Copies> = new Map();
  /** Of dossiers on which additions stand: each `rev` that counts, the packed one first. */
  let chains: ReadonlyMap<string, readonly number[]> = new Map();

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
      for (const stored of many.flatMap((one) => one.members))
        if ((found.get(stored.base.id)?.rev ?? -1) < stored.rev) found.set(stored.base.id, stored);
      const chained = new Map<string, readonly number[]>();
      for (const addition of many.flatMap((one) => one.additions).sort((a, b) => a.stored.rev - b.stored.rev)) {
        const { id } = addition.stored.base;
        const before = found.get(id);
        const next = before && withAddition(before, addition);
        if (!next) continue;
        found.set(id, next);
        chained.set(id, [...(chained.get(id) ?? [before.rev]), next.rev]);
      }
      // A row that can not be read hides the older copy too: something may have been taken away in between.
      for (const [at, { id }] of rows.entries()) {
        const stored = single[at];
        if (stored) found.set(id, stored);
        else found.delete(id);
      }
      loose = new Set(rows.map((row) => row.id));
      packs = new Map(packed.map(({ id }, at) => [id, copiesIn(many[at] ?? NOTHING)]));
      for (const id of loose) chained.delete(id);
      chains = chained;
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
      const [wasLoose, wasPacked, wasChained] = [loose, packs, chains];
      const changed = [...next].flatMap(([id, stored]) => (stored ? [{ id, stored }] : []));
      const whole = changed.filter(({ id, stored }) => !onlyAdds(held.get(id)?.base, stored.base));
      const bulk = whole.length >= packing.least ? whole : [];
      const toPack = new Map(bulk.map(({ id, stored }) => [id, stored]));
      for (const id of packed) {
        const stored = next.has(id) ? undefined : held.get(id);
        if (stored) toPack.set(id, stored);
      }
      const others = changed.filter(({ id }) => !toPack.has(id));

      // Rows that hold what may no longer lie there, or what moves: the rest of each moves along. Those of which
      // nothing counts any more go.
      const out = new Set([...toPack.keys(), ...whole.map(({ id }) => id)]);
      for (const [id, stored] of next) if (!stored) out.add(id);
      const counting = countingIn(wasLoose, wasChained, held);
      const opened = [...wasPacked].filter(
        ([, copies]) => counting(copies).length === 0 || [...copies.revs.keys()].some((id) => out.has(id)),
      );
      const moved = new Set(opened.flatMap(([, copies]) => counting(copies)));
      for (const id of moved) {
        const stored = next.has(id) ? undefined : held.get(id);
        if (stored) toPack.set(id, stored);
      }

      // Little that is new in many packed dossiers is one row of additions. Else many at once make packs of their own;
      // the older copies, in which nothing is that may not lie there, stay.
      const additions = additionsTo(
        held,
        others.filter(({ id }) => held.has(id) && !wasLoose.has(id) && !moved.has(id)).map(({ stored }) => stored),
      );
      const few = rowsOfAdditions(wasPacked) < packing.additions && additions.length >= packing.least;
      const added = few && isLittle(additions, next) ? additions : [];
      const standing = new Set(added.map(({ stored }) => stored.base.id));
      const rest = others.filter(({ id }) => !standing.has(id));
      const [many, alone] = rest.length >= packing.least ? [rest, []] : [[], rest];
      for (const { id, stored } of many) toPack.set(id, stored);
      const made = divided([...toPack.values()], packing.records).map((members) => ({
        id: crypto.randomUUID(),
        members,
        additions: [],
      }));
      const more = added.length > 0 ? [{ id: crypto.randomUUID(), members: [], additions: added }] : [];
      const [rows, packRows, addedRows] = await Promise.all([
        Promise.all(alone.map(({ stored }) => sealRow(stored))),
        Promise.all(made.map(({ id, members }) => sealPack(sealer, id, members))),
        Promise.all(more.map(({ id, additions }) => sealAdditions(sealer, id, additions))),
      ]);

      // And those of which nothing counts once this is written.
      const superseded = new Set([...toPack.keys(), ...alone.map(({ id }) => id)]);
      const emptied = [...wasPacked].filter(([, copies]) => counting(copies).every((id) => superseded.has(id)));
      const closed = [...new Set([...opened, ...emptied].map(([id]) => id))];
      const noRow = [...toPack.keys(), ...[...next].filter(([, stored]) => !stored).map(([id]) => id)];
      return {
        async write() {
          const known = [...new Set([...next.keys(), ...toPack.keys()])];
          const [onDisk, keys] = await Promise.all([db.dossiers.toCollection().primaryKeys(), packKeys()]);
          const there = new Set(onDisk);
          const single = known.filter((id) => there.has(id));
          const current = new Map((await db.dossiers.bulkGet(single)).map((row) => [row?.id, row?.rev]));
          // A row that could not be read counts as not held, whatever its count.
          const overtaken = known.some(
            (id) => held.has(id) && current.get(id) !== (wasLoose.has(id) ? held.get(id)?.rev : undefined),
          );
          if (overtaken || !same(keys, wasPacked)) throw new Overtaken();
          await db.dossiers.bulkDelete(noRow.filter((id) => there.has(id)));
          await db.dossiers.bulkPut(rows);
          await db.packs.bulkDelete(closed);
          await db.packs.bulkPut([...packRows, ...addedRows]);
        },
        written() {
          const left = new Set(loose);
          for (const id of noRow) left.delete(id);
          for (const { id } of rows) left.add(id);
          loose = left;
          const kept = [...packs].filter(([id]) => !closed.includes(id));
          packs = new Map([...kept, ...[...made, ...more].map((one) => [one.id, copiesIn(one)] as const)]);
          const chained = new Map(chains);
          for (const id of [...noRow, ...rows.map((row) => row.id)]) chained.delete(id);
          for (const { onto, stored } of added)
            chained.set(stored.base.id, [...(chained.get(stored.base.id) ?? [onto.rev]), stored.rev]);
          chains = chained;
        },
      };
    },

    async clear() {
      const rows = await Promise.all([db.dossiers.count(), db.packs.count()]);
      if (rows.every((count) => count === 0)) return;
      await db.transaction('rw', db.dossiers, db.packs, () => Promise.all([db.dossiers.clear(), db.packs.clear()]));
      loose = new Set();
      packs = new Map();
      chains = new Map();
    },

    untidy(held) {
      const counting = countingIn(loose, chains, held);
      const thin = [...packs.values()].filter((copies) => !copies.additions).map(counting);
      const few = thin.filter((ids) => sizeOf(ids, held) < packing.records / 2);
      const added = rowsOfAdditions(packs) * 2 >= packing.additions ? [...chains.keys()] : [];
      const moved = new Set([...loose, ...added, ...(few.length > 1 ? few.flat() : [])].filter((id) => held.has(id)));
      return moved.size >= packing.least ? [...moved] : [];
    },
  };
}

/** What a row among the packs has of whom. */
interface Copies {
  additions: boolean;
  revs: ReadonlyMap<string, number>;
}

const NOTHING: Unpacked = { members: [], additions: [] };

const copiesIn = ({ members, additions }: Unpacked): Copies => ({
  additions: additions.length > 0,
  revs: new Map([...members, ...additions.map((one) => one.stored)].map(({ base, rev }) => [base.id, rev])),
});

const rowsOfAdditions = (packs: ReadonlyMap<string, Copies>) =>
  [...packs.values()].filter((copies) => copies.additions).length;

/** Whose copies of a row are part of what is held. */
const countingIn =
  (
    loose: ReadonlySet<string>,
    chains: ReadonlyMap<string, readonly number[]>,
    held: ReadonlyMap<string, Stored>,
  ): ((copies: Copies) => string[]) =>
  ({ revs }) =>
    [...revs].flatMap(([id, rev]) => {
      const one = held.get(id);
      return one && !loose.has(id) && (chains.get(id) ?? [one.rev]).includes(rev) ? [id] : [];
    });

const additionsTo = (held: ReadonlyMap<string, Stored>, changed: readonly Stored[]): Addition[] =>
  changed.flatMap((stored) => {
    const before = held.get(stored.base.id);
    return before ? [additionTo(before, stored)] : [];
  });

/** Whether less than half of these dossiers is new: more is as quickly packed anew. */
function isLittle(additions: readonly Addition[], next: Next): boolean {
  const added = additions.reduce((sum, { stored }) => sum + stored.base.records.length, 0);
  return (
    added * 2 <
    sizeOf(
      additions.map(({ stored }) => stored.base.id),
      next,
    )
  );
}

const same = (keys: readonly string[], packs: ReadonlyMap<string, unknown>) =>
  keys.length === packs.size && keys.every((key) => packs.has(key));

const sizeOf = (ids: readonly string[], held: Next) =>
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
