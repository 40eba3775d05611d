import type { Grant } from '#domain/grant';
import type { AnyRec } from '#domain/record';
import type { UnitId } from '#domain/unit';
import { mayRead } from '#domain/visibility';
import type { Queries } from './database';
import type { StoredRec } from './stored-record';

/** The units that see at least one of the changed records now: only these are told that anything happened. */
export function unitsThatSee(changed: readonly StoredRec[], grants: readonly Grant[], now: number): Set<UnitId> {
  const units = new Set<UnitId>();
  const candidates = new Set<UnitId>(grants.map((grant) => grant.to));
  for (const record of changed) for (const unit of [record.unit, ...record.readers]) candidates.add(unit);
  for (const unit of candidates) if (changed.some((record) => sees(record, unit, grants, now))) units.add(unit);
  return units;
}

const sees = (record: StoredRec, unit: UnitId, grants: readonly Grant[], now: number) =>
  mayRead(record as AnyRec, unit, grants, new Set(record.readers.includes(unit) ? [record.id] : []), now);

/**
 * Notes for each unit the seq of the last change that it sees, and where the set of records that name it has changed, a
 * new epoch, which makes its devices fetch the dossier anew.
 */
export async function noteVisible(
  policy: Queries,
  dossierId: string,
  seq: number,
  seen: ReadonlySet<UnitId>,
  readership: ReadonlySet<UnitId>,
): Promise<void> {
  const units = [...new Set([...seen, ...readership])];
  if (units.length === 0) return;
  const rows = units.map((unit) => ({ unit, seq: seen.has(unit) ? seq : 0, epoch: readership.has(unit) ? 1 : 0 }));
  await policy.query(
    `insert into dossier_unit (dossier_id, unit, visible_seq, epoch)
     select $1::uuid, unit, seq, epoch from jsonb_to_recordset($2::jsonb) as u(unit text, seq bigint, epoch int)
     on conflict (dossier_id, unit) do update set
       visible_seq = greatest(dossier_unit.visible_seq, excluded.visible_seq),
       epoch = dossier_unit.epoch + excluded.epoch`,
    [dossierId, JSON.stringify(rows)],
  );
}

/** The seq of the last change that the unit could see; 0 where there was none. */
export async function visibleSeq(policy: Queries, dossierId: string, unit: UnitId): Promise<number> {
  const { rows } = await policy.query<{ seq: number }>(
    'select visible_seq as seq from dossier_unit where dossier_id = $1 and unit = $2',
    [dossierId, unit],
  );
  return rows[0]?.seq ?? 0;
}
