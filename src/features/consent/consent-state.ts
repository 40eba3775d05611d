import type { Basis } from '#domain/basis';
import { basisHolds } from '#domain/consent-validity';
import type { Decision } from '#domain/decision';
import type { Facts } from '#domain/facts';
import type { UnitId } from '#domain/unit';

/** How a consent or decision stands, as one word of the screen. */
export type ConsentState =
  | 'valid'
  | 'waiting-verification'
  | 'waiting-answer'
  | 'refused'
  | 'not-started'
  | 'ended'
  | 'withdrawn'
  | 'unsound';

export interface Standing {
  state: ConsentState;
  decision: Decision;
  /** Releasing units of which nobody has verified yet. */
  unverified: UnitId[];
  /** A part was taken back, the rest still holds. */
  partly: boolean;
}

const OVER: readonly ConsentState[] = ['ended', 'withdrawn'];

/** True where nothing can be added any more. */
export const isOver = (standing: Standing): boolean => OVER.includes(standing.state);

/** How the basis stands at an instant (ms), by the policy itself. */
export function standingOfBasis(facts: Facts, basis: Basis, now: number): Standing {
  const decision = basisHolds(facts, basis, now);
  const unverified = basis.releasing.filter((unit) => !basis.verifiedBy.has(unit));
  const partly = basis.withdrawals.length > 0;
  const state = decision.ok
    ? unverified.length > 0
      ? 'waiting-verification'
      : 'valid'
    : stateOf(decision, basis, now);
  return { state, decision, unverified, partly };
}

function stateOf(decision: Decision, basis: Basis, now: number): ConsentState {
  if (decision.because === 'B10') {
    if (basis.withdrawals.some((one) => one.part === 'whole')) return 'withdrawn';
    return !basis.ended && now < basis.start ? 'not-started' : 'ended';
  }
  if (decision.because === 'B9') return 'ended';
  if (!decision.ok && ['respect-no', 'refusal-ways-on', 'handle-childs-refusal'].includes(decision.remedy))
    return 'refused';
  return decision.because.startsWith('C') || decision.because === 'NO_JOURNAL_REFERENCE' ? 'waiting-answer' : 'unsound';
}
