import type { AddPasskey, ProveByPasskey } from '#protocol/passkeys';
import { makePasskeyCommands } from '#sync/passkey-commands';
import type { Reply } from '#sync/reply';
import type { Fetch } from '#sync/transport';
import { failureOf, resultOf } from './command-ends';
import type { PasskeyCommands } from './passkeys-when-asked';

/** The commands about passkeys, as screens know them. */
export function passkeyCommands(fetch: Fetch): PasskeyCommands {
  const commands = makePasskeyCommands(fetch);
  const asked = async <T, V>(reply: Promise<Reply<T>>, value: (answer: T) => V) => {
    const end = await reply;
    return end.kind === 'ok' ? ({ ok: true, value: value(end.value) } as const) : failureOf(end);
  };
  return {
    passkeys: () => asked(commands.passkeys(), (answer) => answer),
    beginProof: () => asked(commands.beginProof(), (answer): unknown => answer.options),
    provePasskey: async (args) => resultOf(await commands.provePasskey(args as ProveByPasskey)),
    proofWays: () => asked(commands.proofWays(), ({ passkey, provider }) => ({ passkey, provider })),
    async proveAtProvider() {
      const reply = await commands.beginProviderProof();
      if (reply.kind !== 'ok') return failureOf(reply);
      window.location.assign(reply.value.url);
      return { ok: true };
    },
    beginPasskey: () => asked(commands.beginPasskey(), (answer): unknown => answer.options),
    // What the browser made goes as it is; the server is the one who reads it.
    addPasskey: async (args) => resultOf(await commands.addPasskey(args as AddPasskey)),
    removePasskey: (args) => asked(commands.removePasskey(args), (answer) => answer.removed),
    staffPasskeys: (args) => asked(commands.staffPasskeys(args), (answer) => answer),
    invitePerson: (args) => asked(commands.invitePerson(args), (answer) => answer),
    revokePasskey: async (args) => resultOf(await commands.revokePasskey(args)),
  };
}
