import type { Actor } from '#domain/actor';
import { IDENTITY_TYPES, IdentityNumber } from '#domain/identity-number';
import { PROTECTION_LEVELS } from '#domain/protection-level';
import { type Queries } from './database';
import type { KeyedHash } from './digest';
import { knownByName } from './named-persons';

/** Where devices file half-written forms of no case: each is of a child of its own. */
const NO_CASE = '00000000-0000-0000-0000-000000000000';

/** A level of protection, or an adult who is noted as protected, also in words that are kept as text. */
const MARK = `(${PROTECTION_LEVELS.filter((level) => level !== 'NONE').join('|')})|protectedIdentity[\\\\"]+ *: *true`;

interface Row {
  id: string;
  dossierId: string;
  /** The server has the case, whose own protection then decides who reads. */
  known: boolean;
  marked: boolean;
  /** Numbers by which the words name somebody: as a form holds them, and as they are written in a text. */
  identities: { type: unknown; value: unknown }[];
  written: string[];
}

/**
 * The ids of what lies in the unit's quarantine and may not be shown to this actor, though no protected case holds it: what
 * would have begun a case under protected identity, with all else of that case, and what names a child who is protected
 * anywhere. Only who is named for that child reads it. The clock has been read.
 */
export async function withheldFrom(policy: Queries, hash: KeyedHash, actor: Actor): Promise<string[]> {
  const { rows } = await policy.query<Row>(
    `select q.mutation_id as id, q.dossier_id as "dossierId", d.id is not null as known, q.args::text ~ $2 as marked,
       coalesce((select jsonb_agg(distinct i) from jsonb_path_query(q.args, '$.** ? (exists(@.type) && exists(@.value))') i),
         '[]') as identities,
       coalesce((select jsonb_agg(m[1]) from regexp_matches(q.args::text, '[0-9]{8}[- ]?[0-9]{4}', 'g') m), '[]') as written
     from quarantine q left join dossier d on d.id = q.dossier_id where q.unit = $1`,
    [actor.unit, MARK],
  );
  const secret = await protectedChildren(policy, hash, rows, actor);
  const groups = new Map<string, { rows: Row[]; hashes: string[] }>();
  for (const row of rows) {
    const key = row.known || row.dossierId === NO_CASE ? row.id : row.dossierId;
    const group = groups.get(key) ?? { rows: [], hashes: [] };
    group.rows.push(row);
    group.hashes.push(...(await hashesOf(hash, row)));
    groups.set(key, group);
  }
  return [...groups.values()].flatMap((group) => {
    const named = group.hashes.flatMap((one) => secret.get(one) ?? []);
    const hidden = named.length > 0 ? !named.every(Boolean) : group.rows.some((row) => row.marked && !row.known);
    return hidden ? group.rows.map((row) => row.id) : [];
  });
}

/** Of the children whom the words name those who are protected, by hash: whether the actor is named for the child. */
async function protectedChildren(policy: Queries, hash: KeyedHash, rows: readonly Row[], actor: Actor) {
  const hashes = (await Promise.all(rows.map((row) => hashesOf(hash, row)))).flat();
  const { rows: found } = await policy.query<{ hash: string; named: boolean }>(
    `select d.child_hash as hash, bool_or(${knownByName('d', '$2', '$3')}) as named from dossier d
     where d.protection <> 'NONE' and d.child_hash = any ($1::text[]) group by d.child_hash`,
    [`{${[...new Set(hashes)].join(',')}}`, actor.unit, actor.person],
  );
  return new Map(found.map((one) => [one.hash, one.named]));
}

/** As protection.ts hashes the number of a case's child. */
async function hashesOf(hash: KeyedHash, { identities, written }: Row): Promise<string[]> {
  const typed = written.flatMap((value) => IDENTITY_TYPES.map((type) => ({ type, value })));
  const numbers = [...identities, ...typed].flatMap((one) => IdentityNumber.safeParse(one).data ?? []);
  return Promise.all(numbers.map(({ type, value }) => hash(`child|${type}|${value}`)));
}
