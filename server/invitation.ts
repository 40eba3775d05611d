import { audit } from './audit';
import type { Queries } from './database';
import { randomToken, sha256 } from './digest';

/** An invitation works for so long (ms): over a weekend. */
export const INVITATION_MS = 72 * 3_600_000;

/** Whom it is for, what the passkey will open (null: all), and who invites (null: the operator). */
export interface Invitation {
  person: string;
  unit: string | null;
  by: string | null;
}

/**
 * Makes the one-time token by which a person registers a passkey; an earlier one for the same is void from then on. Kept as
 * a hash. `now` in real ms.
 */
export async function makeInvitation(queries: Queries, { person, unit, by }: Invitation, now: number) {
  const token = randomToken();
  const until = now + INVITATION_MS;
  await queries.query(
    'delete from passkey_invitation where expires_at <= $3 or person = $1 and unit is not distinct from $2::text',
    [person, unit, now],
  );
  await queries.query(
    `insert into passkey_invitation (token_hash, person, unit, invited_by, created_at, expires_at)
     values ($1, $2, $3, $4, $5, $6)`,
    [await sha256(token), person, unit, by, now, until],
  );
  return { token, until };
}

/**
 * What must still be true of invitation `i` at `$2` (real ms): its time, the account of whom it is for, and the office of
 * whoever made it. Else who left could come back as a colleague, by a link from the last day.
 */
const VALID = `i.token_hash = $1 and i.expires_at > $2
  and exists (select 1 from assignment a where a.person = i.person and (i.unit is null or a.unit = i.unit)
    and (a.valid_to is null or a.valid_to > $2))
  and (i.invited_by is null or exists (select 1 from assignment b where b.person = i.invited_by and b.unit = i.unit
    and b.role = 'manager' and (b.valid_to is null or b.valid_to > $2)))`;

/** Whom an invitation that still works is for; undefined where it does not. Looking uses nothing up. */
export async function seeInvitation(queries: Queries, tokenHash: string, now: number) {
  const { rows } = await queries.query<{ person: string; name: string; unit: string | null; unitName: string | null }>(
    `select i.person, p.name, i.unit, u.body->>'name' as "unitName"
     from passkey_invitation i join person p on p.id = i.person left join unit u on u.id = i.unit where ${VALID}`,
    [tokenHash, now],
  );
  return rows[0];
}

/** Uses it up; undefined where it no longer works. Of two who come at once one finds it gone. */
export async function useInvitation(queries: Queries, tokenHash: string, now: number): Promise<Invitation | undefined> {
  const { rows } = await queries.query<Invitation>(
    `delete from passkey_invitation i where ${VALID} returning i.person, i.unit, i.invited_by as by`,
    [tokenHash, now],
  );
  return rows[0];
}

/** Until when (ms) the unit's unused invitation of the person works; null: there is none. */
export async function invitedUntil(queries: Queries, person: string, unit: string, now: number) {
  const { rows } = await queries.query<{ until: number }>(
    'select expires_at as until from passkey_invitation where person = $1 and unit = $2 and expires_at > $3',
    [person, unit, now],
  );
  return rows[0]?.until ?? null;
}

/** The operator's invitation, for all of a person's assignments; undefined where the person has none. With its line in the log. */
export async function inviteAsOperator(queries: Queries, person: string, now: number) {
  const { count } = await queries.query(
    'select 1 from assignment where person = $1 and (valid_to is null or valid_to > $2)',
    [person, now],
  );
  if (count === 0) return undefined;
  const made = await makeInvitation(queries, { person, unit: null, by: null }, now);
  const line = {
    at: now,
    person: '',
    unit: '',
    dossierId: null,
    act: 'invitePerson',
    detail: { person, by: 'operator' },
  };
  await audit(queries, [{ ...line, outcome: 'applied' }]);
  return made;
}
