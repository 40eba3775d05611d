import { SEEN_ACTS } from '#domain/seen-line';
import type { AccessLine } from '#protocol/reviews';
import type { Queries } from './database';

/** What one person did in one dossier from one instant to another (ms, both included). */
export interface Access {
  person: string;
  /** For which the person did it. */
  unit: string;
  dossierId: string;
  from: number;
  to: number;
}

/** So many lines of one access are told; whoever made more has been told of enough. */
const TOLD = 200;
/** What only opens the way is told elsewhere. */
const LEFT_OUT = ['openOnGround', 'deliver'];
const TOLD_ACTS = SEEN_ACTS.filter((act) => !LEFT_OUT.includes(act));

/**
 * The lines of the log for each access, in order, by when it was done: readings by what was read, and every change as
 * `changed`, for what was written is no matter of a reviewer. What the person read as a reviewer of the log is no part of
 * the access. Lines that a device delivers later come in later.
 */
export async function linesOf(policy: Queries, accesses: readonly Access[]): Promise<AccessLine[][]> {
  const { rows } = await policy.query<{ n: number; lines: AccessLine[] }>(
    `select n, json_agg(json_build_object('at', t, 'act', act, 'page', page) order by t, id) as lines
     from (select k.n, a.id, coalesce(a.device_at, a.at) as t, a.detail->>'what' as page,
         case when a.act = any ($2::text[]) then a.act else 'changed' end as act,
         row_number() over (partition by k.n order by coalesce(a.device_at, a.at), a.id) as place
       from jsonb_to_recordset($1::jsonb) as k(n int, person text, unit text, "dossierId" uuid, "from" bigint, "to" bigint)
       join audit a on a.dossier_id = k."dossierId" and a.person = k.person and a.unit = k.unit and a.outcome <> 'refused'
         and coalesce(a.device_at, a.at) between k."from" and k."to" and a.act <> all ($3::text[]) and a.ground is distinct from 'reviewer') one
     where place <= ${TOLD} group by n`,
    [
      JSON.stringify(
        accesses.map(({ person, unit, dossierId, from, to }, n) => ({ n, person, unit, dossierId, from, to })),
      ),
      `{${TOLD_ACTS.join(',')}}`,
      `{${LEFT_OUT.join(',')}}`,
    ],
  );
  const told = new Map(rows.map((row) => [row.n, row.lines]));
  return accesses.map((_, n) => told.get(n) ?? []);
}
