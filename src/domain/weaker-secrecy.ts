import type { Facts } from './facts';
import type { PlanEntry } from './plan-content';
import type { RecipientShare } from './received-plan';
import { recordText } from './record-text';
import type { Sector } from './sector';
import type { UnitId } from './unit';

/**
 * Where a plan is weaker protected than at the one who wrote it: a public school's ordinary staff (OSL 23 kap. 2 §), an
 * independent school's (skollagen 29 kap. 14 §) and relatives.
 */
const WEAKER: readonly Sector[] = ['SCHOOL_PUB_OTHER', 'SCHOOL_PRIV_OTHER', 'RELATIVE'];

/** One free text that somebody must confirm before it goes to units with weaker secrecy. */
export interface TextToConfirm {
  entry: PlanEntry;
  text: string;
  receivers: UnitId[];
}

/** True where the unit's secrecy is weaker than that of the services that write the plan. */
export function hasWeakerSecrecy(facts: Facts, unit: UnitId): boolean {
  const sector = facts.unit(unit)?.sector;
  return sector !== undefined && WEAKER.includes(sector);
}

/** The free texts of others that would reach units with weaker secrecy, each once, with who would read it. */
export function textsToConfirm(shares: readonly RecipientShare[], facts: Facts): TextToConfirm[] {
  const texts = new Map<string, TextToConfirm>();
  for (const share of shares) {
    if (!hasWeakerSecrecy(facts, share.unit)) continue;
    for (const entry of share.entries) {
      const text = entry.unit === share.unit ? '' : recordText(entry);
      if (text === '') continue;
      const known = texts.get(entry.id) ?? { entry, text, receivers: [] };
      texts.set(entry.id, { ...known, receivers: [...known.receivers, share.unit] });
    }
  }
  return [...texts.values()];
}
