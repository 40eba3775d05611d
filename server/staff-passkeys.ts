import type { Actor } from '#domain/actor';
import { Refusal } from '#domain/refusal';
import type { InvitePersonAnswer, RevokePasskey, StaffPasskeys, StaffPasskeysAnswer } from '#protocol/passkeys';
import { PROTOCOL_VERSION } from '#protocol/version';
import type { Caller } from './audit';
import type { Core } from './core';
import type { Queries } from './database';
import { INVITATION_MS, invitedUntil, makeInvitation } from './invitation';
import { colleague } from './leaving';
import { asManager } from './manager-command';
import { hasHadPasskey, invitedEachOther } from './passkey-history';
import { listKeys } from './passkeys';

/** One's own are seen to on one's own page, where it is said what follows; nobody invites oneself in. */
async function mustBeColleague(policy: Queries, actor: Actor, person: string, now: number) {
  if (person === actor.person) throw new Refusal('not-permitted', { field: 'person' });
  if (!(await colleague(policy, actor.unit, person, now))) throw new Refusal('not-found', { field: 'person' });
}

/** The passkeys that open the manager's unit to a colleague, and whether an invitation waits. */
export const staffPasskeys = (core: Core, actor: Caller, { person }: StaffPasskeys): Promise<StaffPasskeysAnswer> =>
  asManager(core, actor, 'listPasskeys', { person }, async ({ policy }, now) => {
    await mustBeColleague(policy, actor, person, now);
    const { unit } = actor;
    return {
      v: PROTOCOL_VERSION,
      passkeys: await listKeys(policy, { person, unit }),
      invitedUntil: await invitedUntil(policy, person, unit, now),
      wish: await wishFor(policy, actor, person, now),
    };
  });

/**
 * Invites a colleague to register a passkey for the manager's unit, and gives the token of the link, which is told once. The
 * passkeys that there are stay until they are taken away. Whoever has had a passkey there is invited by two managers, of
 * whom neither invited the other: the first's asking waits for the second's (docs/decisions/0026-second-invitation.md).
 */
export function invitePerson(core: Core, actor: Caller, { person }: StaffPasskeys): Promise<InvitePersonAnswer> {
  const detail: Record<string, unknown> = { person };
  return asManager(core, actor, 'invitePerson', detail, async ({ policy }, now) => {
    await mustBeColleague(policy, actor, person, now);
    const { unit } = actor;
    if (await hasHadPasskey(policy, person, unit)) {
      const first = await wishFor(policy, actor, person, now);
      if (!first || first.own || (await invitedEachOther(policy, first.askedBy, actor.person, unit))) {
        detail.waits = true;
        return { v: PROTOCOL_VERSION, token: null, until: await wish(policy, actor, person, now) };
      }
      detail.with = first.askedBy;
      await policy.query('delete from passkey_wish where person = $1 and unit = $2', [person, unit]);
    }
    const made = await makeInvitation(policy, { person, unit, by: actor.person }, now);
    return { v: PROTOCOL_VERSION, ...made };
  });
}

/** Who of the unit's managers has asked for a new invitation for the person, and is still its manager. */
async function wishFor(policy: Queries, { unit, person: asking }: Actor, person: string, now: number) {
  const { rows } = await policy.query<{ askedBy: string; by: string; until: number }>(
    `select w.asked_by as "askedBy", p.name as by, w.expires_at as until
     from passkey_wish w join person p on p.id = w.asked_by join assignment a on a.person = w.asked_by and a.unit = w.unit
     where w.person = $1 and w.unit = $2 and w.expires_at > $3 and a.role = 'manager'
       and (a.valid_to is null or a.valid_to > $3)`,
    [person, unit, now],
  );
  return rows[0] ? { ...rows[0], own: rows[0].askedBy === asking } : null;
}

/** Notes the first asking, for as long as an invitation works; gives until when (ms). */
async function wish(policy: Queries, actor: Actor, person: string, now: number): Promise<number> {
  const until = now + INVITATION_MS;
  await policy.query(
    `insert into passkey_wish (person, unit, asked_by, expires_at) values ($1, $2, $3, $4)
     on conflict (person, unit) do update set asked_by = excluded.asked_by, expires_at = excluded.expires_at`,
    [person, actor.unit, actor.person, until],
  );
  return until;
}

/** Takes a passkey from a colleague; the sessions that it opened end at once. Only one that opens the manager's unit. */
export const revokePasskey = (core: Core, actor: Caller, { person, passkey }: RevokePasskey): Promise<void> =>
  asManager(core, actor, 'revokePasskey', { person, passkey }, async ({ policy }, now) => {
    await mustBeColleague(policy, actor, person, now);
    const { count } = await policy.query(
      'delete from passkey where id = $1 and person = $2 and (unit is null or unit = $3)',
      [passkey, person, actor.unit],
    );
    if (count === 0) throw new Refusal('not-found', { field: 'passkey' });
  });
