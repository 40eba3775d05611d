import type { Actor } from '#domain/actor';
import type { Queries, Transaction } from './database';
import type { Foreign } from './delivery';

/** A dossier that the device has in another state, or not at all. `after`: the seq that it holds, -1 for none. */
export interface Due {
  id: string;
  after: number;
}

/** What of a dossier is sent, each part as the JSON text that the database made of it, and what is logged of it. */
export interface Content {
  id: string;
  /** The records, joined by commas. */
  records: string;
  /** An array of the grants that open others' records to the unit now. */
  grants: string;
  /** An array of the ids of records that are seen because they name the unit. */
  named: string;
  /** Records of other units among them, save what everybody reads: only what may be about a child is logged. */
  foreign: Foreign[];
  /** Records of the own unit are among them that are not for everybody, and not only what the actor wrote last. */
  own: boolean;
}

/** A record as the wire has it. A removed one is told, not shown. */
const RECORD = (row: string) => `json_build_object('entity', ${row}.entity, 'id', ${row}.id, 'unit', ${row}.unit,
  'kind', ${row}.kind, 'audience', ${row}.audience, 'version', ${row}.version, 'deleted', ${row}.deleted,
  'by', ${row}.by_person, 'at', ${row}.at, 'body', case when ${row}.deleted then '{}' else ${row}.body end)::text`;

/** A record as the log of deliveries takes it. */
const FOREIGN = (row: string, ground: string) => `json_build_object('dossierId', ${row}.dossier_id,
  'recordId', ${row}.id, 'version', ${row}.version, 'unit', ${row}.unit, 'kind', ${row}.kind, 'ground', ${ground})`;

/** On a fresh start others' removed records are not even told. */
const TOLD = `r.id is not null and (h.after >= 0 or not r.deleted or r.unit = my_unit())`;

/**
 * What row-level security shows of the dossiers. The database writes the JSON itself: a first sync of thousands of
 * records is never parsed and written again on its way.
 */
const CONTENT = `select h.id,
    coalesce(string_agg(${RECORD('r')}, ',' order by r.ordinal) filter (where ${TOLD}), '') as records,
    coalesce(json_agg(r.id) filter (where ${TOLD} and r.unit <> my_unit() and my_unit() = any (r.readers)), '[]')::text
      as named,
    coalesce(json_agg(${FOREIGN('r', 'null')}) filter (where r.unit <> my_unit() and not r.deleted and not r.to_all), '[]') as foreign,
    coalesce(bool_or(r.unit = my_unit() and not r.to_all and (h.after < 0 or r.by_person <> my_person())), false) as own
  from jsonb_to_recordset($1::jsonb) as h(id uuid, after bigint)
  left join record r on r.dossier_id = h.id and r.seq > h.after
  group by h.id`;

const GRANTS = `select g.dossier_id as id, json_agg(json_build_object('from', g.from_unit, 'to', g.to_unit,
    'kind', g.kind, 'validFrom', g.valid_from, 'validTo', g.valid_to, 'ground', g.ground)
    order by g.from_unit, g.kind, g.valid_from)::text as grants
  from jsonb_to_recordset($1::jsonb) as h(id uuid) join "grant" g on g.dossier_id = h.id
  where g.to_unit = $2 and g.valid_from <= $3::bigint and (g.valid_to is null or $3::bigint < g.valid_to)
  group by g.dossier_id`;

/** Versions that were released to the unit under a statute; none where the record itself is open to it. */
const RELEASED = `select distinct on (v.dossier_id, v.id) v.dossier_id as id, v.id as "recordId",
    ${RECORD('v')} as record, ${FOREIGN('v', 'l.ground')} as foreign
  from jsonb_to_recordset($1::jsonb) as h(id uuid, after bigint)
  join release l on l.dossier_id = h.id
  join record_history v on v.dossier_id = l.dossier_id and v.id = l.record_id and v.version = l.version
  where h.after < 0 and not exists (select 1 from record r where r.dossier_id = v.dossier_id and r.id = v.id)
  order by v.dossier_id, v.id, v.version desc`;

/** Reads the content of several dossiers as the actor may see it at an instant (ms), in the order given. */
export async function contentOf(tx: Transaction, actor: Actor, due: readonly Due[], now: number): Promise<Content[]> {
  const held = JSON.stringify(due.map(({ id, after }) => ({ id, after })));
  const [seen, released, granted] = await Promise.all([
    tx.app.query<Omit<Content, 'grants'>>(CONTENT, [held]),
    releasedIn(tx.app, held),
    tx.policy.query<{ id: string; grants: string }>(GRANTS, [held, actor.unit, now]),
  ]);
  const grants = new Map(granted.rows.map((row) => [row.id, row.grants]));
  const byId = new Map(seen.rows.map((row) => [row.id, row]));
  return due.map(({ id }) => {
    const { records, named, foreign, own } = byId.get(id)!;
    const more = released.filter((row) => row.id === id);
    return {
      id,
      own,
      records: [records, ...more.map((row) => row.record)].filter((part) => part !== '').join(','),
      grants: grants.get(id) ?? '[]',
      named: more.length === 0 ? named : JSON.stringify([...JSON.parse(named), ...more.map((row) => row.recordId)]),
      foreign: [...foreign, ...more.map((row) => row.foreign)],
    };
  });
}

async function releasedIn(app: Queries, held: string) {
  const { rows } = await app.query<{ id: string; recordId: string; record: string; foreign: Foreign }>(RELEASED, [
    held,
  ]);
  return rows;
}
