import type { ReactNode } from 'react';
import { Kept, KeptForms } from '#ui/kept-forms';
import type { PlanView } from './use-plan';

/** What a form of the plan is told: the plan as it is now, how to close, and whether what it was opened at is gone. */
export interface InPlan {
  plan: PlanView;
  lost?: boolean;
  onClose(): void;
}

/** Around the parts of the plan: a form that is being written in stays, though a colleague moves or removes its place. */
export const PlanKeptForms = ({ plan, children }: { plan: PlanView; children: ReactNode }) => (
  <KeptForms context={plan}>{children}</KeptForms>
);

/** The place of a form that is open; `id` is the one by which it was opened. */
export const FormPlace = ({ id, form }: { id: string; form: (kept: InPlan) => ReactNode }) => (
  <Kept<PlanView> id={id} form={({ context, lost, close }) => form({ plan: context, lost, onClose: close })} />
);
