import { mayDrawUpPlan } from './consent-policy';
import type { Ctx } from './mutation';
import { Refusal } from './refusal';

/** Refuses what belongs to the plan until consent (or, under C9, a board decision) allows a plan to be drawn up. */
export function requirePlanConsent(ctx: Ctx): void {
  const decision = mayDrawUpPlan(ctx.facts(), ctx.now);
  if (!decision.ok) throw new Refusal('rule', { rule: decision.because, remedy: decision.remedy });
}
