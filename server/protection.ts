import { childRecord } from '#domain/child';
import { openDossier } from '#domain/dossier';
import { mostRestrictive, type ProtectionLevel } from '#domain/protection-level';
import { familyProtection } from '#domain/protection-mark';
import { mustTouch, type Queries } from './database';
import type { KeyedHash } from './digest';
import type { StoredRec } from './stored-record';

/** What binds the child in a dossier, and the other dossiers about the same child that must be computed anew. */
export interface Protection {
  elsewhere: ProtectionLevel;
  binding: ProtectionLevel;
  /** The dossier asks for named persons from now on, and did not before. */
  begins: boolean;
  recompute: string[];
}

/**
 * A mark of protected identity follows the person, not the case: dossiers about one child find each other by a keyed
 * hash of its number. The most restrictive mark binds all of them.
 */
export async function noteProtection(
  policy: Queries,
  hash: KeyedHash,
  dossierId: string,
  records: readonly StoredRec[],
): Promise<Protection> {
  const number = childRecord(openDossier(dossierId, records))?.body.identity;
  const childHash = number ? await hash(`child|${number.type}|${number.value}`) : null;
  const own = familyProtection(records);
  const { rows } = await policy.query<{ id: string; own_protection: ProtectionLevel; protection: ProtectionLevel }>(
    'select id, own_protection, protection from dossier where child_hash = $1 or id = $2',
    [childHash, dossierId],
  );
  const others = rows.filter((row) => row.id !== dossierId);
  const before = rows.find((row) => row.id === dossierId)?.protection ?? 'NONE';
  const elsewhere = mostRestrictive(others.map((row) => row.own_protection));
  const binding = mostRestrictive([own, elsewhere]);
  const result = await policy.query(
    'update dossier set child_hash = $2, own_protection = $3, protection = $4 where id = $1',
    [dossierId, childHash, own, binding],
  );
  mustTouch('dossier', 1, result);
  const begins = before === 'NONE' && binding !== 'NONE';
  return {
    elsewhere,
    binding,
    begins,
    recompute: others.filter((row) => row.protection !== binding).map((row) => row.id),
  };
}
