import { isProtected } from './blocks';
import { decisionHolds } from './decision-holds';
import type { Facts } from './facts';
import { mostRestrictive } from './protection-level';
import { PROTECTION_RULES } from './protection-rules';

/** What stands before a paper or a text of a case: how many questions, and whether it may be given at all now. */
export interface OutputTerms {
  stops: 0 | 2;
  /** Where set, it may not be given: the device has been without contact for longer than so many hours. */
  tooOldAfter: number | null;
}

/** Hours after the last contact within which a case with something kept from a guardian may be printed. Our own choice. */
const BLOCKED_HOURS = 24;

/** Something is kept from one reader of the family: by a unit's assessment (B3-B5), a decision (LVU 14 §) or a shelter. */
export const keepsFromReader = (facts: Facts, now: number): boolean =>
  facts.guardianBlocks.some((one) => one.body.liftedAt === null) ||
  facts.decisions.some((one) => ['LVU_14', 'SHELTER'].includes(one.body.type) && decisionHolds(one, now));

/**
 * The terms on which something of a case may be printed or taken out at an instant (ms), the last contact with the server
 * (ms) being `lastContact`; null: never. What a device does not know yet may be a mark, a block or a decision: under
 * protection, and where something is kept from somebody, it must have asked within a day.
 */
export function outputTerms(facts: Facts, lastContact: number | null, now: number): OutputTerms {
  const level = isProtected(facts) ? mostRestrictive(['MARKING', facts.protection]) : 'NONE';
  const { stops, outputWithinHours } = PROTECTION_RULES[level];
  const hours = keepsFromReader(facts, now)
    ? Math.min(outputWithinHours ?? BLOCKED_HOURS, BLOCKED_HOURS)
    : outputWithinHours;
  const tooOld = hours !== null && (lastContact === null || now - lastContact >= hours * 3_600_000);
  return { stops, tooOldAfter: tooOld ? hours : null };
}
