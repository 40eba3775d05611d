import { mayDrawUpPlan } from '#domain/consent-policy';
import type { Facts } from '#domain/facts';
import { consentEnd } from '#domain/important-dates';
import { requiredGivers } from '#domain/required-givers';

/** How consent stands, for one sentence in the band. `until` is a civil date. */
export type ConsentStanding =
  | { state: 'valid'; until: string | null }
  | { state: 'decision' }
  | { state: 'answers'; given: number; of: number }
  | { state: 'ended' }
  | { state: 'none' };

/** How consent to the plan stands at an instant (ms): what the policy says, and how far the asking has come. */
export function consentStanding(facts: Facts, now: number): ConsentStanding {
  const decision = mayDrawUpPlan(facts, now);
  if (decision.ok)
    return decision.because === 'C9'
      ? { state: 'decision' }
      : { state: 'valid', until: consentEnd(facts, now)?.date ?? null };
  const newest = facts.bases.filter((basis) => basis.by === 'consent' && basis.coversPlan).at(-1);
  if (!newest) return { state: 'none' };
  if (decision.because === 'B10' || decision.because === 'B9') return { state: 'ended' };
  const { givers } = requiredGivers(facts, now, newest);
  const given = givers.filter((giver) => giver.state === 'given').length;
  return { state: 'answers', given, of: givers.length };
}
