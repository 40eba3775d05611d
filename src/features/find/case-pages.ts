import type { StepName } from '#domain/case-steps';
import type { TaskName } from '#domain/case-tasks';
import type { EntityName } from '#domain/kinds';
import type { DayItem } from '#domain/my-day';

const CASE = '/arenden/$caseId';

/** The pages of a case. */
export const CASE_PAGES = {
  overview: CASE,
  need: `${CASE}/behov`,
  services: `${CASE}/verksamheter`,
  family: `${CASE}/familjen`,
  consent: `${CASE}/samtycke`,
  prepare: `${CASE}/forbered`,
  call: `${CASE}/kalla`,
  meeting: `${CASE}/mote`,
  plan: `${CASE}/plan`,
  review: `${CASE}/plan/granska`,
  'follow-up': `${CASE}/uppfoljning`,
  close: `${CASE}/avsluta`,
  events: `${CASE}/handelser`,
  'own-part': `${CASE}/var-del`,
  paper: `${CASE}/papper`,
} as const;
export type CasePage = keyof typeof CASE_PAGES;

type Pages<Name extends string> = Partial<Record<Name, CasePage>>;

const PAGE_OF_ENTITY: Pages<EntityName> = {
  case: 'need',
  child: 'family',
  childContact: 'family',
  guardian: 'family',
  guardianStanding: 'family',
  guardianContact: 'family',
  guardianBlock: 'family',
  service: 'services',
  serviceReply: 'services',
  contactOverride: 'services',
  referral: 'services',
  referralReply: 'services',
  handover: 'services',
  coordinatorship: 'services',
  consent: 'consent',
  consentAnswer: 'consent',
  consentVerification: 'consent',
  consentWithdrawal: 'consent',
  boardDecision: 'consent',
  exclusion: 'consent',
  reservation: 'consent',
  personConsent: 'consent',
  preparation: 'prepare',
  meeting: 'call',
  call: 'call',
  callReply: 'call',
  attendance: 'meeting',
  minute: 'meeting',
  situation: 'need',
  need: 'need',
  childVoice: 'plan',
  familyView: 'plan',
  goal: 'plan',
  action: 'plan',
  actionReport: 'plan',
  proposal: 'plan',
  proposalAnswer: 'plan',
  plan: 'plan',
  disagreement: 'plan',
  crisisPlan: 'plan',
  bestInterests: 'plan',
  planVersion: 'plan',
  receivedPlan: 'plan',
  followUp: 'follow-up',
  goalOutcome: 'follow-up',
  evaluation: 'follow-up',
  closing: 'follow-up',
};

/** The page where a record of that entity stands; the overview where it has none of its own. */
export const pageOfEntity = (entity: string): CasePage => PAGE_OF_ENTITY[entity as EntityName] ?? 'overview';

const PAGE_OF_TASK: Pages<TaskName> = {
  guardians: 'family',
  services: 'services',
  consent: 'consent',
  'verify-consent': 'consent',
  'hear-child': 'prepare',
  prepare: 'prepare',
  'child-part': 'prepare',
  'plan-meeting': 'call',
  question: 'call',
  call: 'call',
  replies: 'call',
  interpreter: 'call',
  chair: 'call',
  scribe: 'call',
  'hold-meeting': 'meeting',
  attendance: 'meeting',
  minutes: 'meeting',
  goals: 'plan',
  actions: 'plan',
  'crisis-plan': 'plan',
  'best-interests': 'plan',
  'follow-up-date': 'plan',
  issue: 'review',
  paper: 'paper',
  'follow-up': 'follow-up',
};

/** Where a task of the case is done. */
export const pageOfTask = (task: TaskName): CasePage => PAGE_OF_TASK[task] ?? 'overview';

const PAGE_OF_ITEM: Pages<DayItem['item']> = {
  'action-overdue': 'plan',
  'action-due': 'plan',
  'action-to-accept': 'plan',
  'action-unowned': 'plan',
  'follow-up-overdue': 'follow-up',
  'follow-up-due': 'follow-up',
  'no-follow-up-date': 'plan',
  meeting: 'meeting',
  'call-to-answer': 'call',
  'reply-overdue': 'call',
  'handover-to-answer': 'services',
  'verify-consent': 'consent',
  'consent-ends': 'consent',
  'no-consent': 'consent',
  'no-coordinator': 'services',
};

/** Where what waits for another service in the case is dealt with. */
export const pageOfItem = (item: DayItem['item']): CasePage => PAGE_OF_ITEM[item] ?? 'overview';

/** The page of each of the seven steps has the step's own name. */
export const pageOfStep = (step: StepName): CasePage => step;
