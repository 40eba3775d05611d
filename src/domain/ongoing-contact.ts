import { acuteEnd } from './acute-ground';
import { type Decision, no, yes } from './decision';
import type { Facts } from './facts';
import type { UnitId } from './unit';

/**
 * May a service be called to the meeting? Where the region gates on it, only one that already has ongoing contact with
 * the child; others are first reached by referral. Acute protection between health care and social services lifts the
 * gate (county agreement), nothing else does.
 */
export function mayCall(facts: Facts, unit: UnitId, now: number): Decision {
  if (!facts.profile.ongoingContactGate) return yes('ONGOING_CONTACT');
  if (facts.services.some((service) => service.unit === unit && !service.ended && service.ongoingContact))
    return yes('ONGOING_CONTACT');
  const acute = facts.acute.some(
    (one) =>
      (one.unit === unit || one.body.toUnit === unit) &&
      one.body.endedAt === null &&
      now >= one.body.startedAt &&
      now < acuteEnd(facts, one.body),
  );
  return acute ? yes('ST7') : no('ONGOING_CONTACT', 'refer-first');
}
