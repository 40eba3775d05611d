import { endOfDay, startOfDay } from './civil-date';
import { type Decision, no } from './decision';
import { decisionHolds } from './decision-holds';
import type { Facts } from './facts';
import type { Kind } from './kind';
import type { UnitId } from './unit';

/** A flow that is asked about: whose information, to whom, of what kind. */
export interface Flow {
  from: UnitId;
  to: UnitId;
  kind: Kind;
}

/**
 * Blocks that bind everything the product transmits or prints, whatever the ground (B1, B6, B8). B2 is kept by never
 * storing the link; B3-B5 concern one reader of the family and stand in `paper-reader.ts`.
 */
export function absoluteBlock(facts: Facts, kind: Kind, now: number): Decision | undefined {
  if (kind === 'COUNSELLING') return no('B6', 'never');
  if (kind !== 'CONTACT') return undefined;
  if (isProtected(facts)) return no('B1', 'never');
  if (isSheltered(facts, now)) return no('B8', 'never');
  return undefined;
}

/** Blocks on consent-based sharing by kind and exclusion (B7, B11); B9 and B10 are found on the consents themselves. */
export function consentBlock(facts: Facts, flow: Flow, now: number): Decision | undefined {
  if (flow.kind === 'FAMILY_OTHER_PERSON' && !othersConsent(facts, flow, now)) return no('B7', 'ask-that-person');
  if (isExcluded(facts, flow)) return no('B11', 'family-ends-exclusion');
  return undefined;
}

/** Anyone of the family has protected identity, by any unit's mark. */
export const isProtected = (facts: Facts): boolean =>
  facts.protection !== 'NONE' || facts.guardians.some((one) => one.protected);

/** The child lives in a sheltered placement now. */
export const isSheltered = (facts: Facts, now: number): boolean =>
  facts.decisions.some((one) => one.body.type === 'SHELTER' && decisionHolds(one, now));

/** The family has asked that this is not shared (B11). */
export const isExcluded = (facts: Facts, flow: Flow): boolean => exclusionOf(facts, flow) !== undefined;

/** The family's wish that stops the flow, as it was recorded. */
export const exclusionOf = (facts: Facts, flow: Flow): Facts['exclusions'][number] | undefined =>
  facts.exclusions.find(
    ({ body }) =>
      body.ended === null &&
      (body.from === null || body.from === flow.from) &&
      (body.to === null || body.to === flow.to) &&
      (body.kinds === null || body.kinds.length === 0 || body.kinds.includes(flow.kind)),
  );

/** Every person of whom the releasing unit has listed itself to have written says yes to this receiver now (B7). */
export function othersConsent(facts: Facts, flow: Flow, now: number): boolean {
  const latest = new Map<string, Facts['personConsents'][number]>();
  for (const one of facts.personConsents) {
    if (one.unit !== flow.from) continue;
    const key = one.body.person.toLowerCase();
    const before = latest.get(key);
    if (!before || one.at > before.at || (one.at === before.at && one.body.answer !== 'yes')) latest.set(key, one);
  }
  return latest.size > 0 && [...latest.values()].every(({ body }) => personSaysYes(body, flow.to, now));
}

function personSaysYes(body: Facts['personConsents'][number]['body'], to: UnitId, now: number): boolean {
  if (body.answer !== 'yes' || body.endedAt !== null || !body.receiving.includes(to)) return false;
  if (body.form === 'oral' && body.journalRef === '') return false;
  return now >= startOfDay(body.from) && now < endOfDay(body.to);
}
