import * as z from 'zod';
import { ReleaseReason } from '#domain/statute-release';
import { UnitId } from '#domain/unit';

/** Online commands: what only the server can know or grant (design.md 3). Answered 204, or a problem with a refusal. */
export const AssignStaff = z.object({ dossierId: z.uuid(), person: z.string(), until: z.number().nullable() });
export const EndAssignment = z.object({ dossierId: z.uuid(), person: z.string() });
/** A coordinator or manager opens a case of the unit for 60 minutes, with a reason that is logged and reviewed. */
export const OpenOnGround = z.object({ dossierId: z.uuid(), reason: z.string().trim().min(10).max(2_000) });
/**
 * Releases the named records as they stand, once, to one unit on a statute ground; ST7 instead opens their kinds for the
 * region's hours. `why` is what must stand in writing (domain.md 3.6).
 */
export const Release = z.object({
  dossierId: z.uuid(),
  to: UnitId,
  recordIds: z.array(z.uuid()).min(1).max(500),
  ground: z.enum(['ST1', 'ST2', 'ST3', 'ST4', 'ST5', 'ST6', 'ST7', 'ST8']),
  why: ReleaseReason,
});
export type Release = z.infer<typeof Release>;
export type AssignStaff = z.infer<typeof AssignStaff>;
export type EndAssignment = z.infer<typeof EndAssignment>;
export type OpenOnGround = z.infer<typeof OpenOnGround>;
