import type { ProofWays } from '#protocol/sign-in';
import type { ColleaguesPasskeys, CommandResult, Invited, OnlineCommands, OwnPasskeys } from '#storage/online-commands';

/** What the server tells of one's own passkeys, of a colleague's, and of an invitation. */
export interface HasPasskeys {
  /** The server asks for a proof first; a passkey that signs gives it. */
  mustProve: boolean;
  ways: ProofWays;
  ownPasskeys: OwnPasskeys;
  colleaguesPasskeys: ColleaguesPasskeys;
  invited: Invited;
}

export const noLocalAccounts = (): HasPasskeys => ({
  mustProve: false,
  ways: { passkey: true, provider: null },
  ownPasskeys: { on: false, mayAdd: false, passkeys: [], events: [] },
  colleaguesPasskeys: { passkeys: [], invitedUntil: null, wish: null },
  invited: { token: 'x'.repeat(43), until: 0 },
});

type Passkeys = Pick<
  OnlineCommands,
  | 'passkeys'
  | 'beginProof'
  | 'provePasskey'
  | 'proofWays'
  | 'proveAtProvider'
  | 'endSessions'
  | 'beginPasskey'
  | 'addPasskey'
  | 'removePasskey'
  | 'staffPasskeys'
  | 'invitePerson'
  | 'revokePasskey'
>;

/** The commands about passkeys, answered from what a test has set; the last one is not taken away unless it is said despite. */
export function passkeysInMemory(
  told: () => HasPasskeys,
  isOnline: () => boolean,
  command: (name: string) => (args: unknown) => Promise<CommandResult>,
): Passkeys {
  const away = { ok: false, kind: 'unreachable' } as const;
  const proveFirst = { ok: false, kind: 'refused', code: 'prove-first' } as const;
  return {
    async beginProof() {
      const done = await command('beginProof')({});
      return done.ok ? { ok: true, value: { asked: 'proof' } } : done;
    },
    async provePasskey(args) {
      const done = await command('provePasskey')(args);
      if (done.ok) told().mustProve = false;
      return done;
    },
    proofWays: async () => (isOnline() ? { ok: true, value: told().ways } : away),
    proveAtProvider: () => command('proveAtProvider')({}),
    async endSessions(args) {
      const done = await command('endSessions')(args);
      return done.ok && told().mustProve ? proveFirst : done;
    },
    passkeys: async () => (isOnline() ? { ok: true, value: told().ownPasskeys } : away),
    async beginPasskey() {
      const done = await command('beginPasskey')({});
      if (told().mustProve) return proveFirst;
      return done.ok ? { ok: true, value: { asked: 'passkey' } } : done;
    },
    addPasskey: command('addPasskey'),
    async removePasskey(args) {
      const done = await command('removePasskey')(args);
      if (told().mustProve) return proveFirst;
      return done.ok ? { ok: true, value: args.despite || told().ownPasskeys.passkeys.length > 1 } : done;
    },
    staffPasskeys: async () => (isOnline() ? { ok: true, value: told().colleaguesPasskeys } : away),
    async invitePerson(args) {
      const done = await command('invitePerson')(args);
      return done.ok ? { ok: true, value: told().invited } : done;
    },
    revokePasskey: command('revokePasskey'),
  };
}
