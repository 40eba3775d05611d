import * as z from 'zod';
import { Role } from '#domain/actor';

/** How one may sign in at this server, and how far this browser has come. */
export const SignInDoor = z.object({
  /** Anybody may be anybody: for trying and teaching. */
  practice: z.boolean(),
  providers: z.array(z.object({ id: z.string(), label: z.object({ sv: z.string(), en: z.string() }) })),
  /** There are local accounts here, whose people sign in by passkey. */
  passkeys: z.boolean().default(false),
  /** The identity is proved, and one of these is to be chosen. `unit` is its name. */
  choose: z
    .object({
      name: z.string(),
      assignments: z.array(z.object({ assignment: z.string(), unit: z.string(), role: Role })),
    })
    .nullable(),
  /** The session has ended here and still lives at the provider, where `/api/sign-in/out` leads. */
  leave: z.boolean(),
});
export type SignInDoor = z.infer<typeof SignInDoor>;

export const ChooseAssignment = z.object({ assignment: z.string().min(1).max(200) });

/** One of a person's sessions. Times in ms of the real clock. */
export const SessionLine = z.object({
  id: z.uuid(),
  platform: z.string().nullable(),
  unit: z.string(),
  role: Role,
  begun: z.number(),
  lastUsed: z.number(),
  here: z.boolean(),
});
export type SessionLine = z.infer<typeof SessionLine>;
export const SessionsAnswer = z.object({ v: z.int(), sessions: z.array(SessionLine) });
/** How whoever is signed in can show anew who it is: by a passkey, or at the provider of that name; by neither: sign in anew. */
export const ProofWays = z.object({
  passkey: z.boolean(),
  provider: z.object({ sv: z.string(), en: z.string() }).nullable(),
});
export type ProofWays = z.infer<typeof ProofWays>;
export const ProofWaysAnswer = ProofWays.extend({ v: z.int() });
/** Where the provider asks it. */
export const ProviderAsked = z.object({ v: z.int(), url: z.url({ protocol: /^https?$/ }) });
/** Which to end: one, or all but the one that asks. */
export const EndSessions = z.object({ session: z.union([z.uuid(), z.literal('others')]) });
export type EndSessions = z.infer<typeof EndSessions>;
