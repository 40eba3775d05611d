import type { PasskeyLine } from '#protocol/passkeys';
import type { Core } from './core';
import type { Queries } from './database';
import type { PasskeyCheck, PublicKey } from './passkey-check';

/** Local accounts on this server: how passkeys are checked, and the real time (ms). */
export interface LocalAccounts {
  core: Core;
  check: PasskeyCheck;
  now: () => number;
}

/** A passkey that is kept here. `unit`: the one that it opens; null: all of the person's. */
export interface KeptKey extends PublicKey {
  id: string;
  person: string;
  unit: string | null;
}

const KEY = `id, credential, person, unit, public_key as "publicKey", counter, transports`;

/** The passkey of a credential, or undefined. */
export async function keyOf({ core }: LocalAccounts, credential: string): Promise<KeptKey | undefined> {
  const { rows } = await core.database.askPolicy<KeptKey>(`select ${KEY} from passkey where credential = $1`, [
    credential,
  ]);
  return rows[0];
}

/**
 * Whose a passkey is, as its device keeps it: keyed, so that it says nothing of the person. Another for each unit that
 * invites, for a device keeps one passkey for each.
 */
export const handleOf = async ({ core }: LocalAccounts, person: string, unit: string | null): Promise<string> =>
  (await core.state()).hash(`passkey|${person}|${unit ?? ''}`);

/** The passkeys of a person that open the same, so that a device does not make a second one. */
export async function alike(queries: Queries, person: string, unit: string | null): Promise<KeptKey[]> {
  const { rows } = await queries.query<KeptKey>(
    `select ${KEY} from passkey where person = $1 and unit is not distinct from $2::text`,
    [person, unit],
  );
  return rows;
}

/** Notes that it was used, and its counter; false where the counter moved meanwhile, or the passkey is gone. */
export async function noteUse({ core, now }: LocalAccounts, key: KeptKey, counter: number): Promise<boolean> {
  const { count } = await core.database.askPolicy(
    'update passkey set counter = $3, used_at = $4 where id = $1 and counter = $2',
    [key.id, key.counter, counter, now()],
  );
  return count === 1;
}

/** Whose a new passkey is, what it opens, and what it is called. */
export interface Owner {
  person: string;
  unit: string | null;
  name: string;
}

/** Keeps a new passkey and gives its id; undefined where its credential is somebody's already. `now` in real ms. */
export async function keepKey(queries: Queries, owner: Owner, key: PublicKey, now: number) {
  const { rows } = await queries.query<{ id: string }>(
    `insert into passkey (credential, person, unit, public_key, counter, transports, name, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (credential) do nothing returning id`,
    [
      key.credential,
      owner.person,
      owner.unit,
      key.publicKey,
      key.counter,
      JSON.stringify(key.transports),
      owner.name,
      now,
    ],
  );
  return rows[0]?.id;
}

/** A person's passkeys, the oldest first; with `unit` those alone that open it. `session`: the one that asks. */
export async function listKeys(
  queries: Queries,
  whose: { person: string; unit?: string; session?: string },
): Promise<PasskeyLine[]> {
  const { rows } = await queries.query<PasskeyLine>(
    `select k.id, k.name, u.body->>'name' as unit, k.created_at as "createdAt", k.used_at as "usedAt",
       exists (select 1 from session s where s.passkey = k.id and s.id = $3::uuid) as here
     from passkey k left join unit u on u.id = k.unit
     where k.person = $1 and ($2::text is null or k.unit is null or k.unit = $2) order by k.created_at, k.id`,
    [whose.person, whose.unit ?? null, whose.session ?? null],
  );
  return rows;
}
