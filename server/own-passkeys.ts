import type { RefusalCode } from '#domain/refusal';
import type { AddPasskey, PasskeysAnswer, RemovePasskey, SignedByPasskey } from '#protocol/passkeys';
import { PROTOCOL_VERSION } from '#protocol/version';
import { type AuditEntry, audit, type Caller, whoOf } from './audit';
import { readClock } from './clock';
import type { Core } from './core';
import type { Queries } from './database';
import { makeChallenge, takeChallenge } from './passkey-challenge';
import { passkeyEvents } from './passkey-history';
import { hasProved, proveAnew } from './passkey-proof';
import { alike, handleOf, keepKey, type LocalAccounts, listKeys } from './passkeys';
import { ProblemError } from './problem';

/** A person, and the session that asks. */
export interface Own {
  actor: Caller;
  session: string;
}

/** The passkey that opened the session: what it opens, another of the same person may open too. */
async function openedBy(queries: Queries, { session }: Own) {
  const { rows } = await queries.query<{ unit: string | null }>(
    'select k.unit from session s join passkey k on k.id = s.passkey where s.id = $1',
    [session],
  );
  return rows[0];
}

/** The one unit that the session may see to, or null: a passkey that a unit's manager invited to is no way to another unit's. */
async function onlyUnit(queries: Queries, { session }: Own): Promise<string | null> {
  const { rows } = await queries.query<{ unit: string | null }>('select only_unit as unit from session where id = $1', [
    session,
  ]);
  return rows[0]?.unit ?? null;
}

/** The person's own passkeys, and what others did with them lately. Without local accounts there are none to speak of. */
export async function ownPasskeys(core: Core, own: Own, on: boolean): Promise<PasskeysAnswer> {
  const { actor, session } = own;
  if (!on) return { v: PROTOCOL_VERSION, on, mayAdd: false, passkeys: [], events: [] };
  return core.database.withPolicy(async (queries) => {
    const unit = await onlyUnit(queries, own);
    const now = await readClock(queries, core.clock);
    return {
      v: PROTOCOL_VERSION,
      on,
      mayAdd: (await openedBy(queries, own)) !== undefined,
      passkeys: await listKeys(queries, { person: actor.person, unit: unit ?? undefined, session }),
      events: await passkeyEvents(queries, actor.person, unit, now),
    };
  });
}

async function note(core: Core, { actor }: Own, line: Pick<AuditEntry, 'act' | 'outcome' | 'code' | 'detail'>) {
  await core.database.withPolicy(async (queries) => {
    await audit(queries, [{ at: await readClock(queries, core.clock), ...whoOf(actor), dossierId: null, ...line }]);
  });
}

/** Refused, with its line in the log. */
async function refused(
  core: Core,
  own: Own,
  act: string,
  detail: Record<string, unknown>,
  code: RefusalCode = 'not-permitted',
): Promise<never> {
  await note(core, own, { act, outcome: 'refused', code, detail });
  throw new ProblemError('refused', { refusal: code });
}

/**
 * What the browser is asked to make: another passkey of the person, that opens what the session's own does. Only for a
 * session that a passkey opened: who came by an identity provider goes on through it. Whoever has not shown lately who it
 * is does so first (`prove-first`): a page that was left open is no way to a passkey of one's own.
 */
export async function beginOwn(local: LocalAccounts, own: Own, browser: string | undefined) {
  const { core, check, now } = local;
  const { person, name } = own.actor;
  const { opened, proved } = await core.database.withPolicy(async (queries) => ({
    opened: await openedBy(queries, own),
    proved: await hasProved(queries, own, now()),
  }));
  if (!opened) return refused(core, own, 'addPasskey', { reason: 'session' });
  if (!proved) return refused(core, own, 'addPasskey', {}, 'prove-first');
  const what = { purpose: 'add', session: own.session, person } as const;
  const made = await makeChallenge(core.database, what, browser, now());
  const known = await core.database.withPolicy((queries) => alike(queries, person, opened.unit));
  const unit = opened.unit === null ? undefined : (await core.units())(opened.unit)?.name;
  const shown = [name, unit].filter(Boolean).join(', ');
  const wish = { challenge: made.challenge, handle: await handleOf(local, person, opened.unit), name: shown, known };
  return { options: await check.toMake(wish), browser: made.browser };
}

/** Keeps another passkey of the person. Audited. */
export async function addOwn(
  local: LocalAccounts,
  own: Own,
  { response, name }: AddPasskey,
  browser: string | undefined,
): Promise<void> {
  const { core, check, now } = local;
  const taken = await takeChallenge(core.database, response, 'add', browser, now());
  if (typeof taken === 'string') return refused(core, own, 'addPasskey', { reason: taken });
  if (taken.session !== own.session) return refused(core, own, 'addPasskey', { reason: 'session' });
  const made = await check.made(response, taken.challenge);
  if (!made.ok) return refused(core, own, 'addPasskey', { reason: made.reason });
  const { person } = own.actor;
  const passkey = await core.database.withPolicy(async (queries) => {
    const opened = await openedBy(queries, own);
    return opened && keepKey(queries, { person, unit: opened.unit, name }, made.key, now());
  });
  if (!passkey) return refused(core, own, 'addPasskey', { reason: 'session or credential' });
  await note(core, own, { act: 'addPasskey', outcome: 'applied', detail: { passkey } });
}

/** The person shows once more who it is, by a passkey. Audited. */
export async function proveOwn(
  local: LocalAccounts,
  own: Own,
  response: SignedByPasskey,
  browser: string | undefined,
): Promise<void> {
  const end = await proveAnew(local, own, response, browser);
  if ('reason' in end) return refused(local.core, own, 'provePasskey', end);
  await note(local.core, own, { act: 'provePasskey', outcome: 'applied', detail: end });
}

/**
 * Takes one of the person's own passkeys away, and ends the other sessions that it opened; false, and nothing is done,
 * where no other opens the same and the person has not been told what follows. The session that asks goes on. One that may
 * see to one unit takes away what opens that unit alone, and all else is unknown to it. Only for whoever has shown lately who
 * it is (`prove-first`).
 */
export async function removeOwn(
  { core, now }: LocalAccounts,
  own: Own,
  { passkey, despite }: RemovePasskey,
): Promise<boolean> {
  const { actor, session } = own;
  const end = await core.database.withPolicy(async (queries) => {
    if (!(await hasProved(queries, own, now()))) return 'unproved';
    // All of them, so that two who take away one each at once do not both leave the other's as the last.
    const { rows } = await queries.query<{ id: string; unit: string | null }>(
      'select id, unit from passkey where person = $1 and ($2::text is null or unit = $2) order by id for update',
      [actor.person, await onlyUnit(queries, own)],
    );
    const gone = rows.find((one) => one.id === passkey);
    if (!gone) return 'unknown';
    const heir = rows.find((one) => one.id !== passkey && (one.unit === null || one.unit === gone.unit));
    if (!heir && !despite) return 'last';
    await queries.query('update session set passkey = $3 where id = $1 and passkey = $2', [
      session,
      passkey,
      heir?.id ?? null,
    ]);
    await queries.query('delete from passkey where id = $1', [passkey]);
    return 'removed';
  });
  if (end === 'last') return false;
  const detail = { passkey, despite };
  if (end !== 'removed')
    return refused(core, own, 'removePasskey', detail, end === 'unknown' ? 'not-found' : 'prove-first');
  await note(core, own, { act: 'removePasskey', outcome: 'applied', detail });
  return true;
}
