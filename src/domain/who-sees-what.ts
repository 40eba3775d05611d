import { acuteOpening } from './acute-ground';
import { audience } from './audience';
import type { Basis } from './basis';
import { exclusionOf, type Flow } from './blocks';
import { basisHolds } from './consent-validity';
import type { Decision, RuleId } from './decision';
import { basisFor } from './disclosure';
import type { Facts } from './facts';
import { type Grant, isInForce } from './grant';
import { grantsFor } from './grants-for';
import { KINDS, type Kind } from './kind';
import { endOfRun } from './paper-consent';
import type { UnitId } from './unit';

/** What an answer rests on: what was said, by whom it was written, and the record that holds it. */
export type RestsOn =
  | { by: 'consent'; basis: Basis }
  | { by: 'decision'; basis: Basis }
  | { by: 'exclusion'; record: Facts['exclusions'][number] }
  | { by: 'acute'; record: Facts['acute'][number] };

/** One cell of the matrix: the policy's answer for one service and kind, what it rests on, and when it ends (ms). */
export interface SeenCell {
  unit: UnitId;
  kind: Kind;
  decision: Decision;
  rests: RestsOn | null;
  until: number | null;
}

/** Rules that an answer gets before any consent is looked at, or that speak of no record. */
const RESTS_ON_NOTHING: readonly RuleId[] = ['OWN_UNIT', 'B1', 'B6', 'B7', 'B8', 'NOT_SPECIFIC', 'NOT_NAMED'];

/**
 * Who sees what of one unit's now (ms): every other participating service and every kind of information. The answers are
 * `audience`'s, the ends the standing grants', so that the page can not say anything else than what is done.
 */
export function whoSeesWhat(facts: Facts, from: UnitId, now: number): SeenCell[] {
  const grants = grantsFor(facts);
  return KINDS.flatMap((kind) =>
    audience(facts, kind, now, from)
      .filter((seer) => seer.unit !== from)
      .map(({ unit, decision }) => {
        const flow: Flow = { from, to: unit, kind };
        const until = decision.ok ? endOf(grants, flow, now) : null;
        return { unit, kind, decision, rests: restsOn(facts, flow, decision, now), until };
      }),
  );
}

function restsOn(facts: Facts, flow: Flow, decision: Decision, now: number): RestsOn | null {
  if (RESTS_ON_NOTHING.includes(decision.because)) return null;
  if (decision.because === 'B11') {
    const record = exclusionOf(facts, flow);
    return record ? { by: 'exclusion', record } : null;
  }
  if (decision.because === 'ST7') {
    const record = acuteOpening(facts, flow, now);
    return record ? { by: 'acute', record } : null;
  }
  const basis = basisFor(facts, flow, now, (one) => basisHolds(facts, one, now));
  return basis ? { by: basis.by, basis } : null;
}

function endOf(grants: readonly Grant[], flow: Flow, now: number): number | null {
  const grant = grants.find(
    (one) => one.from === flow.from && one.to === flow.to && one.kind === flow.kind && isInForce(one, now),
  );
  return grant ? endOfRun(grant, grants) : null;
}
