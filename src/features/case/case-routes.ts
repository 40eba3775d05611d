import type { StepName } from '#domain/case-steps';
import type { TaskName } from '#domain/case-tasks';
import type { DayItem } from '#domain/my-day';

/** Where each of the seven steps is worked with. */
export const STEP_ROUTES = {
  need: '/arenden/$caseId/behov',
  consent: '/arenden/$caseId/samtycke',
  prepare: '/arenden/$caseId/forbered',
  call: '/arenden/$caseId/kalla',
  meeting: '/arenden/$caseId/mote',
  plan: '/arenden/$caseId/plan',
  'follow-up': '/arenden/$caseId/uppfoljning',
} as const satisfies Record<StepName, string>;

/** Where each task is done. */
export const TASK_ROUTES = {
  guardians: '/arenden/$caseId/familjen',
  services: '/arenden/$caseId/verksamheter',
  consent: STEP_ROUTES.consent,
  'verify-consent': STEP_ROUTES.consent,
  'hear-child': STEP_ROUTES.prepare,
  prepare: STEP_ROUTES.prepare,
  'child-part': STEP_ROUTES.prepare,
  'plan-meeting': STEP_ROUTES.call,
  question: STEP_ROUTES.call,
  call: STEP_ROUTES.call,
  replies: STEP_ROUTES.call,
  interpreter: STEP_ROUTES.call,
  chair: STEP_ROUTES.call,
  scribe: STEP_ROUTES.call,
  'hold-meeting': STEP_ROUTES.meeting,
  attendance: STEP_ROUTES.meeting,
  minutes: STEP_ROUTES.meeting,
  goals: STEP_ROUTES.plan,
  actions: STEP_ROUTES.plan,
  'crisis-plan': STEP_ROUTES.plan,
  'best-interests': STEP_ROUTES.plan,
  'follow-up-date': STEP_ROUTES.plan,
  issue: '/arenden/$caseId/plan/granska',
  paper: '/arenden/$caseId/papper',
  'follow-up': STEP_ROUTES['follow-up'],
} as const satisfies Record<TaskName, string>;

/** Where what waits for another service in the case is dealt with. */
export const ITEM_ROUTES = {
  'action-overdue': STEP_ROUTES.plan,
  'action-due': STEP_ROUTES.plan,
  'action-to-accept': STEP_ROUTES.plan,
  'action-unowned': STEP_ROUTES.plan,
  'follow-up-overdue': STEP_ROUTES['follow-up'],
  'follow-up-due': STEP_ROUTES['follow-up'],
  'no-follow-up-date': STEP_ROUTES.plan,
  meeting: STEP_ROUTES.meeting,
  'call-to-answer': STEP_ROUTES.call,
  'call-not-mailed': STEP_ROUTES.call,
  'reply-overdue': STEP_ROUTES.call,
  'invitation-to-answer': '/arenden/$caseId/verksamheter',
  'handover-to-answer': '/arenden/$caseId/verksamheter',
  'verify-consent': STEP_ROUTES.consent,
  'consent-ends': STEP_ROUTES.consent,
  'no-consent': STEP_ROUTES.consent,
  'no-coordinator': '/arenden/$caseId/verksamheter',
} as const satisfies Record<DayItem['item'], string>;
