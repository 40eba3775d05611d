import * as z from 'zod';
import { UnitId } from './unit';

/** What a person may be within a unit. `coordinator` and `manager` may open a case of the unit on a ground. */
export const ROLES = ['caseworker', 'coordinator', 'manager', 'nurse', 'clinician', 'teacher', 'counsellor'] as const;
export const Role = z.enum(ROLES);
export type Role = z.infer<typeof Role>;

/** A person at work: one person in one unit with one role, bound to the session. */
export const Actor = z.object({
  person: z.string(),
  name: z.string(),
  unit: UnitId,
  role: Role,
  assignment: z.string(),
});
export type Actor = z.infer<typeof Actor>;
