import { type AccessRisk, RISK_WEIGHT } from './access-risk';

/** How an access was drawn: for its risks, or by chance alone. */
export type Drawn = 'risk' | 'chance';

/** A number from 0 (included) to 1 (excluded). The server passes in true randomness, tests a sequence. */
export type Random = () => number;

const weightOf = (risks: readonly AccessRisk[]) => risks.reduce((sum, risk) => sum + RISK_WEIGHT[risk], 0);

/**
 * Draws `size` of the accesses, none twice: the share `riskyShare` (0 to 1, rounded) among those with a risk, each as likely
 * as its risks weigh; the rest among all that are left, each as likely as any other, so that nobody can know what is never
 * looked at. Where few have a risk, chance draws more. The drawn come in the order of the accesses.
 */
export function drawAccesses<A extends { risks: readonly AccessRisk[] }>(
  accesses: readonly A[],
  { size, riskyShare, random }: { size: number; riskyShare: number; random: Random },
): (A & { drawn: Drawn })[] {
  const risky = accesses.filter(({ risks }) => weightOf(risks) > 0);
  const forRisk = new Set(sample(risky, Math.round(size * riskyShare), ({ risks }) => weightOf(risks), random));
  const left = accesses.filter((one) => !forRisk.has(one));
  const byChance = new Set(sample(left, size - forRisk.size, () => 1, random));
  const how = (one: A): Drawn | undefined => (forRisk.has(one) ? 'risk' : byChance.has(one) ? 'chance' : undefined);
  return accesses.flatMap((one) => {
    const drawn = how(one);
    return drawn ? [{ ...one, drawn }] : [];
  });
}

/** A weighted sample without replacement (Efraimidis and Spirakis): the largest of random^(1/weight). */
function sample<A>(from: readonly A[], size: number, weight: (one: A) => number, random: Random): A[] {
  return from
    .map((one) => ({ one, key: random() ** (1 / weight(one)) }))
    .sort((a, b) => b.key - a.key)
    .slice(0, Math.max(0, size))
    .map(({ one }) => one);
}
