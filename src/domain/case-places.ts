import { action } from './action';
import { actionStatus } from './action-report';
import { type Basis, isOver } from './basis';
import { bestInterests } from './best-interests';
import { caseLabel } from './case-label';
import { CASE_PAGES, type CaseRoute, formAt, ITEM_ROUTES, placeOf, TASK_ROUTES, type YEAR_PAGE } from './case-pages';
import type { TaskName } from './case-tasks';
import { basisHolds } from './consent-validity';
import type { Dossier } from './dossier';
import type { Facts } from './facts';
import { goal } from './goal';
import { declinedHandovers, openHandovers } from './handover-reply';
import { meeting } from './meeting';
import type { DayItem } from './my-day';
import type { UnitId } from './unit';

/** Where a consent is written for the first time, and where one that ends is asked for anew. */
const NEW_CONSENT = '/arenden/$caseId/samtycke/nytt';
const RENEWAL = '/arenden/$caseId/samtycke/$consentId/fornya';

/**
 * Where in a case something is solved: the page, for a consent's own page which consent, and the name by which the
 * address opens a form there or gives a part of the page the focus.
 */
export interface CasePlace {
  route: CaseRoute | typeof NEW_CONSENT | typeof RENEWAL | typeof YEAR_PAGE;
  consentId?: string;
  hash?: string | undefined;
}

/** A place as the router takes it: which page of which case, and the part of it. */
export const linkTo = (caseId: string, { route, consentId = '', hash }: CasePlace) => ({
  to: route,
  params: { caseId, consentId },
  hash,
});

/** What a place is told of: the case, its facts, the viewer's unit, and the instant (ms). */
interface Seen {
  dossier: Dossier;
  facts: Facts;
  unit: UnitId;
  now: number;
}

/** Where that which waits is solved, by whoever sees it now. */
export function placeOfItem(one: Pick<DayItem, 'item' | 'recordId'>, seen: Seen): CasePlace {
  const { dossier, facts, now } = seen;
  const usual: CasePlace = { route: ITEM_ROUTES[one.item], hash: placeOf(one) };
  switch (one.item) {
    case 'meeting':
      // Before a consent the meeting is not seen, only the call to it.
      if (one.recordId && !dossier.get(meeting, one.recordId))
        return { route: CASE_PAGES.call, hash: formAt(one.recordId) };
      return usual;
    case 'call-late':
      // Nobody can be called before a time is set: that comes first on the page.
      return one.recordId && dossier.get(meeting, one.recordId) ? { ...usual, hash: 'recipients' } : usual;
    case 'invitation-to-answer':
      return caseLabel({ dossier }, now).frameOnly ? { ...usual, route: CASE_PAGES.overview } : usual;
    case 'consent-ends': {
      // A decision is not the family's to renew.
      const basis = facts.bases.find(({ id }) => id === one.recordId);
      if (basis?.by === 'consent') return { route: RENEWAL, consentId: basis.id, hash: 'givers' };
      return { ...usual, hash: 'decision' };
    }
    case 'consent-doubted': {
      const basis = doubtedBasis(seen);
      return basis ? { ...usual, hash: basis.id } : usual;
    }
    case 'no-consent':
      return consentPlace(seen);
    case 'no-coordinator':
      return openHandovers(dossier).length + declinedHandovers(dossier).length > 0
        ? { ...usual, hash: 'samordning' }
        : usual;
    default:
      return usual;
  }
}

/** Where a task of the case is done, by the coordinating unit. */
export function placeOfTask(task: TaskName, seen: Seen): CasePlace {
  const { dossier, facts, unit } = seen;
  switch (task) {
    case 'consent':
      return consentPlace(seen);
    case 'verify-consent': {
      const mine = facts.bases.find((one) => one.releasing.includes(unit) && !one.verifiedBy.has(unit));
      return { route: CASE_PAGES.consent, hash: mine && formAt(mine.id) };
    }
    case 'actions': {
      const open = dossier.list(action).filter((one) => actionStatus(dossier, one) !== 'cancelled');
      const unowned = open.find((one) => !one.body.responsible && one.unit === unit);
      const first = dossier.list(goal)[0];
      const hash = unowned ? formAt(unowned.id) : first ? `action:${first.id}` : 'goal';
      return { route: CASE_PAGES.plan, hash };
    }
    case 'best-interests': {
      const own = dossier.list(bestInterests).find((one) => one.unit === unit);
      return { route: CASE_PAGES.plan, hash: own ? formAt(own.id) : 'best-interests' };
    }
    default:
      return { route: TASK_ROUTES[task], hash: TASK_PLACES[task] };
  }
}

/** The part of a task's page where it is done: a form by its name, or a field or section by its id. */
const TASK_PLACES: Partial<Record<TaskName, string>> = {
  guardians: 'adult',
  services: 'service',
  'hear-child': 'hear-child',
  prepare: 'agreed',
  'child-part': 'child-part',
  'plan-meeting': 'date',
  question: 'question',
  call: 'recipients',
  replies: 'recipients',
  interpreter: 'interpreter',
  chair: 'chair',
  scribe: 'scribe',
  attendance: 'attendance',
  minutes: 'mote-now',
  goals: 'goal',
  'crisis-plan': 'crisis',
  'follow-up-date': 'follow-up-date',
  'follow-up': 'round',
};

/** The consent that a doubt is about: the one to the plan that runs, the newest of several; else the newest that runs. */
export function doubtedBasis({ facts, now }: Pick<Seen, 'facts' | 'now'>): Basis | undefined {
  const running = facts.bases
    .filter((one) => one.by === 'consent' && now >= one.start && !isOver(one, now))
    .sort((a, b) => b.start - a.start);
  return running.find((one) => one.coversPlan) ?? running[0];
}

/** The newest consent to a plan that runs and still lacks an answer; else a new one is asked for. */
function consentPlace({ facts, now }: Seen): CasePlace {
  const waiting = facts.bases
    .filter((one) => one.by === 'consent' && one.coversPlan && !isOver(one, now))
    .sort((a, b) => b.start - a.start)
    .find((one) => !basisHolds(facts, one, now).ok);
  return waiting ? { route: CASE_PAGES.consent, hash: formAt(waiting.id) } : { route: NEW_CONSENT, hash: 'givers' };
}
