import type { Grant } from '#domain/grant';
import type { AnyRec } from '#domain/record';
import type { UnitId } from '#domain/unit';
import { mayRead } from '#domain/visibility';
import { type Queries, uuids } from './database';
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

/** What a unit can notice of a dossier: the seq of the last change that it sees, and what is open to it anew. */
export interface NoticeRow {
  dossier_id: string;
  unit: UnitId;
  /** 0 where it sees nothing of the change. */
  seq: number;
  /** 1 where its grants, or the records that name it, are others now: its devices fetch the dossier anew. */
  epoch: 0 | 1;
  /** The instants (ms) at which its grants begin or end, where these changed. */
  turns?: readonly number[];
}

/** Notes for each unit what it can notice. */
export async function noteVisible(policy: Queries, rows: readonly NoticeRow[]): Promise<void> {
  if (rows.length === 0) return;
  await policy.query(
    `insert into dossier_unit (dossier_id, unit, visible_seq, epoch, turns)
     select dossier_id, unit, seq, epoch, array(select jsonb_array_elements_text(coalesce(u.turns, '[]'))::bigint)
     from jsonb_to_recordset($1::jsonb) as u(dossier_id uuid, unit text, seq bigint, epoch int, turns jsonb)
     on conflict (dossier_id, unit) do update set
       visible_seq = greatest(dossier_unit.visible_seq, excluded.visible_seq),
       epoch = dossier_unit.epoch + excluded.epoch`,
    [JSON.stringify(rows)],
  );
  const turned = rows.filter((row) => row.turns !== undefined);
  if (turned.length === 0) return;
  await policy.query(
    `update dossier_unit set turns = array(select jsonb_array_elements_text(u.turns)::bigint)
     from jsonb_to_recordset($1::jsonb) as u(dossier_id uuid, unit text, turns jsonb)
     where dossier_unit.dossier_id = u.dossier_id and dossier_unit.unit = u.unit`,
    [JSON.stringify(turned)],
  );
}

/** The seq of the last change of each dossier that the unit could see; a dossier is missing where there was none. */
export async function visibleSeqs(
  policy: Queries,
  dossierIds: readonly string[],
  unit: UnitId,
): Promise<Map<string, number>> {
  const { rows } = await policy.query<{ id: string; seq: number }>(
    `select dossier_id as id, visible_seq as seq from dossier_unit
     where unit = $2 and dossier_id = any ($1::uuid[])`,
    [uuids(dossierIds), unit],
  );
  return new Map(rows.map(({ id, seq }) => [id, seq]));
}
