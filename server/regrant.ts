import { type Facts, factsOf } from '#domain/facts';
import type { Grant } from '#domain/grant';
import { grantsFor } from '#domain/grants-for';
import { mostRestrictive, type ProtectionLevel } from '#domain/protection-level';
import type { Directory, UnitId } from '#domain/unit';
import { readersOf } from '#domain/visibility';
import { mustTouch, type Queries, uuids } from './database';
import type { StoredRec } from './stored-record';

/**
 * The policy's facts of a dossier with authority: from every record of it, and from marks of protected identity that
 * another dossier about the same child carries.
 */
export function serverFacts(records: Iterable<StoredRec>, elsewhere: ProtectionLevel, units: Directory): Facts {
  const facts = factsOf(records, units);
  return { ...facts, protection: mostRestrictive([facts.protection, elsewhere]) };
}

/** What the facts support now against what is stored: the grants wanted, and the units whose access changes. */
export function regrant(facts: Facts, stored: readonly Grant[]): { wanted: Grant[]; changed: Set<UnitId> } {
  const wanted = new Map(grantsFor(facts).map((grant) => [keyOf(grant), grant]));
  const before = new Map(stored.map((grant) => [keyOf(grant), grant]));
  const changed = new Set<UnitId>();
  for (const [key, grant] of [...wanted, ...before]) if (!wanted.has(key) || !before.has(key)) changed.add(grant.to);
  return { wanted: [...wanted.values()], changed };
}

const keyOf = (grant: Grant) =>
  JSON.stringify([grant.from, grant.to, grant.kind, grant.validFrom, grant.validTo, grant.ground]);

/** The instants (ms), in order, at which a grant to the unit begins or ends. */
export function turnsOf(grants: readonly Grant[], unit: UnitId): number[] {
  const own = grants.filter((grant) => grant.to === unit);
  const turns = new Set(
    own.flatMap(({ validFrom, validTo }) => (validTo === null ? [validFrom] : [validFrom, validTo])),
  );
  return [...turns].sort((a, b) => a - b);
}

/** A dossier's grants in the place of the `stored` ones that it has. */
export interface GrantChange {
  dossierId: string;
  stored: number;
  wanted: readonly Grant[];
}

/** Puts grants in the place of those that are stored, of several dossiers. */
export function writeGrants(policy: Queries, changes: readonly GrantChange[]): Promise<void>[] {
  if (changes.length === 0) return [];
  const ids = uuids(changes.map((change) => change.dossierId));
  const stored = changes.reduce((sum, change) => sum + change.stored, 0);
  const rows = changes.flatMap(({ dossierId, wanted }) => wanted.map((grant) => ({ dossierId, ...grant })));
  const touched = async (count: number, sql: string, params: unknown[]) =>
    mustTouch('grant', count, await policy.query(sql, params));
  return [
    touched(stored, `delete from "grant" where dossier_id = any ($1::uuid[])`, [ids]),
    touched(
      rows.length,
      `insert into "grant" (dossier_id, from_unit, to_unit, kind, valid_from, valid_to, ground)
       select "dossierId", "from", "to", kind, "validFrom", "validTo", ground from jsonb_to_recordset($1::jsonb)
         as g("dossierId" uuid, "from" text, "to" text, kind text, "validFrom" bigint, "validTo" bigint, ground text)`,
      [JSON.stringify(rows)],
    ),
  ];
}

/** All grants of several dossiers, past and to come, by dossier. */
export async function readGrants(policy: Queries, dossierIds: readonly string[]): Promise<Map<string, Grant[]>> {
  const { rows } = await policy.query<Grant & { id: string }>(
    `select dossier_id as id, from_unit as "from", to_unit as "to", kind, valid_from as "validFrom",
       valid_to as "validTo", ground
     from "grant" where dossier_id = any ($1::uuid[])`,
    [uuids(dossierIds)],
  );
  const byDossier = new Map<string, Grant[]>(dossierIds.map((id) => [id, []]));
  for (const { id, ...grant } of rows) byDossier.get(id)?.push(grant);
  return byDossier;
}

/**
 * Gives each record the readers that it names now. Gives those that changed, and the units that may see more or less of
 * what lay there before: `old` tells which records did.
 */
export function rename(
  records: readonly StoredRec[],
  facts: Facts,
  old: (record: StoredRec) => boolean,
): { readers: { id: string; readers: UnitId[] }[]; changed: Set<UnitId> } {
  const changed = new Set<UnitId>();
  const renamed: { id: string; readers: UnitId[] }[] = [];
  for (const record of records) {
    const readers = readersOf(record, facts);
    if (JSON.stringify(readers) === JSON.stringify(record.readers)) continue;
    if (old(record))
      for (const unit of [...readers, ...record.readers])
        if (readers.includes(unit) !== record.readers.includes(unit)) changed.add(unit);
    record.readers = readers;
    renamed.push({ id: record.id, readers });
  }
  return { readers: renamed, changed };
}

/** Writes the readers that records name. */
export async function writeReaders(
  policy: Queries,
  rows: readonly { dossier_id: string; id: string; readers: readonly UnitId[] }[],
): Promise<void> {
  if (rows.length === 0) return;
  const result = await policy.query(
    `update record set readers = array(select jsonb_array_elements_text(r.readers))
     from jsonb_to_recordset($1::jsonb) as r(dossier_id uuid, id uuid, readers jsonb)
     where record.dossier_id = r.dossier_id and record.id = r.id`,
    [JSON.stringify(rows)],
  );
  mustTouch('readers', rows.length, result);
}
