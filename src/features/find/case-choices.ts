import type { Actor } from '#domain/actor';
import { caseLabel } from '#domain/case-label';
import { CASE_FORMS, CASE_PAGES, type CaseForm, type CasePage } from '#domain/case-pages';
import { type CasePlace, placeOfItem, placeOfTask } from '#domain/case-places';
import { caseSteps } from '#domain/case-steps';
import { caseTasks } from '#domain/case-tasks';
import { DAY_WORDS, STEP_WORDS, TASK_WORDS } from '#domain/case-words';
import { isClosed } from '#domain/closing';
import { consent } from '#domain/consent';
import { basisHolds } from '#domain/consent-validity';
import { coordination } from '#domain/coordinatorship';
import { dayItems } from '#domain/my-day';
import type { DossierView } from '#storage/dossier-view';

/** The pages where a consent begins and ends are no step's and no task's. */
const NEW_CONSENT = '/arenden/$caseId/samtycke/nytt';
const WITHDRAWAL = '/arenden/$caseId/samtycke/$consentId/ta-tillbaka';

/** A thing to do or a page to see in the open case; `consentId` where it is about one consent. */
export interface CaseChoice {
  id: string;
  route: CasePlace['route'] | typeof WITHDRAWAL;
  /** What it is called, where no words of the trade are given. */
  page?: CasePage | 'new-consent' | 'withdraw';
  words?: { sv: string; en: string };
  /** The step's number, 1 to 7. */
  step?: number;
  consentId?: string;
  /** The part of the page, or the form there, that is asked for. */
  hash?: string | undefined;
  /** The form that is to stand open there. */
  form?: CaseForm;
  purpose?: string;
}

/** How many open tasks are offered before the pages. */
const TASKS_SHOWN = 4;

/**
 * What can be done in a case at an instant (ms) by that person: the coordinating unit's open tasks, else what waits for
 * one's own unit, then a consent to record or take back. A closed case and a mere frame ask for nothing.
 */
export function thingsToDo(view: DossierView, actor: Actor, now: number): CaseChoice[] {
  if (caseLabel(view, now).frameOnly) return [];
  const closed = isClosed(view.dossier);
  const ours = coordination(view.dossier)?.unit === actor.unit;
  const seen = { dossier: view.dossier, facts: view.facts, unit: actor.unit, now };
  const tasks = ours
    ? caseTasks(view.dossier, view.facts, now)
        .filter((task) => task.state !== 'done')
        .map(({ task }): CaseChoice => ({ id: `task-${task}`, words: TASK_WORDS[task], ...placeOfTask(task, seen) }))
    : dayItems(view, actor, now).map(
        (one): CaseChoice => ({
          id: `item-${one.item}`,
          words: DAY_WORDS[one.item],
          ...placeOfItem(one, seen),
        }),
      );
  // The first of each kind: the most pressing one.
  const unique = tasks.filter(({ id }, at) => tasks.findIndex((one) => one.id === id) === at).slice(0, TASKS_SHOWN);
  // A withdrawal is taken at any time, on a closed case too.
  const withdrawals = view.facts.bases
    .filter((basis) => basis.by === 'consent' && basisHolds(view.facts, basis, now).ok)
    .map(
      (basis): CaseChoice => ({
        id: `withdraw-${basis.id}`,
        route: WITHDRAWAL,
        page: 'withdraw',
        consentId: basis.id,
        purpose: view.dossier.get(consent, basis.id)?.body.purpose ?? '',
      }),
    );
  const record: CaseChoice = { id: 'new-consent', route: NEW_CONSENT, page: 'new-consent' };
  return [...(closed ? [] : [...unique, record]), ...withdrawals];
}

/** The forms of an open case, for the unit that coordinates it: others write their own on their own pages. */
export function formsOf(view: DossierView, actor: Actor, now: number): CaseChoice[] {
  if (caseLabel(view, now).frameOnly || isClosed(view.dossier)) return [];
  if (coordination(view.dossier)?.unit !== actor.unit) return [];
  return (Object.keys(CASE_FORMS) as CaseForm[]).map((form) => ({ id: `form-${form}`, route: CASE_FORMS[form], form }));
}

/** The pages of a case in the order of the routine; for an invited service that sees the frame alone only the first. */
export function pagesOf(view: DossierView, now: number): CaseChoice[] {
  const page = (name: CasePage): CaseChoice => ({ id: `page-${name}`, route: CASE_PAGES[name], page: name });
  if (caseLabel(view, now).frameOnly) return [page('overview')];
  const steps = caseSteps(view.dossier, view.facts, now).map(
    ({ step }, index): CaseChoice => ({
      id: `step-${step}`,
      route: CASE_PAGES[step],
      words: STEP_WORDS[step],
      step: index + 1,
    }),
  );
  return [
    page('overview'),
    ...steps,
    ...(['services', 'family', 'events', 'review', 'paper', 'own-part', 'move', 'adulthood', 'close'] as const).map(
      page,
    ),
  ];
}
