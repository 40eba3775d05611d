import type { Basis } from '#domain/basis';
import { mayDrawUpPlan } from '#domain/consent-policy';
import type { PlanView } from './use-plan';

/** The consents and decisions that let the plan be drawn up now, asked of the policy one by one. */
export const mayUseBasis = ({ view: { facts }, now }: PlanView): Basis[] =>
  facts.bases.filter((basis) => mayDrawUpPlan({ ...facts, bases: [basis] }, now).ok);
