import type { TaskName } from '#domain/case-tasks';
import type { DayItem } from '#domain/my-day';

const CASE = '/arenden/$caseId';

/** Where each thing of the day is solved: one click away. */
export const ITEM_ROUTES = {
  'action-overdue': `${CASE}/plan`,
  'action-due': `${CASE}/plan`,
  'action-to-accept': `${CASE}/plan`,
  'action-unowned': `${CASE}/plan`,
  'follow-up-overdue': `${CASE}/uppfoljning`,
  'follow-up-due': `${CASE}/uppfoljning`,
  'no-follow-up-date': `${CASE}/plan`,
  meeting: `${CASE}/mote`,
  'call-to-answer': `${CASE}/kalla`,
  'reply-overdue': `${CASE}/kalla`,
  'call-not-mailed': `${CASE}/kalla`,
  'invitation-to-answer': CASE,
  'handover-to-answer': `${CASE}/verksamheter`,
  'verify-consent': `${CASE}/samtycke`,
  'consent-ends': `${CASE}/samtycke`,
  'no-consent': `${CASE}/samtycke`,
  'no-coordinator': `${CASE}/verksamheter`,
} as const satisfies Record<DayItem['item'], string>;

/** Where each task of a case is done. */
export const TASK_ROUTES = {
  guardians: `${CASE}/familjen`,
  services: `${CASE}/verksamheter`,
  consent: `${CASE}/samtycke`,
  'verify-consent': `${CASE}/samtycke`,
  'hear-child': `${CASE}/forbered`,
  prepare: `${CASE}/forbered`,
  'child-part': `${CASE}/forbered`,
  'plan-meeting': `${CASE}/kalla`,
  question: `${CASE}/kalla`,
  call: `${CASE}/kalla`,
  replies: `${CASE}/kalla`,
  interpreter: `${CASE}/kalla`,
  chair: `${CASE}/kalla`,
  scribe: `${CASE}/kalla`,
  'hold-meeting': `${CASE}/mote`,
  attendance: `${CASE}/mote`,
  minutes: `${CASE}/mote`,
  goals: `${CASE}/plan`,
  actions: `${CASE}/plan`,
  'crisis-plan': `${CASE}/plan`,
  'best-interests': `${CASE}/plan`,
  'follow-up-date': `${CASE}/plan`,
  issue: `${CASE}/plan/granska`,
  paper: `${CASE}/papper`,
  'follow-up': `${CASE}/uppfoljning`,
} as const satisfies Record<TaskName, string>;

export type DayRoute = (typeof ITEM_ROUTES)[keyof typeof ITEM_ROUTES] | (typeof TASK_ROUTES)[keyof typeof TASK_ROUTES];
