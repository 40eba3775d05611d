import type { Actor, Role } from '#domain/actor';
import type { Database } from './database';
import { randomToken, sha256 } from './digest';
import { tokenToSend } from './session-renewal';

/** A session unused for this long (ms) has ended; and none lives longer than a working day. */
const IDLE = 30 * 60_000;
const ABSOLUTE = 12 * 3_600_000;
/** So long (ms) one may look at one's assignments before choosing. */
const CHOOSING = 10 * 60_000;
/**
 * Once its account has ended, a session still takes what lies unsent on its device, for so long (ms) after its last use.
 * A device may have been without a network for days, and nobody can sign in to that account again.
 */
export const DELIVERY = 30 * 24 * 3_600_000;
/** How often (ms) use is written down. */
const NOTED = 60_000;

/** A session that still lives, but for closed accounts: `$idle` and `$absolute` are the instants (ms) before which not. */
export const living = (idle: string, absolute: string) => `(s.seen_at >= ${idle} and s.created_at >= ${absolute})`;
/** Those two instants, for `now` (ms). */
export const limits = (now: number): [idle: number, absolute: number] => [now - IDLE, now - ABSOLUTE];

/** One whose account (`a`) has ended and that may still hand over: `$delivery` is the instant (ms) of the last use before which not. */
export const delivering = (now: string, delivery: string) =>
  `(a.valid_to is not null and a.valid_to <= ${now} and s.seen_at >= ${delivery})`;
/** Either of the two. */
export const livingOrDelivering = (idle: string, absolute: string, now: string, delivery: string) =>
  `(${living(idle, absolute)} or ${delivering(now, delivery)})`;

/** How a session begins. */
export interface Beginning {
  assignment: string;
  /** What the browser calls itself. */
  platform?: string;
  logoutUrl?: string;
  /** The passkey that opens it, and with which it ends. */
  passkey?: string;
  /** The identity provider that opens it. */
  provider?: string;
  /** When (ms) the person showed who it is, as far as that is known: a provider may let somebody in without a question. */
  provedAt?: number;
}

/** Opens a session for an assignment and gives its token, which is stored only as a hash. `now` in real ms. */
export async function openSession(database: Database, begin: Beginning, now: number): Promise<string> {
  const token = randomToken();
  const hash = await sha256(token);
  await database.withPolicy(async (queries) => {
    await queries.query('delete from session where seen_at < $1', [now - DELIVERY]);
    await queries.query(
      `insert into session (token_hash, assignment, person, platform, logout_url, passkey, only_unit, created_at, seen_at,
         provider, proved_at)
       select $1, a.id, a.person, $3, $4, $5::uuid, (select k.unit from passkey k where k.id = $5::uuid), $6, $6, $7, $8
       from assignment a where a.id = $2`,
      [
        hash,
        begin.assignment,
        begin.platform ?? null,
        begin.logoutUrl ?? null,
        begin.passkey ?? null,
        now,
        begin.provider ?? null,
        begin.provedAt ?? null,
      ],
    );
  });
  return token;
}

/** Somebody whose identity is proved and who has several assignments: a session that can only choose one of them. */
export interface Proved extends Omit<Beginning, 'assignment'> {
  person: string;
  offered: readonly string[];
}

/** Opens a session that has no assignment yet. `now` in real ms. */
export async function openChoice(database: Database, proved: Proved, now: number): Promise<string> {
  const token = randomToken();
  await database.askPolicy(
    `insert into session (token_hash, assignment, person, offered, platform, logout_url, passkey, only_unit, created_at, seen_at,
       provider, proved_at)
     values ($1, null, $2, $3, $4, $5, $6::uuid, (select k.unit from passkey k where k.id = $6::uuid), $7, $7, $8, $9)`,
    [
      await sha256(token),
      proved.person,
      JSON.stringify(proved.offered),
      proved.platform ?? null,
      proved.logoutUrl ?? null,
      proved.passkey ?? null,
      now,
      proved.provider ?? null,
      proved.provedAt ?? null,
    ],
  );
  return token;
}

/** One assignment to choose. */
export interface Offered {
  assignment: string;
  unit: string;
  role: Role;
}

/** What the session may choose among, or undefined where it is no such session. Ended assignments are not among them. */
export async function offeredTo(database: Database, token: string, now: number) {
  const { rows } = await database.askPolicy<Offered & { name: string }>(
    `select p.name, a.id as assignment, u.body->>'name' as unit, a.role
     from session s join person p on p.id = s.person join assignment a on a.person = s.person
       join unit u on u.id = a.unit
     where s.token_hash = $1 and s.assignment is null and s.created_at >= $2 and s.offered ? a.id
       and (a.valid_to is null or a.valid_to > $3) order by 3, a.id`,
    [await sha256(token), now - CHOOSING, now],
  );
  const [first] = rows;
  if (!first) return undefined;
  return { name: first.name, offered: rows.map(({ assignment, unit, role }): Offered => ({ assignment, unit, role })) };
}

/** Binds the session to one of the assignments it was offered, under a new token; undefined where it was not. */
export async function chooseAssignment(database: Database, token: string, assignment: string, now: number) {
  const fresh = randomToken();
  const { rows } = await database.askPolicy<{ person: string; unit: string; passkey: string | null }>(
    `update session s set token_hash = $2, assignment = a.id, offered = null, seen_at = $5
     from assignment a where s.token_hash = $1 and s.assignment is null and s.created_at >= $4 and s.offered ? a.id
       and a.id = $3 and a.person = s.person and (a.valid_to is null or a.valid_to > $5) returning a.person, a.unit, s.passkey`,
    [await sha256(token), await sha256(fresh), assignment, now - CHOOSING, now],
  );
  if (!rows[0]) return undefined;
  const { passkey, ...who } = rows[0];
  return { token: fresh, who, passkey: passkey ?? undefined };
}

interface Row {
  id: string;
  assignment: string;
  person: string;
  name: string;
  unit: string;
  role: Role;
  seen_at: number;
  renewed_at: number;
  next_at: number | null;
  previous_until: number | null;
  which: 'current' | 'next' | 'previous';
  closed: boolean;
  device: string;
  emptied: boolean;
}

/** The two things that open a session together: the cookie's token, and the proof that its device keeps. */
export interface Keys {
  token: string;
  proof: string;
}

/** Whose session it is. `closed`: the account has ended, and only what was written before may still be delivered. */
export interface SignedIn {
  actor: Actor;
  closed: boolean;
  /** Its one device, and whether that is to be emptied, or has been. */
  device: string;
  emptied: boolean;
  /** The session's own id, which opens nothing. */
  session: string;
  /** A new token to send with the answer. */
  renewed?: string;
  /** It has just been ended: a token came that had been replaced long ago, which only a copy of it can be. */
  copied?: boolean;
}

/**
 * Who has a session; who is told as `copied` has none any more. Undefined where there is none, also where the proof is
 * another's, which is no use of the session. `now` in real ms, whatever clock the records live by.
 */
export async function actorOf(database: Database, { token, proof }: Keys, now: number): Promise<SignedIn | undefined> {
  const hash = await sha256(token);
  const { rows } = await database.askPolicy<Row>(
    `select s.id, a.id as assignment, p.id as person, p.name, a.unit, a.role, s.seen_at,
       coalesce(s.renewed_at, s.created_at) as renewed_at, s.next_at, s.previous_until,
       case $1 when s.token_hash then 'current' when s.next_hash then 'next' else 'previous' end as which,
       a.valid_to is not null and a.valid_to <= $4 as closed, s.device,
       exists (select 1 from device d where d.id = s.device and d.assignment = a.id
         and d.purge_requested_at is not null) as emptied
     from session s join assignment a on a.id = s.assignment join person p on p.id = a.person
     where (s.token_hash = $1 or s.next_hash = $1 or s.previous_hash = $1) and s.proof_hash = $6
       and ${livingOrDelivering('$2', '$3', '$4', '$5')}`,
    [hash, ...limits(now), now, now - DELIVERY, await sha256(proof)],
  );
  const row = rows[0];
  if (!row) return undefined;
  const { id, person, name, unit, role, assignment, closed, device, emptied } = row;
  const whose = { actor: { person, name, unit, role, assignment }, closed, device, emptied, session: id };
  // Nobody holds a replaced token for so long but one who copied it: whoever that is, the session is over.
  if (row.which === 'previous' && now > (row.previous_until ?? 0)) {
    const { count } = await endSession(database, id);
    return count === 1 ? { ...whose, copied: true } : undefined;
  }
  const renewed = await tokenToSend(database, { ...row, hash }, now);
  if (!closed && now - row.seen_at > NOTED)
    await database.askPolicy('update session set seen_at = $2 where id = $1', [id, now]);
  return { ...whose, renewed };
}

/** Whether the session still lives, by its id; asking is no use of it. */
export async function isAlive(database: Database, session: string, now: number): Promise<boolean> {
  const { count } = await database.askPolicy(
    `select 1 from session s join assignment a on a.id = s.assignment
     where s.id = $1 and ${living('$2', '$3')} and (a.valid_to is null or a.valid_to > $4)`,
    [session, ...limits(now), now],
  );
  return count === 1;
}

/** Ends a session by its id. */
export const endSession = (database: Database, session: string) =>
  database.askPolicy('delete from session where id = $1', [session]);

/** Ends the session of a token. Gives whose it was, and where the provider's own session can be ended, if it can. */
export async function closeSession(database: Database, token: string) {
  const { rows } = await database.askPolicy<{
    person: string;
    unit: string;
    assignment: string | null;
    logoutUrl: string | null;
  }>(
    `delete from session s where token_hash = $1 or next_hash = $1 or previous_hash = $1
     returning person, assignment, logout_url as "logoutUrl",
       coalesce((select a.unit from assignment a where a.id = s.assignment), '') as unit`,
    [await sha256(token)],
  );
  return rows[0];
}
