import type { PasskeyEvent } from '#protocol/passkeys';
import type { Queries } from './database';

/** So long (ms) a person is told what others did with his or her passkeys. */
const TOLD_FOR = 30 * 86_400_000;

/** The rows of the log about a person's passkeys (`$1`) that open a unit (`$2`; null: any), as the index has them. */
const HISTORY = `e.act in ('registerPasskey', 'revokePasskey') and e.outcome = 'applied'
  and coalesce(e.detail->>'person', e.person) = $1 and ($2::text is null or e.unit in ('', $2))`;

/** Whether the person has ever had a passkey that opened the unit, also one that is gone: the log forgets nothing. */
export async function hasHadPasskey(queries: Queries, person: string, unit: string): Promise<boolean> {
  const { count } = await queries.query(
    `select 1 from audit e where ${HISTORY} and e.act = 'registerPasskey' limit 1`,
    [person, unit],
  );
  return count > 0;
}

/** Whether one of the two has a passkey in the unit by the other's invitation: then they may be one and the same. */
export async function invitedEachOther(queries: Queries, one: string, other: string, unit: string): Promise<boolean> {
  const asked = `select 1 from audit e where ${HISTORY} and e.act = 'registerPasskey' and e.detail->>'by' = $3 limit 1`;
  const found = [await queries.query(asked, [one, unit, other]), await queries.query(asked, [other, unit, one])];
  return found.some(({ count }) => count > 0);
}

/** What others did with the person's passkeys lately, the latest first. `unit`: alone what concerns it. `now` in ms. */
export async function passkeyEvents(queries: Queries, person: string, unit: string | null, now: number) {
  const { rows } = await queries.query<PasskeyEvent>(
    `select e.at, case e.act when 'registerPasskey' then 'added' else 'revoked' end as what, p.name as by
     from audit e left join person p
       on p.id = case e.act when 'registerPasskey' then e.detail->>'by' else e.person end
     where ${HISTORY} and e.at > $3 and coalesce(e.detail->>'first', '') <> 'true'
     order by e.at desc, e.id desc limit 20`,
    [person, unit, now - TOLD_FOR],
  );
  return rows;
}
