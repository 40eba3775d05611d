import type { Basis } from './basis';
import { addMonths } from './civil-date';
import { type Decision, no, type RuleId, yes } from './decision';
import { decisionHolds } from './decision-holds';
import type { Facts } from './facts';
import { type RequiredGivers, requiredGivers } from './required-givers';

/**
 * What can be said of a basis at an instant before one asks which unit and kind. `yes` carries the consent rule that
 * opens it. `C6` opens only some kinds, which `disclosure` looks at.
 */
export function basisHolds(facts: Facts, basis: Basis, now: number): Decision {
  return soundness(facts, basis) ?? inForce(basis, now) ?? givers(facts, basis, now);
}

/** A consent that could not be written today must not open anything either, however it came to be on record. */
function soundness(facts: Facts, basis: Basis): Decision | undefined {
  if (basis.by === 'decision') {
    if (facts.unit(basis.unit)?.sector !== 'SOC_PUB') return no('C9', 'right-authority-decides');
    return undefined;
  }
  if (basis.purpose === '') return no('NO_PURPOSE', 'write-purpose');
  if (!basis.informed) return no('NOT_INFORMED', 'inform-first');
  const longest = addMonths(basis.validFrom, facts.profile.consentMaxMonths);
  if (basis.validTo === null || basis.validTo < basis.validFrom) return no('BAD_PERIOD', 'mend-dates');
  if (basis.validTo > longest) return no('BAD_PERIOD', 'shorten-period');
  return undefined;
}

/** B10: not yet, no longer, or taken back as a whole. A withdrawal on record holds at every instant. */
function inForce(basis: Basis, now: number): Decision | undefined {
  if (basis.withdrawals.some((one) => one.part === 'whole')) return no('B10', 'new-consent');
  if (basis.ended) return no('B10', 'new-decision');
  if (now < basis.start) return no('B10', 'wait-for-start');
  if (basis.end !== null && now >= basis.end) return no('B10', 'new-consent');
  return undefined;
}

function givers(facts: Facts, basis: Basis, now: number): Decision {
  const required = requiredGivers(facts, now, basis);
  const guardians = required.givers.filter((one) => one.who !== 'child');
  const child = required.givers.find((one) => one.who === 'child');
  if (required.age >= 18) {
    if (basis.by === 'decision') return no('B9', 'ask-the-person');
    if (child?.state === 'given') return yes('C11');
    if (child?.state === 'refused') return no('C11', 'respect-no');
    if (child?.state === 'unproven') return no('NO_JOURNAL_REFERENCE', 'give-journal-reference');
    return basis.answers.length > 0 ? no('B9', 'ask-the-person') : no('C11', 'ask-the-person');
  }
  const missingGuardian = basis.by === 'consent' ? guardianObstacle(facts, required, now) : undefined;
  if (missingGuardian) return missingGuardian;
  if (child && child.state !== 'given') return childObstacle(child.rule, child.state);
  if (required.rule === 'C9' || required.rule === 'C10') return yes(required.rule);
  return guardians.some((one) => one.state === 'excused') ? yes('C6') : yes(required.rule);
}

function guardianObstacle(facts: Facts, required: RequiredGivers, now: number): Decision | undefined {
  const guardians = required.givers.filter((one) => one.who !== 'child');
  const has = (state: string) => guardians.some((one) => one.state === state);
  if (guardians.length === 0)
    return underCare(facts, now) ? no('C9', 'record-decision') : no('NO_CUSTODY', 'record-custody');
  const rule: RuleId = guardians[0]?.rule ?? 'C1';
  const settled = guardians.every((one) => one.state === 'given' || one.state === 'excused');
  if (settled && has('given') && (rule === 'C2' || !has('excused'))) return undefined;
  if (has('unproven')) return no('NO_JOURNAL_REFERENCE', 'give-journal-reference');
  if (underCare(facts, now)) return no('C9', 'record-decision');
  if (has('do-not-ask')) return no('C8', 'do-not-ask-lift-to-manager');
  if (has('refused')) return guardians.length > 1 ? no('C7', 'refusal-ways-on') : no(rule, 'respect-no');
  return guardians.length > 1 ? no(rule, 'ask-the-other-guardian') : no(rule, 'ask-the-guardian');
}

function childObstacle(rule: RuleId, state: string): Decision {
  if (state === 'unproven') return no('NO_JOURNAL_REFERENCE', 'give-journal-reference');
  if (state === 'refused') return no(rule, rule === 'C3' ? 'handle-childs-refusal' : 'respect-no');
  return no(rule, rule === 'C3' ? 'record-childs-view' : 'ask-the-child');
}

/** A decision on care or immediate custody under LVU holds at the instant. */
function underCare(facts: Facts, now: number): boolean {
  return facts.decisions.some(
    (one) => (one.body.type === 'LVU_CARE' || one.body.type === 'LVU_IMMEDIATE') && decisionHolds(one, now),
  );
}
