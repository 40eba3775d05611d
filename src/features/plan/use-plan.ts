import { useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import { actionReport } from '#domain/action-report';
import { isClosed } from '#domain/closing';
import { mayDrawUpPlan } from '#domain/consent-policy';
import { coordination } from '#domain/coordinatorship';
import type { Decision } from '#domain/decision';
import type { Dossier } from '#domain/dossier';
import { type Missing, missingForIssue } from '#domain/missing-for-issue';
import { livingPlan, type Plan } from '#domain/plan';
import { type PlanEntry, planEntries } from '#domain/plan-content';
import { type PlanMatrix, planMatrix } from '#domain/plan-matrix';
import type { Rec } from '#domain/record';
import type { DossierView } from '#storage/dossier-view';
import { useDossier } from '#storage/use-dossiers';
import { useMe } from '#storage/use-me';
import { useNow } from '#storage/use-now';
import type { Principal } from '#ui/mark';

/** The plan of one case as this person's unit sees it now, and what the unit may do with it. */
export interface PlanView {
  caseId: string;
  view: DossierView;
  dossier: Dossier;
  /** The viewer's unit. */
  unit: string;
  now: number;
  /** May a plan be drawn up at all, and by which rule. */
  gate: Decision;
  closed: boolean;
  mayWrite: boolean;
  /** The viewer's unit writes the plan as a whole. */
  coordinates: boolean;
  coordinator: ReturnType<typeof coordination>;
  living: Rec<Plan> | undefined;
  entries: PlanEntry[];
  missing: Missing[];
  matrix: PlanMatrix;
  unitName(id: string): string;
  principalOf(id: string): Principal;
}

/** The plan of the case in the address; undefined while the device holds nothing of it. */
export function usePlan(): PlanView | undefined {
  const { caseId = '' } = useParams({ strict: false }) as { caseId?: string };
  const view = useDossier(caseId);
  const { actor, unit: directory } = useMe();
  const now = useNow();
  return useMemo(() => {
    if (!view) return undefined;
    const { dossier, facts } = view;
    const entries = planEntries(dossier);
    const gate = mayDrawUpPlan(facts, now);
    const closed = isClosed(dossier);
    const coordinator = coordination(dossier);
    return {
      caseId,
      view,
      dossier,
      unit: actor.unit,
      now,
      gate,
      closed,
      mayWrite: gate.ok && !closed,
      coordinates: coordinator?.unit === actor.unit,
      coordinator,
      living: livingPlan(dossier),
      entries,
      missing: missingForIssue(dossier, entries),
      matrix: planMatrix(entries, dossier.list(actionReport)),
      unitName: (id) => directory(id)?.name ?? id,
      principalOf: (id) => directory(id)?.principal.kind ?? 'municipality',
    };
  }, [caseId, view, actor.unit, directory, now]);
}
