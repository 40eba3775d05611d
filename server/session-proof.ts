import type { Actor } from '#domain/actor';
import type { PurgeOrder } from '#protocol/devices';
import type { SeatSession } from '#protocol/seat';
import { seatName } from '#protocol/seat-name';
import type { Database } from './database';
import { sha256 } from './digest';
import { DELIVERY, delivering, limits, living, livingOrDelivering } from './session';

/**
 * So long (ms) after somebody has signed in, or chosen an assignment, the session takes the proof of its device. The app
 * gives it as soon as it has loaded; whoever comes later signs in anew.
 */
export const BINDING = 2 * 60_000;

/** A session as its token alone shows it to the server. */
interface HeldByCookie {
  actor: Actor;
  /** What may be told of it to whoever has the cookie alone. */
  told: SeatSession;
}

/**
 * The session of a token, without its proof; undefined where there is none, it has ended, or no assignment was chosen yet. Asking is no
 * use of it. `now` in real ms.
 */
export async function heldByCookie(
  database: Database,
  token: string | undefined,
  now: number,
): Promise<HeldByCookie | undefined> {
  if (!token) return undefined;
  const { rows } = await database.askPolicy<Actor & { id: string; fresh: boolean; order: PurgeOrder | null }>(
    `select s.id, p.id as person, p.name, a.unit, a.role, a.id as assignment, s.proof_hash is null as fresh,
       (select jsonb_build_object('by', o.name, 'at', d.purge_requested_at) from device d
        join person o on o.id = d.purge_requested_by
        where d.id = s.device and d.assignment = a.id and d.purge_requested_at is not null) as order
     from session s join assignment a on a.id = s.assignment join person p on p.id = a.person
     where (s.token_hash = $1 or s.next_hash = $1 or s.previous_hash = $1)
       and (${living('$2', '$3')} and (s.proof_hash is not null or s.seen_at >= $5) or ${delivering('$4', '$6')})`,
    [await sha256(token), ...limits(now), now, now - BINDING, now - DELIVERY],
  );
  const [row] = rows;
  if (!row) return undefined;
  const { id, fresh, order, ...actor } = row;
  const seat = await seatName(actor.person, actor.assignment);
  return { actor, told: { seat, id, fresh, ...(order && { order }) } };
}

/** What a session is bound to: the hash of this is kept, and that it is one device's. */
interface Binding {
  proof: string;
  device: string;
}

/** Whose session it was, and whether it took the proof. */
interface Bound {
  taken: boolean;
  /** It had this proof already: an answer that was lost is asked for again. */
  again: boolean;
  person: string;
  unit: string;
  assignment: string;
}

/**
 * Gives a session its proof and its device, once; the same again changes nothing. Undefined where the token opens no
 * session. Of an account that has ended it is taken however late: it only hands over, and nobody can sign in to it anew.
 * `now` in real ms.
 */
export async function bindSession(
  database: Database,
  token: string,
  { proof, device }: Binding,
  now: number,
): Promise<Bound | undefined> {
  const hash = await sha256(proof);
  const { rows } = await database.askPolicy<Bound>(
    `with asked as (
       select s.id, a.person, a.unit, a.id as assignment, s.proof_hash = $5 and s.device = $6::uuid as again,
         s.proof_hash is null and (s.seen_at >= $7 or a.valid_to is not null and a.valid_to <= $4) as open
       from session s join assignment a on a.id = s.assignment
       where s.token_hash = $1
         and ${livingOrDelivering('$2', '$3', '$4', '$8')}
     ), bound as (
       update session s set proof_hash = $5, device = $6::uuid from asked
       where s.id = asked.id and asked.open and s.proof_hash is null returning s.id
     )
     select person, unit, assignment, coalesce(again, false) as again,
       coalesce(again, false) or exists (select 1 from bound) as taken
     from asked`,
    [await sha256(token), ...limits(now), now, hash, device, now - BINDING, now - DELIVERY],
  );
  return rows[0];
}
