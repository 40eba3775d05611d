import { type EntityName, KINDS_OF } from '#domain/kinds';
import type { AnyRec } from '#domain/record';
import type { UnitId } from '#domain/unit';
import type { Queries } from './database';

/** A record as the database keeps it: with the seq of its last write and the units that it names as readers. */
export interface StoredRec extends AnyRec {
  seq: number;
  readers: UnitId[];
}

interface Row extends Omit<StoredRec, 'by'> {
  by_person: string;
}

const COLUMNS = 'entity, id, unit, kind, audience, version, deleted, by_person, at, body';

const recOf = ({ by_person, entity, id, unit, kind, audience, version, deleted, at, body }: Row): AnyRec => ({
  entity,
  id,
  unit,
  kind,
  audience,
  version,
  deleted,
  by: by_person,
  at,
  body,
});

/** Every record of a dossier in order of creation, whoever may see it. For the policy path only. */
export async function allRecords(policy: Queries, dossierId: string): Promise<StoredRec[]> {
  const { rows } = await policy.query<Row>(
    `select ${COLUMNS}, seq, readers from record where dossier_id = $1 order by ordinal`,
    [dossierId],
  );
  return rows.map((row) => ({ ...recOf(row), seq: row.seq, readers: row.readers }));
}

/** What the asking actor may see now, by row-level security: ids of records, and whether versions were released too. */
export async function visibleIds(
  app: Queries,
  dossierId: string,
): Promise<{ ids: ReadonlySet<string>; released: boolean }> {
  const { rows } = await app.query<{ id: string; released: boolean }>(
    `select id, false as released from record where dossier_id = $1
     union all select record_id, true from release where dossier_id = $1`,
    [dossierId],
  );
  const ids = rows.filter((row) => !row.released).map((row) => row.id);
  return { ids: new Set(ids), released: ids.length < rows.length };
}

export interface SeenRec extends AnyRec {
  dossierId: string;
  readers: UnitId[];
  /** The statute ground of a released version. */
  released?: string;
}

/** What the actor may see of several dossiers, each after the seq that is held (-1 for all), in order of creation. */
export async function seenRecords(app: Queries, held: { id: string; after: number }[]): Promise<SeenRec[]> {
  const { rows } = await app.query<Row & { dossier_id: string }>(
    `select r.dossier_id, ${COLUMNS.replace('id,', 'r.id,')}, readers
     from jsonb_to_recordset($1::jsonb) as h(id uuid, after bigint)
     join record r on r.dossier_id = h.id and r.seq > h.after order by r.ordinal`,
    [JSON.stringify(held)],
  );
  return rows.map((row) => ({ ...recOf(row), dossierId: row.dossier_id, readers: row.readers }));
}

/** Versions that were released to the actor's unit under a statute, of several dossiers. */
export async function releasedRecords(app: Queries, dossierIds: string[]): Promise<SeenRec[]> {
  const { rows } = await app.query<Row & { dossier_id: string; ground: string }>(
    `select distinct on (h.dossier_id, h.id) h.dossier_id, r.ground, ${COLUMNS.split(', ')
      .map((column) => `h.${column}`)
      .join(', ')}
     from release r
     join record_history h on h.dossier_id = r.dossier_id and h.id = r.record_id and h.version = r.version
     where r.dossier_id in (select (jsonb_array_elements_text($1::jsonb))::uuid)
     order by h.dossier_id, h.id, h.version desc`,
    [JSON.stringify(dossierIds)],
  );
  return rows.map((row) => ({ ...recOf(row), dossierId: row.dossier_id, readers: [], released: row.ground }));
}

/** The entity's row of the lawyer's table, as the columns that row-level security reads. */
export function openness(entity: string): { by_grant: boolean; fact: boolean } {
  const row = Object.hasOwn(KINDS_OF, entity) ? KINDS_OF[entity as EntityName] : undefined;
  // What the table does not know is nobody's but its author's.
  return { by_grant: row?.seenBy === 'grant', fact: row?.fact ?? true };
}

export const isFact = (record: { entity: string }): boolean => openness(record.entity).fact;
