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
}

/** Some 200 kB a row: there reading costs by the byte and no longer by the row (docs/performance.md). */
export const PACKING: Packing = { least: 8, records: 300 };

/** One encrypted row of many dossiers, under an id that no other has had: a pack is replaced, never changed. */
export async function sealPack(sealer: Sealer, id: string, members: readonly Stored[]): Promise<PackRow> {
  return { id, blob: await sealer.seal(placeOf('packs', id), members) };
}

/** What is in a pack; nothing where it can not be read, since the next pull brings it anew. */
export async function unsealPack(sealer: Sealer, { id, blob }: PackRow): Promise<readonly Stored[]> {
  try {
    return (await sealer.unseal(placeOf('packs', id), blob)) as Stored[];
  } catch {
    return [];
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
