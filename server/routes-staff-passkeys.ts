import { InvitePersonAnswer, RevokePasskey, StaffPasskeys, StaffPasskeysAnswer } from '#protocol/passkeys';
import { askedPasskey } from './asked-passkey';
import type { Caller } from './audit';
import { commandsOf } from './command-routes';
import type { Core } from './core';
import type { App, Shared } from './routes';
import { invitePerson, revokePasskey, staffPasskeys } from './staff-passkeys';

/** A manager's colleagues' passkeys: which there are, a link for a new one, and taking one away. */
export function staffPasskeyRoutes(app: App, shared: Shared): void {
  const { local } = askedPasskey(shared);
  const { ask, add } = commandsOf(app, shared);
  const whereOn =
    <A, R>(run: (core: Core, actor: Caller, args: A) => Promise<R>) =>
    async (core: Core, actor: Caller, args: A) => {
      local();
      return run(core, actor, args);
    };
  ask(
    'staff-passkeys',
    'The passkeys of a colleague, for the manager.',
    [StaffPasskeys, StaffPasskeysAnswer],
    whereOn(staffPasskeys),
  );
  ask(
    'invite-person',
    'A one-time link for a colleague to register a passkey, for the manager.',
    [StaffPasskeys, InvitePersonAnswer],
    whereOn(invitePerson),
  );
  add('revoke-passkey', 'Takes a passkey from a colleague, for the manager.', RevokePasskey, whereOn(revokePasskey));
}
