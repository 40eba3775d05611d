import type { PackRow } from './database';
import { placeOf, type Sealer } from './sealed';
import type { Base } from './visible';

/** A base as it stands on disk; `rev` counts its writes on this device. */
export interface Stored {
  base: Base;
  rev: number;
}

export interface Packing {
  /** So many dossiers are needed before it pays to pack them. */
  least: number;
  /** A pack is closed once it holds so many records. */
  records: number;
  /** So many rows of additions may lie on the packs before all is packed anew. */
  additions: number;
}

/** Some 200 kB a row: there reading costs by the byte and no longer by the row (docs/performance.md). */
export const PACKING: Packing = { least: 8, records: 300, additions: 8 };

/** The place that rows of additions are sealed for; builds that wrote all of a base's grants into each called it otherwise. */
const ADDITIONS = 'added';

/** One encrypted row of many dossiers, under an id that no other has had: a pack is replaced, never changed. */
export async function sealPack(sealer: Sealer, id: string, members: readonly Stored[]): Promise<PackRow> {
  return { id, blob: await sealer.seal(placeOf('packs', id), members) };
}

/** What is in a row among the packs: dossiers, or what was added to them. */
export interface Unpacked {
  members: readonly Stored[];
  additions: readonly Addition[];
}

/** Opens a row among the packs; it holds nothing where it can not be read, since the next pull brings it anew. */
export async function unsealPack(sealer: Sealer, { id, blob }: PackRow): Promise<Unpacked> {
  const opened = (place: string) => sealer.unseal(placeOf(place, id), blob);
  try {
    return { members: (await opened('packs')) as Stored[], additions: [] };
  } catch {
    const additions = await opened(ADDITIONS).catch(() => []);
    return { members: [], additions: additions as Addition[] };
  }
}

/** Divides dossiers into packs. */
export function divided(members: readonly Stored[], size: number): Stored[][] {
  const packs: Stored[][] = [];
  let room = 0;
  for (const member of members) {
    if (room <= 0) {
      packs.push([]);
      room = size;
    }
    packs.at(-1)?.push(member);
    room -= Math.max(1, member.base.records.length);
  }
  return packs;
}

/** What was added to a dossier that rests in a pack: records that are new or changed, and all else as it is now. */
export interface Addition {
  /** The state that this stands on: its count of writes, and the server's. */
  onto: { rev: number; seq: number };
  /** As it is afterwards; of its records only those that are new or changed, and no grants where they are as before. */
  stored: { base: Omit<Base, 'grants'> & Partial<Pick<Base, 'grants'>>; rev: number };
}

/** What is new or changed in `next`; what it shares with `before` are the same objects. */
export function additionTo(before: Stored, next: Stored): Addition {
  const known = new Set(before.base.records);
  const { grants, ...rest } = next.base;
  const base = {
    ...rest,
    records: rest.records.filter((record) => !known.has(record)),
    ...(grants !== before.base.grants && { grants }),
  };
  return { onto: { rev: before.rev, seq: before.base.seq }, stored: { base, rev: next.rev } };
}

/** The state with an addition, or undefined where that stands on another state. */
export function withAddition({ rev, base }: Stored, { onto, stored }: Addition): Stored | undefined {
  if (onto.rev !== rev || onto.seq !== base.seq) return undefined;
  const all = new Map(base.records.map((record) => [record.id, record]));
  for (const record of stored.base.records) all.set(record.id, record);
  return { ...stored, base: { ...base, ...stored.base, records: [...all.values()] } };
}

/**
 * One encrypted row of what was added to many dossiers. It lies among the packs, sealed for another place: a build from
 * before additions can not read it, holds what the pack has, and is sent the rest again.
 */
export async function sealAdditions(sealer: Sealer, id: string, additions: readonly Addition[]): Promise<PackRow> {
  return { id, blob: await sealer.seal(placeOf(ADDITIONS, id), additions) };
}
