import {
  type AddPasskey,
  InvitePersonAnswer,
  PasskeyAsked,
  PasskeysAnswer,
  type ProveByPasskey,
  type RemovePasskey,
  RemovePasskeyAnswer,
  type RevokePasskey,
  type StaffPasskeys,
  StaffPasskeysAnswer,
} from '#protocol/passkeys';
import { ProofWaysAnswer, ProviderAsked } from '#protocol/sign-in';
import type { Reply } from './reply';
import { ask, type Fetch } from './transport';

/** The online commands about passkeys, and about showing anew who one is, apart from the others: few servers have local accounts, and they are asked for seldom. */
export function makePasskeyCommands(fetch: Fetch, origin = '') {
  const at = (name: string) => `${origin}/api/commands/${name}`;
  return {
    passkeys: () => ask(fetch, `${origin}/api/passkeys`, undefined, PasskeysAnswer),
    beginPasskey: () => ask(fetch, at('begin-passkey'), {}, PasskeyAsked),
    addPasskey: (args: AddPasskey): Promise<Reply<void>> => ask<void>(fetch, at('add-passkey'), args, null),
    beginProof: () => ask(fetch, at('begin-proof'), {}, PasskeyAsked),
    proofWays: () => ask(fetch, `${origin}/api/proof-ways`, undefined, ProofWaysAnswer),
    beginProviderProof: () => ask(fetch, at('begin-provider-proof'), {}, ProviderAsked),
    provePasskey: (args: ProveByPasskey): Promise<Reply<void>> => ask<void>(fetch, at('prove-passkey'), args, null),
    removePasskey: (args: RemovePasskey) => ask(fetch, at('remove-passkey'), args, RemovePasskeyAnswer),
    staffPasskeys: (args: StaffPasskeys) => ask(fetch, at('staff-passkeys'), args, StaffPasskeysAnswer),
    invitePerson: (args: StaffPasskeys) => ask(fetch, at('invite-person'), args, InvitePersonAnswer),
    revokePasskey: (args: RevokePasskey): Promise<Reply<void>> => ask<void>(fetch, at('revoke-passkey'), args, null),
  };
}
