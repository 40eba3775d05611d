import { caseLabel } from '#domain/case-label';
import { isClosed } from '#domain/closing';
import { consent } from '#domain/consent';
import { mayDrawUpPlan } from '#domain/consent-policy';
import { coordination } from '#domain/coordinatorship';
import { goal } from '#domain/goal';
import type { DossierView } from '#storage/dossier-view';
import type { SyncState } from '#storage/sync-state';

/** The stops of the tour, in order: each is done on the real screens. */
export const TOUR_STEPS = ['case', 'why', 'consent', 'goal', 'print', 'cut', 'write', 'sync'] as const;
export type TourStep = (typeof TOUR_STEPS)[number];

/** The step of that name, or the first where an older version of the app had another. */
export const stepNamed = (name: string): TourStep => TOUR_STEPS.find((step) => step === name) ?? 'case';

/** What the tour looks at to know whether a step is done. */
export interface Watched {
  path: string;
  /** How many consents and goals the device holds. */
  consents: number;
  goals: number;
  isCut: boolean;
  sync: Pick<SyncState, 'state' | 'waiting'>;
}

/** Counts what the tour watches on the device. */
export const countOf = (views: readonly DossierView[]): Pick<Watched, 'consents' | 'goals'> => ({
  consents: views.reduce((sum, { dossier }) => sum + dossier.list(consent).length, 0),
  goals: views.reduce((sum, { dossier }) => sum + dossier.list(goal).length, 0),
});

const IN_CASE = /^\/arenden\/[0-9a-f-]{36}/;

/** Whether what the step asks for has happened, `before` being how it stood when the step began. */
export function isDone(step: TourStep, before: Watched, now: Watched): boolean {
  switch (step) {
    case 'case':
      return IN_CASE.test(now.path);
    case 'why':
      return now.path.endsWith('/vem-ser-vad');
    case 'consent':
      return now.consents > before.consents;
    case 'goal':
      return now.goals > before.goals;
    case 'print':
      return now.path.endsWith('/papper');
    case 'cut':
      return now.isCut;
    case 'write':
      return now.isCut && now.sync.waiting > 0;
    case 'sync':
      return !now.isCut && now.sync.waiting === 0 && now.sync.state === 'all';
  }
}

/**
 * The case that the tour goes to: open, not protected, with a plan that may be written in; one's own before others'.
 * Undefined where the person has none to show.
 */
export function tourCase(views: readonly DossierView[], person: string, now: number): DossierView | undefined {
  const fit = views.filter((view) => {
    const label = caseLabel(view, now);
    return !isClosed(view.dossier) && !label.protected && !label.frameOnly;
  });
  const worth = ({ dossier, facts }: DossierView) =>
    (mayDrawUpPlan(facts, now).ok ? 2 : 0) + (coordination(dossier)?.person === person ? 1 : 0);
  return [...fit].sort((a, b) => worth(b) - worth(a) || a.id.localeCompare(b.id))[0];
}
