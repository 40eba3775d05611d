import * as z from 'zod';
import { Line } from '#domain/text';

const Bytes = (most: number) =>
  z
    .string()
    .max(most)
    .regex(/^[\w-]+$/);
/** The id of a credential is at most 1,023 bytes. */
const CredentialId = Bytes(1_364);
const Kind = { id: CredentialId, rawId: CredentialId, type: z.literal('public-key') };
const extensions = { clientExtensionResults: z.object({}).default({}) };

/** What a browser answers when a passkey has signed (WebAuthn's `AuthenticationResponseJSON`), as far as it is read. */
export const SignedByPasskey = z.object({
  ...Kind,
  response: z.object({
    clientDataJSON: Bytes(4_000),
    authenticatorData: Bytes(8_000),
    signature: Bytes(4_000),
    /** Whose it is; a key that says nothing of it was not asked for. */
    userHandle: Bytes(100),
  }),
  ...extensions,
});
export type SignedByPasskey = z.infer<typeof SignedByPasskey>;

/** What a browser answers when a passkey has been made (`RegistrationResponseJSON`), as far as it is read. */
export const MadePasskey = z.object({
  ...Kind,
  response: z.object({
    clientDataJSON: Bytes(4_000),
    attestationObject: Bytes(40_000),
    transports: z.array(z.string().max(40)).max(10).default([]),
  }),
  ...extensions,
});
export type MadePasskey = z.infer<typeof MadePasskey>;

/** What the browser is to be asked, as `PublicKeyCredential` parses it from JSON. */
export const PasskeyAsked = z.object({ v: z.int(), options: z.record(z.string(), z.unknown()) });
export type PasskeyAsked = z.infer<typeof PasskeyAsked>;

export const Nothing = z.object({});
export const SignInByPasskey = z.object({ response: SignedByPasskey });
/** Who is signed in already shows once more who it is. */
export const ProveByPasskey = z.object({ response: SignedByPasskey });
export type ProveByPasskey = z.infer<typeof ProveByPasskey>;

/** The one-time token of a link, which stands behind its `#`. */
export const LinkToken = z.string().regex(/^[\w-]{43}$/);
export const LookAtLink = z.object({ token: LinkToken });
/** Whom a link that still works is for: somebody by name, in one unit or wherever; or whoever becomes the first administrator. */
export const LinkAnswer = z.object({
  v: z.int(),
  first: z.boolean(),
  name: z.string().nullable(),
  unit: z.string().nullable(),
});
export type LinkAnswer = z.infer<typeof LinkAnswer>;
/** `name`: of a first administrator, whom nobody has written down yet. */
export const BeginRegistration = z.object({ token: LinkToken, name: Line.nullable() });
export const RegisterPasskey = z.object({ response: MadePasskey });

/** One passkey of a person. Times in ms of the real clock. `unit`: the name of the one unit that it opens; null: any. */
export const PasskeyLine = z.object({
  id: z.uuid(),
  name: z.string(),
  unit: z.string().nullable(),
  createdAt: z.number(),
  usedAt: z.number().nullable(),
  /** The session that asks was opened with it. */
  here: z.boolean(),
});
export type PasskeyLine = z.infer<typeof PasskeyLine>;

/** A passkey that came by a link, or was revoked, at `at` (ms); `by`: who invited or revoked, null: whoever runs the server. */
export const PasskeyEvent = z.object({
  at: z.number(),
  what: z.enum(['added', 'revoked']),
  by: z.string().nullable(),
});
export type PasskeyEvent = z.infer<typeof PasskeyEvent>;

/** One's own, and what others did with them lately. `on`: this server has local accounts at all. `mayAdd`: this session was opened with one, so another may follow. */
export const PasskeysAnswer = z.object({
  v: z.int(),
  on: z.boolean(),
  mayAdd: z.boolean(),
  passkeys: z.array(PasskeyLine),
  events: z.array(PasskeyEvent).default([]),
});
export type PasskeysAnswer = z.infer<typeof PasskeysAnswer>;

export const AddPasskey = z.object({ response: MadePasskey, name: Line });
export type AddPasskey = z.infer<typeof AddPasskey>;

/** `despite`: it is the last one, and the person has been told what follows. */
export const RemovePasskey = z.object({ passkey: z.uuid(), despite: z.boolean() });
export type RemovePasskey = z.infer<typeof RemovePasskey>;
export const RemovePasskeyAnswer = z.object({ v: z.int(), removed: z.boolean() });

/** A manager asks about, or invites, or takes a passkey from, a colleague of the own unit. */
export const StaffPasskeys = z.object({ person: z.string().min(1).max(100) });
export type StaffPasskeys = z.infer<typeof StaffPasskeys>;
export const StaffPasskeysAnswer = z.object({
  v: z.int(),
  passkeys: z.array(PasskeyLine),
  /** Until when the link works that the person has not used yet. */
  invitedUntil: z.number().nullable(),
  /** A manager has asked for a new one for somebody who has had a passkey, and a second must. `own`: it was the one who asks now. */
  wish: z.object({ by: z.string(), own: z.boolean(), until: z.number() }).nullable().default(null),
});
export type StaffPasskeysAnswer = z.infer<typeof StaffPasskeysAnswer>;
/** `token` null: a second manager must ask too, before `until` (ms). */
export const InvitePersonAnswer = z.object({ v: z.int(), token: LinkToken.nullable(), until: z.number() });
export type InvitePersonAnswer = z.infer<typeof InvitePersonAnswer>;
export const RevokePasskey = z.object({ person: z.string().min(1).max(100), passkey: z.uuid() });
export type RevokePasskey = z.infer<typeof RevokePasskey>;
