import * as z from 'zod';

/**
 * What opens a case of the unit that one does not have: the case's number or the child's whole identity number, and the
 * reason that is logged and reviewed. The server alone can open it, so it is no mutation.
 */
export const openByNumber = {
  args: z.object({ number: z.string().trim().min(8).max(40), reason: z.string().trim().min(10).max(2_000) }),
};
