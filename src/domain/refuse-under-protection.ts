import type { Ctx } from './mutation';
import { Refusal } from './refusal';

/**
 * Refuses contact data and whereabouts under protected identity (B1: OSL 21 kap. 3 och 3 a §§). The child's are refused
 * while anyone of the family is protected, for they lead to each other; a guardian's while the child or that guardian is.
 */
export function refuseUnderProtection(ctx: Ctx, subject: string): void {
  const { protection, guardians } = ctx.facts();
  const marked = guardians.some((guardian) => guardian.protected && (subject === 'child' || guardian.id === subject));
  if (protection !== 'NONE' || marked) throw new Refusal('rule', { rule: 'B1', remedy: 'never' });
}
