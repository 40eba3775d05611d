import type { Flow } from '#domain/blocks';
import type { Decision } from '#domain/decision';
import type { Facts } from '#domain/facts';
import type { Grant } from '#domain/grant';
import type { AnyRec } from '#domain/record';
import type { Directory } from '#domain/unit';
import type { Case } from './family-story';
import { directory, QUESTION_KINDS, UNITS } from './history-units';
import { momentsThatMatter, planVerdict, verdict } from './oracle';

/** The policy as the oracle meets it: the product's own, or one with a fault planted in it. */
export interface Policy {
  factsOf(records: Iterable<AnyRec>, unit: Directory): Facts;
  mayDisclose(facts: Facts, flow: Flow, now: number): Decision;
  mayDrawUpPlan(facts: Facts, now: number): Decision;
  grantsFor(facts: Facts): Grant[];
}

/** What was seen on the way, so that a test can tell that its histories were not empty. */
export type Seen = Map<string, number>;

const count = (seen: Seen | undefined, key: string) => seen?.set(key, (seen.get(key) ?? 0) + 1);

/** The flows that anything names, and a few that nothing does. */
function flowsOf(one: Case): Flow[] {
  const flows = new Map<string, Flow>();
  const add = (flow: Flow) => flows.set(`${flow.from}>${flow.to}:${flow.kind}`, flow);
  for (const permit of one.world.permits)
    for (const from of permit.releasing)
      for (const to of permit.receiving)
        for (const kind of QUESTION_KINDS)
          if (from !== to.unit && (kind !== 'SCHOOL' || to.kinds.includes('SCHOOL'))) add({ from, to: to.unit, kind });
  for (const acute of one.world.acute)
    for (const kind of acute.kinds)
      if (acute.from !== acute.to) add({ from: acute.from, to: acute.to, kind: kind as Flow['kind'] });
  const stranger = UNITS[one.records.length % UNITS.length]?.id ?? 'soc';
  if (stranger !== 'bup') add({ from: 'bup', to: stranger, kind: 'PSYCH' });
  return [...flows.values()];
}

/** Every moment at which the calendar may change something, the last before it, and the clock's own. */
function momentsOf(one: Case): number[] {
  return [...momentsThatMatter(one.world).flatMap((moment) => [moment - 1, moment]), one.now];
}

/**
 * The first difference between the policy and the oracle over a case's flows and moments, in words; undefined where they
 * agree. `stride` leaves out flows and moments to save time: 1 asks everything.
 */
export function difference(policy: Policy, one: Case, stride = 1, seen?: Seen): string | undefined {
  const facts = policy.factsOf(one.records, directory);
  const grants = policy.grantsFor(facts);
  const flows = flowsOf(one);
  let turn = one.records.length;
  for (const now of momentsOf(one)) {
    const plan = policy.mayDrawUpPlan(facts, now);
    const mayPlan = planVerdict(one.world, now);
    count(seen, `plan ${plan.ok ? plan.because : 'no'}`);
    if (plan.ok ? !mayPlan.includes(plan.because) : mayPlan.length > 0)
      return `plan at ${now}: ${say(plan)}, oracle ${mayPlan.join()}`;
    for (const flow of flows) {
      turn += 1;
      if (turn % stride !== 0) continue;
      const decision = policy.mayDisclose(facts, flow, now);
      const expected = verdict(one.world, flow, now);
      count(seen, say(decision));
      const where = `${flow.from} to ${flow.to}, ${flow.kind} at ${new Date(now).toISOString()}`;
      if (
        decision.ok
          ? !expected.opens.includes(decision.because)
          : expected.opens.length > 0 || (expected.block ?? decision.because) !== decision.because
      )
        return `${where}: ${say(decision)}, oracle ${expected.opens.join() || `no ${expected.block ?? ''}`}`;
      if (decision.because === 'B10' && expected.waits) return `${where}: told that it is over, but one still waits`;
      if (decision.ok && (decision.warns === 'WEAKER_SECRECY') !== expected.warns) return `${where}: warning differs`;
      const granted = grants.filter(
        (grant) => isFor(grant, flow) && now >= grant.validFrom && (grant.validTo === null || now < grant.validTo),
      );
      if (granted.length > 1) return `${where}: granted twice`;
      if ((granted[0]?.ground ?? 'no') !== (decision.ok ? decision.because : 'no'))
        return `${where}: ${say(decision)}, but granted on ${granted[0]?.ground ?? 'nothing'}`;
    }
  }
  return undefined;
}

const isFor = (grant: Grant, flow: Flow) =>
  grant.from === flow.from && grant.to === flow.to && grant.kind === flow.kind;
const say = (decision: Decision) => (decision.ok ? decision.because : `no ${decision.because}`);
