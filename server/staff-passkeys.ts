import { Refusal } from '#domain/refusal';
import type { InvitePersonAnswer, RevokePasskey, StaffPasskeys, StaffPasskeysAnswer } from '#protocol/passkeys';
import { PROTOCOL_VERSION } from '#protocol/version';
import type { Caller } from './audit';
import type { Core } from './core';
import type { Queries } from './database';
import { invitedUntil, makeInvitation } from './invitation';
import { colleague } from './leaving';
import { asManager } from './manager-command';
import { listKeys } from './passkeys';

/** One's own are seen to on one's own page, where it is said what follows; nobody invites oneself in. */
async function mustBeColleague(policy: Queries, actor: Caller, person: string, now: number) {
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
    };
  });

/**
 * Invites a colleague to register a passkey for the manager's unit, and gives the token of the link, which is told once. The
 * passkeys that there are stay until they are taken away.
 */
export const invitePerson = (core: Core, actor: Caller, { person }: StaffPasskeys): Promise<InvitePersonAnswer> =>
  asManager(core, actor, 'invitePerson', { person }, async ({ policy }, now) => {
    await mustBeColleague(policy, actor, person, now);
    const made = await makeInvitation(policy, { person, unit: actor.unit, by: actor.person }, now);
    return { v: PROTOCOL_VERSION, ...made };
  });

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
