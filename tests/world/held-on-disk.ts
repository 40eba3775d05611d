import type { AnyRec } from '#domain/record';
import type { Database } from '#storage/database';
import { placeOf, type Sealer } from '#storage/sealed';

/** What lies on a device's disk of each dossier, opened with the key as a rewritten app could. */
export interface HeldOnDisk {
  /** Every record that lies anywhere, in older copies too. */
  all: Map<string, AnyRec[]>;
  /** As the app reads it: a dossier's own row before a pack's, and of packs the latest. */
  live: Map<string, AnyRec[]>;
}

/** Reads the disk by itself, without the code that it judges. Throws where anything can not be opened. */
export async function heldOnDisk(db: Database, sealer: Sealer): Promise<HeldOnDisk> {
  const all = new Map<string, AnyRec[]>();
  const live = new Map<string, AnyRec[]>();
  function hold(id: string, records: AnyRec[]) {
    all.set(id, [...(all.get(id) ?? []), ...records]);
    live.set(id, records);
  }
  const packed: { rev: number; base: { id: string; records: AnyRec[] } }[] = [];
  for (const { id, blob } of await db.packs.toArray())
    packed.push(...((await sealer.unseal(placeOf('packs', id), blob)) as typeof packed));
  for (const { base } of packed.sort((a, b) => a.rev - b.rev)) hold(base.id, base.records);
  for (const { id, seq, blob } of await db.dossiers.toArray()) {
    const { records } = (await sealer.unseal(placeOf('dossiers', id, seq), blob)) as { records: AnyRec[] };
    hold(id, records);
  }
  return { all, live };
}
