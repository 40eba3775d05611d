import { isAcutePair } from './acute-ground';
import { absoluteBlock, type Flow, isExcluded, othersConsent } from './blocks';
import { ageAt } from './civil-date';
import { basisHolds } from './consent-validity';
import { type Decision, no, yes } from './decision';
import { decisionHolds } from './decision-holds';
import { isWithdrawn } from './disclosure';
import type { Facts } from './facts';
import type { Kind } from './kind';
import type { Sector } from './sector';
import type { ReleaseReason } from './statute-release';
import type { Unit, UnitId } from './unit';

export type StatuteGround = 'ST1' | 'ST2' | 'ST3' | 'ST4' | 'ST5' | 'ST6' | 'ST7' | 'ST8';

/** A release that someone wants to make without consent. */
export interface ReleaseRequest {
  ground: StatuteGround;
  from: UnitId;
  to: UnitId;
  kinds: readonly Kind[];
  why: ReleaseReason;
}

/**
 * May the named kinds be released once (ST7: opened for a time) on this statute ground? Looks at the sectors, the
 * ground's own condition, the blocks and what must be written. Grounds never open the plan itself.
 */
export function mayRelease(facts: Facts, request: ReleaseRequest, now: number): Decision {
  const from = facts.unit(request.from);
  const to = facts.unit(request.to);
  if (!from || !to || from.generic || to.generic) return no('NOT_SPECIFIC', 'name-units');
  if (from.id === to.id || isNever(from, to)) return no('NO_GROUND', 'ask-for-consent');
  if (request.kinds.length === 0) return no('NOT_SPECIFIC', 'tick-kinds');
  for (const kind of request.kinds) {
    const never = absoluteBlock(facts, kind, now);
    if (never) return never;
  }
  return (
    sectorsFit(facts, request, from, to) ??
    conditionMet(facts, request, now) ??
    obstacleNamed(facts, request, now) ??
    written(request) ??
    yes(request.ground)
  );
}

/** From health care and social services to any school there is no ground without consent, whatever the reason. */
const isNever = (from: Unit, to: Unit) =>
  (from.sector.startsWith('HEALTH_') || from.sector.startsWith('SOC_')) && to.sector.startsWith('SCHOOL_');

const among = (unit: Unit, ...sectors: Sector[]) => sectors.includes(unit.sector);
const isAuthority = (unit: Unit) => unit.sector.includes('_PUB') || unit.sector === 'OTHER_AUTH';

const FITS: Record<StatuteGround, (facts: Facts, from: Unit, to: Unit) => boolean> = {
  ST1: (_, from, to) => among(from, 'HEALTH_PUB', 'SOC_PUB') && among(to, 'HEALTH_PUB', 'SOC_PUB'),
  ST2: (_, from, to) => among(from, 'HEALTH_PUB', 'SOC_PUB') && among(to, 'HEALTH_PUB', 'SOC_PUB'),
  ST3: (_, from, to) => among(from, 'HEALTH_PUB') && among(to, 'HEALTH_PUB', 'HEALTH_PRIV', 'SOC_PUB', 'SOC_PRIV'),
  ST4: (_, from, to) => among(from, 'SCHOOL_PUB_EMI') && among(to, 'SCHOOL_PUB_EH') && from.authority === to.authority,
  ST5: (_, from, to) =>
    among(from, 'SCHOOL_PUB_EH', 'SCHOOL_PUB_OTHER', 'PRESCHOOL_PUB') && among(to, 'HEALTH_PUB', 'SOC_PUB'),
  ST6: (_, from) => isAuthority(from),
  ST7: (facts, from, to) => isAcutePair(facts, { from: from.id, to: to.id }),
  ST8: (_, from, to) =>
    among(from, 'HEALTH_PUB') &&
    among(to, 'HEALTH_PUB') &&
    from.principal.kind === 'region' &&
    from.principal.id === to.principal.id,
};

function sectorsFit(facts: Facts, request: ReleaseRequest, from: Unit, to: Unit): Decision | undefined {
  return FITS[request.ground](facts, from, to) ? undefined : no(request.ground, 'ground-not-between-these');
}

function conditionMet(facts: Facts, request: ReleaseRequest, now: number): Decision | undefined {
  const { ground, why } = request;
  const isChild = facts.child !== undefined && ageAt(facts.child.birthDate, now) < 18;
  const compulsory = facts.decisions.some(
    (one) => (one.body.type === 'LPT' || one.body.type === 'LRV') && decisionHolds(one, now),
  );
  if ((ground === 'ST1' || ground === 'ST7') && !isChild) return no(ground, 'ask-the-person');
  if (ground === 'ST2' && !compulsory) return no('ST2', 'record-decision');
  if (ground === 'ST3' && why.attempts === '') return no('ST3', 'document-attempts');
  if ((ground === 'ST5' || ground === 'ST6') && why.weighing === '') return no(ground, 'write-weighing');
  return undefined;
}

/** A ground passes another person's silence, a lapse, a withdrawal, an exclusion or a refusal only if the reason names it. */
function obstacleNamed(facts: Facts, request: ReleaseRequest, now: number): Decision | undefined {
  for (const kind of request.kinds) {
    const flow: Flow = { from: request.from, to: request.to, kind };
    if (kind === 'FAMILY_OTHER_PERSON' && !othersConsent(facts, flow, now)) {
      if (!['ST1', 'ST2', 'ST7'].includes(request.ground)) return no('B7', 'ask-that-person');
      if (!request.why.despite.includes('B7')) return no('B7', 'name-it-in-the-reason');
    }
    for (const obstacle of obstaclesTo(facts, flow, now))
      if (!request.why.despite.includes(obstacle)) return no(obstacle, 'name-it-in-the-reason');
  }
  return undefined;
}

/** What the family has said against this flow, or let lapse: refusals, exclusions and ended consents that name it. */
export function obstaclesTo(facts: Facts, flow: Flow, now: number): ('B9' | 'B10' | 'B11' | 'C7')[] {
  const found = new Set<'B9' | 'B10' | 'B11' | 'C7'>();
  if (isExcluded(facts, flow)) found.add('B11');
  for (const basis of facts.bases) {
    const names = basis.releasing.includes(flow.from) && basis.receiving.some((one) => one.unit === flow.to);
    if (!names) continue;
    const held = basisHolds(facts, basis, now);
    if (isWithdrawn(basis, flow)) found.add('B10');
    if (!held.ok && (held.because === 'B9' || held.because === 'B10' || held.because === 'C7')) found.add(held.because);
    if (basis.answers.some((answer) => answer.answer === 'no')) found.add('C7');
  }
  return [...found].sort();
}

/** What must stand in writing, and the second step of two. */
function written(request: ReleaseRequest): Decision | undefined {
  const { why, ground } = request;
  if (why.reason === '') return no('NO_REASON', 'write-reason');
  if (why.decider === '') return no('NO_REASON', 'name-decider');
  if (ground !== 'ST8' && ground !== 'ST4' && why.whyNoConsent === '') return no('NO_REASON', 'say-why-no-consent');
  if (!why.guardianInformed && why.whyNotInformed === '') return no('NO_REASON', 'inform-guardians-or-say-why');
  if (!why.confirmed) return no('NO_REASON', 'confirm-second-step');
  return undefined;
}
