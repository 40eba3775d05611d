import type { AnyRec } from '#domain/record';
import { mustTouch, type Queries, type Transaction } from './database';
import { isFact, openness } from './stored-record';

const RECORD = `r(id uuid, entity text, unit text, kind text, audience text, by_grant boolean, fact boolean,
  version int, deleted boolean, by_person text, at bigint, body jsonb)`;

const INSERT = `insert into record
    (dossier_id, id, entity, unit, kind, audience, by_grant, fact, version, seq, deleted, by_person, at, body)
  select $1::uuid, id, entity, unit, kind, audience, by_grant, fact, version, $2::bigint, deleted, by_person, at, body
  from jsonb_to_recordset($3::jsonb) as ${RECORD}`;

/** Only on top of the version that was read: a second writer would have had to wait for the dossier's lock. */
const UPDATE = `update record set
    version = r.version, seq = $2::bigint, deleted = r.deleted, by_person = r.by_person, at = r.at, body = r.body
  from jsonb_to_recordset($3::jsonb) as ${RECORD}
  where record.dossier_id = $1::uuid and record.id = r.id and record.version = r.version - 1`;

/**
 * Writes new and changed records of a locked dossier at a seq: facts by the policy path, all else as the actor under
 * row-level security. Throws `RowRefused`, or the database's error, where one row is not accepted.
 */
export async function writeRecords(
  tx: Transaction,
  dossierId: string,
  seq: number,
  records: { added: AnyRec[]; changed: AnyRec[] },
): Promise<void> {
  for (const path of ['app', 'policy'] as const) {
    const mine = (record: AnyRec) => isFact(record) === (path === 'policy');
    await write(tx[path], INSERT, dossierId, seq, records.added.filter(mine));
    await write(tx[path], UPDATE, dossierId, seq, records.changed.filter(mine));
  }
}

async function write(queries: Queries, statement: string, dossierId: string, seq: number, records: AnyRec[]) {
  if (records.length === 0) return;
  const rows = records.map(({ by, ...record }) => ({ ...record, by_person: by, ...openness(record.entity) }));
  const result = await queries.query(statement, [dossierId, seq, JSON.stringify(rows)]);
  mustTouch('record', records.length, result);
}
