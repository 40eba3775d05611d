import type { AnyRec } from '#domain/record';
import { mustTouch, type Queries, type Transaction } from './database';
import { isFact, openness } from './stored-record';

/** A record to write, in which dossier and at which seq. */
export interface RecordRow {
  record: AnyRec;
  dossierId: string;
  seq: number;
}

const ROW = `r(dossier_id uuid, id uuid, entity text, unit text, kind text, audience text, by_grant boolean,
  to_all boolean, fact boolean, version int, seq bigint, deleted boolean, by_person text, at bigint, body jsonb)`;

const INSERT = `insert into record
    (dossier_id, id, entity, unit, kind, audience, by_grant, to_all, fact, version, seq, deleted, by_person, at, body)
  select dossier_id, id, entity, unit, kind, audience, by_grant, to_all, fact, version, seq, deleted, by_person, at, body
  from jsonb_to_recordset($1::jsonb) as ${ROW}`;

/** Only on top of the version that was read: a second writer would have had to wait for the dossier's lock. */
const UPDATE = `update record set
    version = r.version, seq = r.seq, deleted = r.deleted, by_person = r.by_person, at = r.at, body = r.body
  from jsonb_to_recordset($1::jsonb) as ${ROW}
  where record.dossier_id = r.dossier_id and record.id = r.id and record.version = r.version - 1`;

/**
 * Writes new and changed records of locked dossiers: facts by the policy path, all else as the actor under row-level
 * security. Rejects with `RowRefused`, or the database's error, where one row is not accepted.
 */
export function writeRecords(
  tx: Transaction,
  records: { added: readonly RecordRow[]; changed: readonly RecordRow[] },
): Promise<void>[] {
  return (['app', 'policy'] as const).flatMap((path) => {
    const mine = ({ record }: RecordRow) => isFact(record) === (path === 'policy');
    return [write(tx[path], INSERT, records.added.filter(mine)), write(tx[path], UPDATE, records.changed.filter(mine))];
  });
}

async function write(queries: Queries, statement: string, records: readonly RecordRow[]) {
  if (records.length === 0) return;
  const rows = records.map(({ record: { by, ...record }, dossierId, seq }) => ({
    ...record,
    dossier_id: dossierId,
    seq,
    by_person: by,
    ...openness(record.entity),
  }));
  const result = await queries.query(statement, [JSON.stringify(rows)]);
  mustTouch('record', records.length, result);
}
