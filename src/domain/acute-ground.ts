import { type Flow, isExcluded, othersConsent } from './blocks';
import { ageAt } from './civil-date';
import { type Decision, yes } from './decision';
import { isWithdrawn } from './disclosure';
import type { Facts } from './facts';
import type { Sector } from './sector';

/** The authorities between which acute protection works; the school is not among them. */
const pairs: readonly (readonly [Sector, Sector])[] = [
  ['HEALTH_PUB', 'SOC_PUB'],
  ['SOC_PUB', 'HEALTH_PUB'],
];

/**
 * An acute protection that opens the flow at the instant (ST7), or undefined. What the family has said against it, before
 * or since, it passes only where its reason names that (B7, B10, B11).
 */
export const acuteGround = (facts: Facts, flow: Flow, now: number): Decision | undefined =>
  acuteOpening(facts, flow, now) && yes('ST7');

/** The acute protection on record that opens the flow at the instant. */
export function acuteOpening(facts: Facts, flow: Flow, now: number): Facts['acute'][number] | undefined {
  if (!facts.child || ageAt(facts.child.birthDate, now) >= 18) return undefined;
  if (!isAcutePair(facts, flow)) return undefined;
  return facts.acute.find(
    ({ unit, body }) =>
      unit === flow.from &&
      body.toUnit === flow.to &&
      body.kinds.includes(flow.kind) &&
      body.endedAt === null &&
      now >= body.startedAt &&
      now < acuteEnd(facts, body) &&
      (flow.kind !== 'FAMILY_OTHER_PERSON' || body.why.despite.includes('B7') || othersConsent(facts, flow, now)) &&
      (body.why.despite.includes('B11') || !isExcluded(facts, flow)) &&
      (body.why.despite.includes('B10') || !isTakenBack(facts, flow)),
  );
}

/** A consent that named this flow was taken back, wholly or for this part. */
const isTakenBack = (facts: Facts, flow: Flow) =>
  facts.bases.some(
    (basis) =>
      basis.releasing.includes(flow.from) &&
      basis.receiving.some((one) => one.unit === flow.to) &&
      isWithdrawn(basis, flow),
  );

/** The instant (ms) at which an acute protection ends by itself: never later than the region's hours after its start. */
export const acuteEnd = (facts: Pick<Facts, 'profile'>, body: { startedAt: number; endsAt: number }): number =>
  Math.min(body.endsAt, body.startedAt + facts.profile.acuteHours * 3_600_000);

export const isAcutePair = (facts: Facts, flow: Pick<Flow, 'from' | 'to'>): boolean =>
  pairs.some(([a, b]) => facts.unit(flow.from)?.sector === a && facts.unit(flow.to)?.sector === b);
