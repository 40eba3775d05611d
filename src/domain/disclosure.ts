import type { Basis } from './basis';
import { answerOf } from './basis';
import type { Flow } from './blocks';
import { type Decision, no, RULE_IDS, type RuleId, yes } from './decision';
import { decisionHolds } from './decision-holds';
import type { Facts } from './facts';
import { isWeaker, receiverObstacle } from './receiver-conditions';
import { requiredGivers } from './required-givers';

/** How far a basis came before something stopped it: the farther, the more useful its reason is to the reader. */
type Judged = { stage: number; decision: Decision; basis?: Basis };

/** Whether a basis holds, remembered by the caller where many flows are asked at one instant. */
export type Holds = (basis: Basis) => Decision;

/**
 * Consent for one flow (C1-C11): the first that allows, in the order of the rules; else the reason that came closest.
 * Default deny.
 */
export const consentFor = (facts: Facts, flow: Flow, now: number, holds: Holds): Decision =>
  closest(facts, flow, now, holds).decision;

/**
 * The consent or board decision that gave `consentFor` its answer: what a yes rests on, or what came closest to one.
 * Undefined where none names both units.
 */
export function basisFor(facts: Facts, flow: Flow, now: number, holds: Holds): Basis | undefined {
  const { stage, basis } = closest(facts, flow, now, holds);
  return stage > STAGE.names ? basis : undefined;
}

function closest(facts: Facts, flow: Flow, now: number, holds: Holds): Judged {
  let best: Judged = { stage: 0, decision: no('NO_GROUND', 'ask-for-consent') };
  for (const basis of facts.bases) {
    const judged = judge(facts, basis, flow, now, holds);
    if (isBetter(judged, best)) best = { ...judged, basis };
  }
  return best;
}

function isBetter(a: Judged, b: Judged): boolean {
  if (a.stage !== b.stage) return a.stage > b.stage;
  return rank(a.decision) < rank(b.decision);
}

const rank = (decision: Decision) => RULE_IDS.indexOf(decision.because);

/**
 * `over` is what was taken back, has ended or has not begun (B10): it comes before what still can be given, so that a
 * reader is told whom the living consent waits for and not that the one it replaced was taken back.
 */
const STAGE = { names: 1, kind: 2, over: 3, holds: 4, receiver: 5, verified: 6, warned: 7, allowed: 8 } as const;

function judge(facts: Facts, basis: Basis, flow: Flow, now: number, holds: Holds): Judged {
  const receiving = basis.receiving.filter((one) => one.unit === flow.to);
  if (!basis.releasing.includes(flow.from) || receiving.length === 0)
    return { stage: STAGE.names, decision: no('NOT_NAMED', 'consent-that-names-both') };
  const named = receiving.find((one) => one.kinds.includes(flow.kind));
  if (!named) return { stage: STAGE.kind, decision: no('KIND_NOT_NAMED', 'consent-for-this-kind') };
  if (isWithdrawn(basis, flow)) return { stage: STAGE.over, decision: no('B10', 'new-consent') };
  const rule = ruleFor(facts, basis, flow, now, holds);
  if (!rule.ok) return { stage: rule.because === 'B10' ? STAGE.over : STAGE.holds, decision: rule };
  const obstacle = receiverObstacle(facts, flow, named, now);
  if (obstacle) return { stage: STAGE.receiver, decision: obstacle };
  if (!basis.verifiedBy.has(flow.from))
    return { stage: STAGE.verified, decision: no('NOT_VERIFIED', 'verify-consent') };
  if (isWeaker(facts, flow)) return { stage: STAGE.warned, decision: yes(rule.because, 'WEAKER_SECRECY') };
  return { stage: STAGE.allowed, decision: rule };
}

/** A part of the consent was taken back that touches this flow, whichever way it runs. */
export function isWithdrawn(basis: Basis, flow: Flow): boolean {
  return basis.withdrawals.some(({ part }) => {
    if (part === 'whole') return true;
    if (part.units.length + part.kinds.length === 0) return false;
    const unit = part.units.length === 0 || part.units.includes(flow.to) || part.units.includes(flow.from);
    const kind = part.kinds.length === 0 || part.kinds.includes(flow.kind);
    return unit && kind;
  });
}

/** The basis's own rule, narrowed by what one guardian alone may open (C6), or widened by a manager's C5. */
function ruleFor(facts: Facts, basis: Basis, flow: Flow, now: number, holds: Holds): Decision {
  const held = holds(basis);
  if (held.ok && held.because === 'C6' && !facts.profile.kindsOneGuardianMayOpen.includes(flow.kind))
    return no('C6', 'not-for-intrusive-kinds');
  if (!held.ok && ASKS_GUARDIAN.includes(held.because) && childAlone(facts, basis, flow, now)) return yes('C5');
  return held;
}

const ASKS_GUARDIAN: readonly RuleId[] = ['C1', 'C2', 'C7', 'C8', 'C10'];

/** C5: the child's own yes, from the age of own consent, and a manager's decision that names this very flow. */
function childAlone(facts: Facts, basis: Basis, flow: Flow, now: number): boolean {
  const { profile } = facts;
  const required = requiredGivers(facts, now, basis);
  if (!profile.childAlone || required.age < profile.childConsentFrom || required.age >= 18) return false;
  const own = required.givers.find((one) => one.who === 'child');
  const saysYes = own?.need === 'yes' && own.state === 'given' && answerOf(basis, 'child')?.answer === 'yes';
  if (!saysYes || !profile.kindsChildAlone.includes(flow.kind)) return false;
  return facts.decisions.some(
    (one) =>
      one.body.type === 'CHILD_ALONE' &&
      decisionHolds(one, now) &&
      one.body.releasing.includes(flow.from) &&
      one.body.receiving.some((to) => to.unit === flow.to && to.kinds.includes(flow.kind)),
  );
}
