import { useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import { actionReport } from '#domain/action-report';
import { childRecord } from '#domain/child';
import { isClosed } from '#domain/closing';
import { mayDrawUpPlan } from '#domain/consent-policy';
import { coordination } from '#domain/coordinatorship';
import type { Decision } from '#domain/decision';
import type { Dossier } from '#domain/dossier';
import { type FollowUp, followUps } from '#domain/follow-up';
import { livingPlan, type Plan } from '#domain/plan';
import { planEntries } from '#domain/plan-content';
import { type MatrixGoal, planMatrix } from '#domain/plan-matrix';
import type { Rec } from '#domain/record';
import type { DossierView } from '#storage/dossier-view';
import { useDossier } from '#storage/use-dossiers';
import { useMe } from '#storage/use-me';
import { useNow } from '#storage/use-now';

/** A goal that can be followed up, with its actions. */
export type FollowedGoal = MatrixGoal & { goal: NonNullable<MatrixGoal['goal']> };

/** What there is to follow up in one case, and what this person's unit may do about it. */
export interface FollowUpView {
  caseId: string;
  view: DossierView;
  dossier: Dossier;
  unit: string;
  now: number;
  gate: Decision;
  closed: boolean;
  coordinates: boolean;
  coordinatingUnit: string;
  living: Rec<Plan> | undefined;
  /** The sub-goals first, in the plan's order; the long-term ones last. */
  goals: FollowedGoal[];
  rounds: Rec<FollowUp>[];
  /** The child's first name, or empty where it may not be seen. */
  childName: string;
  unitName(id: string): string;
}

/** The follow-up of the case in the address; undefined while the device holds nothing of it. */
export function useFollowUp(): FollowUpView | undefined {
  const { caseId = '' } = useParams({ strict: false }) as { caseId?: string };
  const view = useDossier(caseId);
  const { actor, unit: directory } = useMe();
  const now = useNow();
  return useMemo(() => {
    if (!view) return undefined;
    const { dossier, facts } = view;
    const matrix = planMatrix(planEntries(dossier), dossier.list(actionReport));
    const coordinator = coordination(dossier);
    return {
      caseId,
      view,
      dossier,
      unit: actor.unit,
      now,
      gate: mayDrawUpPlan(facts, now),
      closed: isClosed(dossier),
      coordinates: coordinator?.unit === actor.unit,
      coordinatingUnit: coordinator?.unit ?? facts.conveningUnit ?? '',
      living: livingPlan(dossier),
      goals: [
        ...matrix.needs.flatMap((need) => need.goals).filter((one): one is FollowedGoal => one.goal !== null),
        ...matrix.aims.map((goal) => ({ goal, actions: [] })),
      ],
      rounds: followUps(dossier),
      childName: childRecord(dossier)?.body.firstName ?? '',
      unitName: (id) => directory(id)?.name ?? id,
    };
  }, [caseId, view, actor.unit, directory, now]);
}
