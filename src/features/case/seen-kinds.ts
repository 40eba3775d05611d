import { whoSees } from '#domain/audience';
import type { Decision } from '#domain/decision';
import type { Facts } from '#domain/facts';
import type { Kind } from '#domain/kind';

/** Why some kinds are seen, or not, for one and the same reason. */
export interface Reason {
  kinds: Kind[];
  decision: Decision;
}
export interface Seeing {
  sees: Reason[];
  hidden: Reason[];
}

/** Kinds that are never shared with anyone: nobody misses them in a list of what each sees. */
const NEVER: readonly Kind[] = ['SOURCE', 'COUNSELLING'];

/**
 * What one unit sees of the others now, kind by kind, gathered by reason. A kind counts as seen where it may see it
 * of at least one of them. Under protected identity CONTACT is hidden for everyone, with its rule.
 */
export function seeing(facts: Facts, unit: string, now: number): Seeing {
  const byKind = new Map<Kind, Decision>();
  for (const { kind, decision } of whoSees(facts, { unit }, now)) {
    const before = byKind.get(kind);
    if (!NEVER.includes(kind) && (!before || (!before.ok && decision.ok))) byKind.set(kind, decision);
  }
  const result: Seeing = { sees: [], hidden: [] };
  for (const [kind, decision] of byKind) {
    const list = decision.ok ? result.sees : result.hidden;
    const same = list.find((reason) => reason.decision.because === decision.because);
    if (same) same.kinds.push(kind);
    else list.push({ kinds: [kind], decision });
  }
  return result;
}
