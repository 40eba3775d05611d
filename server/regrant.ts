import { type Facts, factsOf } from '#domain/facts';
import type { Grant } from '#domain/grant';
import { grantsFor } from '#domain/grants-for';
import { mostRestrictive, type ProtectionLevel } from '#domain/protection-level';
import type { Directory, UnitId } from '#domain/unit';
import { readersOf } from '#domain/visibility';
import { mustTouch, type Queries } from './database';
import type { StoredRec } from './stored-record';

/**
 * The policy's facts of a dossier with authority: from every record of it, and from marks of protected identity that
 * another dossier about the same child carries.
 */
export function serverFacts(records: Iterable<StoredRec>, elsewhere: ProtectionLevel, units: Directory): Facts {
  const facts = factsOf(records, units);
  return { ...facts, protection: mostRestrictive([facts.protection, elsewhere]) };
}

/** Writes the grants that the facts support now. Gives the units whose access changed. */
export async function writeGrants(policy: Queries, dossierId: string, facts: Facts): Promise<Set<UnitId>> {
  const wanted = new Map(grantsFor(facts).map((grant) => [keyOf(grant), grant]));
  const stored = new Map((await readGrants(policy, dossierId)).map((grant) => [keyOf(grant), grant]));
  const changed = new Set<UnitId>();
  for (const [key, grant] of [...wanted, ...stored]) if (!wanted.has(key) || !stored.has(key)) changed.add(grant.to);
  if (changed.size === 0) return changed;
  const gone = await policy.query('delete from "grant" where dossier_id = $1', [dossierId]);
  mustTouch('grant', stored.size, gone);
  const rows = await policy.query(
    `insert into "grant" (dossier_id, from_unit, to_unit, kind, valid_from, valid_to, ground)
     select $1::uuid, "from", "to", kind, "validFrom", "validTo", ground from jsonb_to_recordset($2::jsonb)
       as g("from" text, "to" text, kind text, "validFrom" bigint, "validTo" bigint, ground text)`,
    [dossierId, JSON.stringify([...wanted.values()])],
  );
  mustTouch('grant', wanted.size, rows);
  return changed;
}

const keyOf = (grant: Grant) =>
  JSON.stringify([grant.from, grant.to, grant.kind, grant.validFrom, grant.validTo, grant.ground]);

/** All grants of a dossier, past and to come. */
export async function readGrants(queries: Queries, dossierId: string): Promise<Grant[]> {
  const { rows } = await queries.query<Grant>(
    `select from_unit as "from", to_unit as "to", kind, valid_from as "validFrom", valid_to as "validTo", ground
     from "grant" where dossier_id = $1`,
    [dossierId],
  );
  return rows;
}

/**
 * Writes the readers that each record names now, into the database and into `records`. Gives the units that may see
 * more or less of what lay there before: `old` tells which records did.
 */
export async function writeReaders(
  policy: Queries,
  dossierId: string,
  records: readonly StoredRec[],
  facts: Facts,
  old: (record: StoredRec) => boolean,
): Promise<Set<UnitId>> {
  const changed = new Set<UnitId>();
  const rows: { id: string; readers: UnitId[] }[] = [];
  for (const record of records) {
    const readers = readersOf(record, facts);
    if (JSON.stringify(readers) === JSON.stringify(record.readers)) continue;
    if (old(record))
      for (const unit of [...readers, ...record.readers])
        if (readers.includes(unit) !== record.readers.includes(unit)) changed.add(unit);
    record.readers = readers;
    rows.push({ id: record.id, readers });
  }
  if (rows.length === 0) return changed;
  const result = await policy.query(
    `update record set readers = array(select jsonb_array_elements_text(r.readers))
     from jsonb_to_recordset($2::jsonb) as r(id uuid, readers jsonb)
     where record.dossier_id = $1 and record.id = r.id`,
    [dossierId, JSON.stringify(rows)],
  );
  mustTouch('readers', rows.length, result);
  return changed;
}
