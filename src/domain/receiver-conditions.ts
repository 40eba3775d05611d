import type { Flow } from './blocks';
import { endOfDay, startOfDay } from './civil-date';
import type { Receiving } from './consent';
import { type Decision, no } from './decision';
import type { Facts } from './facts';
import type { Sector } from './sector';
import type { Unit } from './unit';

const PRIVATE: readonly Sector[] = ['HEALTH_PRIV', 'SOC_PRIV', 'PRESCHOOL_PRIV', 'SCHOOL_PRIV_EH', 'SCHOOL_PRIV_OTHER'];
const NEEDS_RESERVATION: readonly Sector[] = ['SCHOOL_PRIV_OTHER', 'RELATIVE'];

/** The unit's people have no statutory duty of silence: a named one must acknowledge a reservation first. */
export const needsReservation = (unit: Pick<Unit, 'sector'>): boolean => NEEDS_RESERVATION.includes(unit.sector);

/** What the receiver must fulfil beside the consent: an agreement, a reservation, or the short list of kinds. */
export function receiverObstacle(facts: Facts, flow: Flow, receiving: Receiving, now: number): Decision | undefined {
  const to = facts.unit(flow.to);
  if (!to) return no('NOT_SPECIFIC', 'name-units');
  if (PRIVATE.includes(to.sector) && !to.agreementId) return no('AGREEMENT', 'sign-agreement');
  if (needsReservation(to) && !isReserved(facts, flow, now)) return no('RESERVATION', 'acknowledge-reservation');
  if (isWeaker(facts, flow) && !receiving.weakerSecrecy) return no('WEAKER_SECRECY', 'confirm-weaker-secrecy');
  return undefined;
}

/** The kind leaves the short list towards a public school's ordinary staff, whose secrecy is weaker (OSL 23:2). */
export const isWeaker = (facts: Facts, flow: Flow): boolean =>
  facts.unit(flow.to)?.sector === 'SCHOOL_PUB_OTHER' && !facts.profile.kindsUnderWeakerSecrecy.includes(flow.kind);

/** A named person at the receiver has acknowledged a reservation of the releasing unit that holds now. */
function isReserved(facts: Facts, flow: Flow, now: number): boolean {
  return facts.reservations.some(
    ({ body }) =>
      body.unit === flow.to &&
      body.releasing.includes(flow.from) &&
      body.person !== '' &&
      body.acknowledgedOn !== null &&
      body.endedAt === null &&
      now >= startOfDay(body.from) &&
      now < endOfDay(body.to),
  );
}
