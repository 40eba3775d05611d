import { acuteEnd } from './acute-ground';
import type { Basis } from './basis';
import type { Flow } from './blocks';
import { birthday, endOfDay, startOfDay } from './civil-date';
import { judgeFlow } from './consent-policy';
import { basisHolds } from './consent-validity';
import type { Decision } from './decision';
import type { Facts } from './facts';
import type { Grant } from './grant';
import type { Kind } from './kind';

/**
 * Every standing permission that the facts support, past and to come: for each flow that a consent, decision or acute
 * protection names, the spans in which `mayDisclose` says yes. It asks the policy itself at each instant where an
 * answer can change, so that the two cannot differ; what must be complete is the list of those instants.
 */
export function grantsFor(facts: Facts): Grant[] {
  const instants = turningPoints(facts);
  const flows = namedFlows(facts);
  const open = new Map<string, Grant>();
  const grants: Grant[] = [];
  for (const now of instants) {
    const holds = remembered(facts, now);
    for (const [key, flow] of flows) {
      const decision = judgeFlow(facts, flow, now, holds);
      const before = open.get(key);
      if (before && decision.ok && decision.because === before.ground) continue;
      if (before) {
        before.validTo = now;
        open.delete(key);
      }
      if (!decision.ok) continue;
      const grant: Grant = { ...flow, validFrom: now, validTo: null, ground: decision.because };
      open.set(key, grant);
      grants.push(grant);
    }
  }
  return grants;
}

function remembered(facts: Facts, now: number): (basis: Basis) => Decision {
  const known = new Map<Basis, Decision>();
  return (basis) => {
    const decision = known.get(basis) ?? basisHolds(facts, basis, now);
    known.set(basis, decision);
    return decision;
  };
}

/** Every instant (ms, ascending) at which time alone may change an answer. */
export function turningPoints(facts: Facts): number[] {
  const points = new Set<number>();
  for (const basis of facts.bases) {
    points.add(basis.start);
    if (basis.end !== null) points.add(basis.end);
  }
  for (const { body } of facts.decisions) {
    points.add(startOfDay(body.from));
    if (body.to !== null) points.add(endOfDay(body.to));
  }
  for (const { body } of [...facts.reservations, ...facts.personConsents]) {
    points.add(startOfDay(body.from));
    points.add(endOfDay(body.to));
  }
  for (const { body } of facts.acute) {
    points.add(body.startedAt);
    points.add(acuteEnd(facts, body));
  }
  if (facts.child)
    for (const age of [facts.profile.childViewFrom, facts.profile.childConsentFrom, 18])
      points.add(startOfDay(birthday(facts.child.birthDate, age)));
  return [...points].sort((a, b) => a - b);
}

/** The flows that anything on record names; all others are denied at every instant. */
function namedFlows(facts: Facts): Map<string, Flow> {
  const flows = new Map<string, Flow>();
  const add = (from: string, to: string, kind: Kind) => {
    if (from !== to) flows.set(JSON.stringify([from, to, kind]), { from, to, kind });
  };
  for (const basis of facts.bases)
    for (const from of basis.releasing)
      for (const { unit, kinds } of basis.receiving) for (const kind of kinds) add(from, unit, kind);
  for (const { unit, body } of facts.acute) for (const kind of body.kinds) add(unit, body.toUnit, kind);
  return flows;
}
