import { planContentFor, planRecipients, type RecipientShare } from '#domain/received-plan';
import type { PlanView } from './use-plan';

/** What one unit would get of the plan as it stands; `gets` is false where nothing of others' may reach it. */
export type Share = RecipientShare & { gets: boolean };

/** Every service that the plan is meant for, with what the policy lets it have now. */
export function recipientShares(plan: PlanView): Share[] {
  const issuer = plan.coordinator?.unit ?? plan.unit;
  return planRecipients(plan.dossier, issuer).map((unit) => {
    const share = planContentFor(plan.entries, unit, plan.view.facts, plan.now);
    return { ...share, gets: share.entries.some((entry) => entry.unit !== unit) };
  });
}
