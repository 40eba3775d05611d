import { acuteGround } from './acute-ground';
import type { Basis } from './basis';
import { absoluteBlock, consentBlock, type Flow } from './blocks';
import { basisHolds } from './consent-validity';
import { type Decision, no, RULE_IDS, yes } from './decision';
import { consentFor, type Holds } from './disclosure';
import type { Facts } from './facts';

// The only place that says what may pass between organisations. Pure: the instant (ms since 1970) is an argument.
// Order: own unit, blocks, consent (or a board decision), acute protection, deny. Grounds that release single records
// once are judged in statute-grounds.ts; what one reader of the family may see on paper in paper-reader.ts.

/**
 * The first gate: may a plan be drawn up for the child at all (SoL 10 kap. 8 §, HSL 16 kap. 4 §)? Needs a consent that
 * covers the plan with everyone's yes, or a board decision that stands in for the guardians (C9). No statute ground
 * opens it. The answer carries the rule. A unit that no longer sees the child still sees that what it was told of was
 * taken back or has ended, and is given that reason.
 */
export function mayDrawUpPlan(facts: Facts, now: number): Decision {
  const answers = facts.bases.filter((basis) => basis.coversPlan).map((basis) => planBasis(facts, basis, now));
  const best = answers.sort(byUse)[0];
  if (best && (facts.child || best.because === 'B10')) return best;
  return no('NO_PLAN_CONSENT', 'ask-for-plan-consent');
}

function planBasis(facts: Facts, basis: Basis, now: number): Decision {
  const planWithdrawn = basis.withdrawals.some(({ part }) => part !== 'whole' && part.plan);
  if (planWithdrawn) return no('B10', 'new-consent');
  return basisHolds(facts, basis, now);
}

/** A yes before a no; a no that is about people before one about time; then the order of the rules. */
function byUse(a: Decision, b: Decision): number {
  if (a.ok !== b.ok) return a.ok ? -1 : 1;
  const past = (decision: Decision) => (decision.because === 'B10' ? 1 : 0);
  return past(a) - past(b) || RULE_IDS.indexOf(a.because) - RULE_IDS.indexOf(b.because);
}

/**
 * The second gate: may what the unit `from` has written of this kind reach the unit `to` now? A unit's own is its own.
 * Default deny, with the rule and what would make it possible.
 */
export function mayDisclose(facts: Facts, flow: Flow, now: number): Decision {
  return judgeFlow(facts, flow, now, (basis) => basisHolds(facts, basis, now));
}

/** As `mayDisclose`, for callers that ask many flows at one instant and remember which bases hold. */
export function judgeFlow(facts: Facts, flow: Flow, now: number, holds: Holds): Decision {
  if (flow.from === flow.to) return yes('OWN_UNIT');
  if (facts.unit(flow.from)?.generic !== false || facts.unit(flow.to)?.generic !== false)
    return no('NOT_SPECIFIC', 'name-units');
  if (!facts.child) return no('NO_GROUND', 'ask-for-consent');
  const never = absoluteBlock(facts, flow.kind, now);
  if (never) return never;
  const acute = acuteGround(facts, flow, now);
  const block = consentBlock(facts, flow, now);
  if (block) return acute ?? block;
  const consent = consentFor(facts, flow, now, holds);
  return consent.ok ? consent : (acute ?? consent);
}
