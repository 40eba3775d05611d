import { type EntityName, KINDS_OF } from '#domain/kinds';
import type { AnyRec } from '#domain/record';
import type { UnitId } from '#domain/unit';
import { type Queries, uuids } from './database';

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

type RowOf = Row & { dossier_id: string };

function byDossier<T>(ids: readonly string[], rows: readonly RowOf[], make: (row: RowOf) => T): Map<string, T[]> {
  const found = new Map<string, T[]>(ids.map((id) => [id, []]));
  for (const row of rows) found.get(row.dossier_id)?.push(make(row));
  return found;
}

/** Every record of several dossiers in order of creation, whoever may see it. For the policy path only. */
export async function allRecords(policy: Queries, dossierIds: readonly string[]): Promise<Map<string, StoredRec[]>> {
  const { rows } = await policy.query<RowOf>(
    `select dossier_id, ${COLUMNS}, seq, readers from record
     where dossier_id = any ($1::uuid[]) order by ordinal`,
    [uuids(dossierIds)],
  );
  return byDossier(dossierIds, rows, (row) => ({ ...recOf(row), seq: row.seq, readers: row.readers }));
}

/** What the asking actor may see of a dossier now: ids of records, and versions that were released to the unit. */
export interface Visible {
  ids: ReadonlySet<string>;
  released: readonly AnyRec[];
}

/** The same of several dossiers, by row-level security. */
export async function visibleIn(app: Queries, dossierIds: readonly string[]): Promise<Map<string, Visible>> {
  const ids = uuids(dossierIds);
  const [seen, released] = await Promise.all([
    app.query<{ id: string; ids: string }>(
      `select r.dossier_id as id, string_agg(r.id::text, ' ') as ids
       from unnest($1::uuid[]) as d(id) join record r on r.dossier_id = d.id group by r.dossier_id`,
      [ids],
    ),
    app.query<RowOf>(
      `select distinct on (h.dossier_id, h.id) h.dossier_id, ${COLUMNS.split(', ')
        .map((column) => `h.${column}`)
        .join(', ')}
       from release r
       join record_history h on h.dossier_id = r.dossier_id and h.id = r.record_id and h.version = r.version
       where r.dossier_id = any ($1::uuid[])
       order by h.dossier_id, h.id, h.version desc`,
      [ids],
    ),
  ]);
  const versions = byDossier(dossierIds, released.rows, recOf);
  const lists = new Map(seen.rows.map((row) => [row.id, row.ids]));
  return new Map(
    dossierIds.map((id) => [id, { ids: new Set(lists.get(id)?.split(' ')), released: versions.get(id) ?? [] }]),
  );
}

/** The entity's row of the lawyer's table, as the columns that row-level security reads. */
export function openness(entity: string): { by_grant: boolean; to_all: boolean; fact: boolean } {
  const row = Object.hasOwn(KINDS_OF, entity) ? KINDS_OF[entity as EntityName] : undefined;
  // What the table does not know is nobody's but its author's.
  return { by_grant: row?.seenBy === 'grant', to_all: row?.seenBy === 'everybody', fact: row?.fact ?? true };
}

export const isFact = (record: { entity: string }): boolean => openness(record.entity).fact;
