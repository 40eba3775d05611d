import * as z from 'zod';

/** Online commands: what only the server can know or grant (design.md 3). Answered 204, or a problem with a refusal. */
export const AssignStaff = z.object({ dossierId: z.uuid(), person: z.string(), until: z.number().nullable() });
export const EndAssignment = z.object({ dossierId: z.uuid(), person: z.string() });
/** A coordinator or manager opens a case of the unit for 60 minutes, with a reason that is logged and reviewed. */
export const OpenOnGround = z.object({ dossierId: z.uuid(), reason: z.string().trim().min(10).max(2_000) });
export type AssignStaff = z.infer<typeof AssignStaff>;
export type EndAssignment = z.infer<typeof EndAssignment>;
export type OpenOnGround = z.infer<typeof OpenOnGround>;
