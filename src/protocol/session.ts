import * as z from 'zod';
import { Actor, Role } from '#domain/actor';
import { UnitDevices } from '#domain/device-policy';
import { Unit } from '#domain/unit';

/** Who may sign in in practice mode. */
export const PracticeUser = z.object({
  id: z.string(),
  name: z.string(),
  role: Role,
  unit: z.object({ id: z.string(), name: z.string() }),
  /** One sentence on whom this person meets in the practice families, in Swedish and English. */
  about: z.object({ sv: z.string(), en: z.string() }),
});
export const PracticeUsers = z.object({ users: z.array(PracticeUser) });
export type PracticeUser = z.infer<typeof PracticeUser>;

export const PracticeSignIn = z.object({ userId: z.string() });

/** The practice server's clock: how far (ms) it stands from the real one. Teaching and walks may move it. */
export const PracticeOffset = z.object({ offsetMs: z.number().min(-1e12).max(1e12) });
export const PracticeTime = z.object({ offsetMs: z.number(), now: z.number() });

/**
 * The session: the actor bound to it, the units everybody may know of, colleagues by name, and in practice mode the
 * secret from which the device derives its wrapping key without asking (a real sign-in asks for a passphrase instead).
 */
export const Session = z.object({
  v: z.int(),
  now: z.number(),
  incarnation: z.string(),
  actor: Actor,
  units: z.array(Unit),
  /** `ended`: the account has; the name is still that of an author. */
  colleagues: z.array(
    z.object({ person: z.string(), name: z.string(), unit: z.string(), role: Role, ended: z.boolean().optional() }),
  ),
  /** The county's profile, by its id. An older server does not say: Jönköping's. */
  region: z.string().optional(),
  leaseHours: z.number(),
  /** What the unit lets this device keep. An older server does not say: as before anybody has chosen. */
  devices: UnitDevices.optional(),
  /** The person checks the unit's log: its manager, or somebody whom the directory names for it. */
  reviews: z.boolean().optional(),
  /** The directory names the person for following up the county's agreement. */
  followsUp: z.boolean().optional(),
  practice: z.object({ unlockSecret: z.string() }).nullable(),
});
export type Session = z.infer<typeof Session>;
