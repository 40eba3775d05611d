import type { OnlineCommands } from '#storage/online-commands';
import type { Fetch } from '#sync/transport';

export type PasskeyCommands = Pick<
  OnlineCommands,
  | 'passkeys'
  | 'beginProof'
  | 'provePasskey'
  | 'proofWays'
  | 'proveAtProvider'
  | 'beginPasskey'
  | 'addPasskey'
  | 'removePasskey'
  | 'staffPasskeys'
  | 'invitePerson'
  | 'revokePasskey'
>;

/** The commands about passkeys, loaded when the first of them is asked for: no start needs them. */
export function passkeysWhenAsked(fetch: Fetch): PasskeyCommands {
  const loaded = async () => (await import('./passkey-commands')).passkeyCommands(fetch);
  return {
    passkeys: async () => (await loaded()).passkeys(),
    beginProof: async () => (await loaded()).beginProof(),
    provePasskey: async (args) => (await loaded()).provePasskey(args),
    proofWays: async () => (await loaded()).proofWays(),
    proveAtProvider: async () => (await loaded()).proveAtProvider(),
    beginPasskey: async () => (await loaded()).beginPasskey(),
    addPasskey: async (args) => (await loaded()).addPasskey(args),
    removePasskey: async (args) => (await loaded()).removePasskey(args),
    staffPasskeys: async (args) => (await loaded()).staffPasskeys(args),
    invitePerson: async (args) => (await loaded()).invitePerson(args),
    revokePasskey: async (args) => (await loaded()).revokePasskey(args),
  };
}
