import { acuteEnd } from './acute-ground';
import { type Decision, no, yes } from './decision';
import type { Facts } from './facts';
import type { UnitId } from './unit';

/**
 * May a service be called to the meeting? Where the region gates on it, only one that already has ongoing contact with
 * the child; others are first reached by referral, and may be called once they have said yes to it (county agreement).
 * Acute protection between health care and social services lifts the gate, and so does the inviting unit's written
 * reason to go beside the agreement, which stays in that unit (contact-override.ts); nothing else does.
 */
export function mayCall(facts: Facts, unit: UnitId, now: number): Decision {
  if (!facts.profile.ongoingContactGate || unit === facts.conveningUnit) return yes('ONGOING_CONTACT');
  if (facts.services.some((one) => one.unit === unit && !one.ended && (one.ongoingContact || one.besideGate)))
    return yes('ONGOING_CONTACT');
  if (facts.takenOn.includes(unit)) return yes('ONGOING_CONTACT');
  const acute = facts.acute.some(
    (one) =>
      (one.unit === unit || one.body.toUnit === unit) &&
      one.body.endedAt === null &&
      now >= one.body.startedAt &&
      now < acuteEnd(facts, one.body),
  );
  return acute ? yes('ST7') : no('ONGOING_CONTACT', 'refer-first');
}
