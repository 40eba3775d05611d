import type { Facts, GuardianFact } from './facts';
import type { GuardianStanding } from './guardian-standing';
import type { UnitId } from './unit';

/**
 * How a guardian can be asked, from what every unit has recorded: each unit's latest, and of these a `dangerous`, then
 * a `refuses`, before any other; else the latest. Undefined where nobody has recorded anything.
 */
export function standingOf(guardian: GuardianFact): GuardianStanding | undefined {
  const latest = new Map<string, GuardianStanding>();
  for (const one of guardian.standings) {
    const before = latest.get(one.unit);
    if (!before || one.at > before.at || (one.at === before.at && weight(one) > weight(before)))
      latest.set(one.unit, one);
  }
  const newestFirst = [...latest.values()].sort((a, b) => b.at - a.at || weight(b) - weight(a));
  return (
    newestFirst.find((one) => one.standing === 'dangerous') ??
    newestFirst.find((one) => one.standing === 'refuses') ??
    newestFirst[0]
  );
}

/** Some unit has noted that it is dangerous to ask this guardian (C8): nobody contacts him or her from here. */
export function isDangerousToAsk(facts: Facts, guardianId: string): boolean {
  const fact = facts.guardians.find((one) => one.id === guardianId);
  return fact !== undefined && standingOf(fact)?.standing === 'dangerous';
}

/**
 * The unit itself has noted so, as its latest. Its devices hold no other unit's note: what they and the server must come
 * to alike goes by this.
 */
export function isKnownDangerous(facts: Facts, unit: UnitId, guardianId: string): boolean {
  const fact = facts.guardians.find((one) => one.id === guardianId);
  const own = fact?.standings.filter((one) => one.unit === unit) ?? [];
  return fact !== undefined && standingOf({ ...fact, standings: own })?.standing === 'dangerous';
}

const ORDER = ['unreachable', 'reachable', 'refuses', 'dangerous'];
const weight = (one: GuardianStanding) => ORDER.indexOf(one.standing);
