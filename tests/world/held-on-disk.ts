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

interface Packed {
  rev: number;
  base: { id: string; seq: number; records: AnyRec[] };
}

/** Reads the disk by itself, without the code that it judges. Throws where anything can not be opened. */
export async function heldOnDisk(db: Database, sealer: Sealer): Promise<HeldOnDisk> {
  const all = new Map<string, AnyRec[]>();
  const live = new Map<string, AnyRec[]>();
  function hold(id: string, records: AnyRec[]) {
    all.set(id, [...(all.get(id) ?? []), ...records]);
    live.set(id, records);
  }
  const packed: Packed[] = [];
  const added: { onto: { rev: number; seq: number }; stored: Packed }[] = [];
  for (const { id, blob } of await db.packs.toArray())
    try {
      packed.push(...((await sealer.unseal(placeOf('packs', id), blob)) as Packed[]));
    } catch {
      added.push(...((await sealer.unseal(placeOf('added', id), blob)) as typeof added));
    }
  const last = new Map<string, Packed>();
  for (const one of packed.sort((a, b) => a.rev - b.rev)) {
    hold(one.base.id, one.base.records);
    last.set(one.base.id, one);
  }
  for (const { onto, stored } of added.sort((a, b) => a.stored.rev - b.stored.rev)) {
    const { id, records } = stored.base;
    all.set(id, [...(all.get(id) ?? []), ...records]);
    const under = last.get(id);
    if (under?.rev !== onto.rev || under.base.seq !== onto.seq) continue;
    const kept = (live.get(id) ?? []).filter((record) => !records.some((other) => other.id === record.id));
    live.set(id, [...kept, ...records]);
    last.set(id, stored);
  }
  for (const { id, seq, blob } of await db.dossiers.toArray()) {
    const { records } = (await sealer.unseal(placeOf('dossiers', id, seq), blob)) as { records: AnyRec[] };
    hold(id, records);
  }
  return { all, live };
}
