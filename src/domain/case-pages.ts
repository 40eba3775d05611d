import type { TaskName } from './case-tasks';
import type { DayItem } from './my-day';
import type { StepName } from './step-name';

const CASE = '/arenden/$caseId';

/**
 * The pages of a case and their addresses, each step's under the step's own name. Here, beside the words of steps, tasks
 * and items, because several rooms of screens lead there and must lead to the same place.
 */
export const CASE_PAGES = {
  overview: CASE,
  need: `${CASE}/behov`,
  inputs: `${CASE}/underlag`,
  services: `${CASE}/verksamheter`,
  referrals: `${CASE}/remiss`,
  family: `${CASE}/familjen`,
  consent: `${CASE}/samtycke`,
  prepare: `${CASE}/forbered`,
  call: `${CASE}/kalla`,
  meeting: `${CASE}/mote`,
  'read-back': `${CASE}/mote/las-upp`,
  plan: `${CASE}/plan`,
  review: `${CASE}/plan/granska`,
  'follow-up': `${CASE}/uppfoljning`,
  close: `${CASE}/avsluta`,
  adulthood: `${CASE}/18-ar`,
  move: `${CASE}/flytt`,
  events: `${CASE}/handelser`,
  seen: `${CASE}/vem-har-last`,
  'own-part': `${CASE}/var-del`,
  texts: `${CASE}/samtycke/texter`,
  paper: `${CASE}/papper`,
} as const satisfies Record<StepName, string> & Record<string, string>;
export type CasePage = keyof typeof CASE_PAGES;
export type CaseRoute = (typeof CASE_PAGES)[CasePage];

/** Forms that stand closed on a page of a case, by the name with which an address opens them (`…/plan#goal`). */
export const CASE_FORMS = {
  voice: CASE_PAGES.plan,
  need: CASE_PAGES.plan,
  goal: CASE_PAGES.plan,
  crisis: CASE_PAGES.plan,
  disagreement: CASE_PAGES.plan,
  service: CASE_PAGES.services,
  adult: CASE_PAGES.family,
  shield: CASE_PAGES.family,
} as const satisfies Record<string, CaseRoute>;
export type CaseForm = keyof typeof CASE_FORMS;

/** Where each task of a case is done. */
export const TASK_ROUTES: Readonly<Record<TaskName, CaseRoute>> = {
  guardians: CASE_PAGES.family,
  services: CASE_PAGES.services,
  consent: CASE_PAGES.consent,
  'verify-consent': CASE_PAGES.consent,
  'hear-child': CASE_PAGES.prepare,
  prepare: CASE_PAGES.prepare,
  'child-part': CASE_PAGES.prepare,
  'plan-meeting': CASE_PAGES.call,
  question: CASE_PAGES.call,
  call: CASE_PAGES.call,
  replies: CASE_PAGES.call,
  interpreter: CASE_PAGES.call,
  chair: CASE_PAGES.call,
  scribe: CASE_PAGES.call,
  'hold-meeting': CASE_PAGES.meeting,
  attendance: CASE_PAGES.meeting,
  minutes: CASE_PAGES.meeting,
  goals: CASE_PAGES.plan,
  actions: CASE_PAGES.plan,
  'crisis-plan': CASE_PAGES.plan,
  'best-interests': CASE_PAGES.plan,
  'follow-up-date': CASE_PAGES.plan,
  issue: CASE_PAGES.review,
  paper: CASE_PAGES.paper,
  'follow-up': CASE_PAGES['follow-up'],
};

/** The fixed points of the county's year, which are of no case. */
export const YEAR_PAGE = '/lanet/arshjul';

/** Where what waits in a case is dealt with, by whoever sees more of the case than the frame. */
export const ITEM_ROUTES: Readonly<Record<DayItem['item'], CaseRoute | typeof YEAR_PAGE>> = {
  'year-point-late': YEAR_PAGE,
  'year-point-due': YEAR_PAGE,
  'action-overdue': CASE_PAGES.plan,
  'action-due': CASE_PAGES.plan,
  'action-to-accept': CASE_PAGES.plan,
  'action-unowned': CASE_PAGES.plan,
  'follow-up-overdue': CASE_PAGES['follow-up'],
  'follow-up-due': CASE_PAGES['follow-up'],
  'follow-up-near': CASE_PAGES['follow-up'],
  'meeting-overdue': CASE_PAGES.call,
  'no-meeting': CASE_PAGES.call,
  'call-late': CASE_PAGES.call,
  'no-call': CASE_PAGES.call,
  'referral-late': CASE_PAGES.referrals,
  'consent-doubted': CASE_PAGES.consent,
  'turned-18': CASE_PAGES.adulthood,
  'turns-18': CASE_PAGES.adulthood,
  'move-ahead': CASE_PAGES.move,
  'no-follow-up-date': CASE_PAGES.plan,
  meeting: CASE_PAGES.meeting,
  'call-to-answer': CASE_PAGES.call,
  'call-not-mailed': CASE_PAGES.call,
  'reply-overdue': CASE_PAGES.call,
  'invitation-to-answer': CASE_PAGES.services,
  'referral-to-answer': CASE_PAGES.referrals,
  'nobody-coordinates': CASE_PAGES.services,
  'handover-to-answer': CASE_PAGES.services,
  'handover-declined': CASE_PAGES.services,
  'verify-consent': CASE_PAGES.consent,
  'texts-to-confirm': CASE_PAGES.texts,
  'acute-to-review': CASE_PAGES.consent,
  'acute-review-late': CASE_PAGES.consent,
  'consent-ends': CASE_PAGES.consent,
  'no-consent': CASE_PAGES.consent,
  'no-coordinator': CASE_PAGES.services,
};

/** The name by which an address opens the form in which that record is answered, changed or dealt with. */
export const formAt = (recordId: string): string => `form-${recordId}`;

/** The part of that page where it is solved, by the name with which an address opens it: a form, a row or a section. */
export function placeOf({ item, recordId }: Pick<DayItem, 'item' | 'recordId'>): string | undefined {
  switch (item) {
    case 'action-overdue':
    case 'action-due':
    case 'action-to-accept':
    case 'action-unowned':
    case 'call-to-answer':
    case 'reply-overdue':
    case 'invitation-to-answer':
    case 'nobody-coordinates':
    case 'handover-to-answer':
    case 'verify-consent':
    case 'acute-to-review':
    case 'referral-late':
    case 'referral-to-answer':
      return recordId === null ? undefined : formAt(recordId);
    case 'call-not-mailed':
    case 'acute-review-late':
    case 'year-point-late':
    case 'year-point-due':
      return recordId ?? undefined;
    case 'no-follow-up-date':
      return 'follow-up-date';
    case 'follow-up-overdue':
    case 'follow-up-due':
    case 'follow-up-near':
      return 'round';
    case 'no-call':
      return 'recipients';
    case 'meeting-overdue':
    case 'call-late':
    case 'no-meeting':
      return 'date';
    case 'texts-to-confirm':
      return 'texter';
    case 'handover-declined':
      return 'samordning';
    case 'no-coordinator':
      return 'appoint';
    case 'turned-18':
    case 'turns-18':
    case 'move-ahead':
      return 'ways';
    default:
      return undefined;
  }
}
