import type { EntityName } from './kinds';

/** How screens sort the events of a case. */
export const TIMELINE_GROUPS = ['case', 'meetings', 'consents', 'sharing', 'plan'] as const;
export type TimelineGroup = (typeof TIMELINE_GROUPS)[number];

/**
 * What a record's beginning is called, where it is sorted, and where its body says when that was (ms), or at least on
 * which day (civil date).
 */
export type Row = [event: string, group: TimelineGroup, at?: string, day?: string];

/** The event that each entity's record stands for. */
export const EVENTS = {
  case: ['case-opened', 'case', 'openedAt'],
  coordinatorship: ['coordinator-changed', 'case'],
  handover: ['handover-offered', 'case', 'offeredAt'],
  handoverReply: ['handover-declined', 'case'],
  closing: ['case-closed', 'case', '', 'on'],
  move: ['move-noted', 'case'],
  service: ['service-invited', 'case', 'invitedAt'],
  serviceReply: ['invitation-answered', 'case'],
  referral: ['referral-permitted', 'case'],
  referralReply: ['referral-answered', 'case'],
  protectionMark: ['protection-marked', 'case'],
  consent: ['consent-recorded', 'consents'],
  consentAnswer: ['consent-answered', 'consents', 'at'],
  consentVerification: ['consent-verified', 'consents', 'at'],
  consentWithdrawal: ['consent-withdrawn', 'consents', 'at'],
  exclusion: ['exclusion-recorded', 'consents'],
  boardDecision: ['decision-recorded', 'consents'],
  reservation: ['reservation-recorded', 'consents'],
  personConsent: ['person-consented', 'consents'],
  signedForm: ['form-attached', 'consents'],
  preparation: ['prepared', 'meetings'],
  call: ['call-sent', 'meetings', 'sentAt'],
  callReply: ['call-answered', 'meetings'],
  meeting: ['meeting-planned', 'meetings'],
  minute: ['minute-taken', 'meetings'],
  plan: ['plan-begun', 'plan'],
  situation: ['situation-described', 'plan'],
  need: ['need-named', 'plan'],
  goal: ['goal-set', 'plan'],
  action: ['action-agreed', 'plan'],
  crisisPlan: ['crisis-agreed', 'plan'],
  structuredInput: ['input-recorded', 'plan'],
  childVoice: ['child-heard', 'plan'],
  familyView: ['family-heard', 'plan'],
  actionReport: ['action-reported', 'plan'],
  proposal: ['proposed', 'plan'],
  proposalAnswer: ['proposal-answered', 'plan'],
  disagreement: ['disagreement-noted', 'plan'],
  bestInterests: ['best-interests-checked', 'plan'],
  planVersion: ['plan-issued', 'sharing', 'issuedAt'],
  receivedPlan: ['plan-received', 'sharing', 'issuedAt'],
  paperIssue: ['paper-given', 'sharing'],
  paperTranslation: ['paper-translated', 'sharing'],
  textConfirmation: ['texts-confirmed', 'sharing', 'at'],
  statuteRelease: ['released-by-statute', 'sharing'],
  acuteProtection: ['acute-started', 'sharing', 'startedAt'],
  acuteReview: ['acute-reviewed', 'sharing', 'at'],
  followUp: ['followed-up', 'plan'],
  goalOutcome: ['outcome-recorded', 'plan'],
  evaluationReceipt: ['evaluated', 'plan'],
} as const satisfies Partial<Record<EntityName, Row>>;

/** What may come later in a record that says itself when it did: the event, and where its body has the time (ms). */
const LATER = {
  service: [['service-left', 'endedAt']],
  closing: [['case-reopened', 'reopenedAt']],
  boardDecision: [['decision-ended', 'endedAt']],
  reservation: [['reservation-ended', 'endedAt']],
  exclusion: [['exclusion-ended', 'ended.at']],
  personConsent: [['person-consent-ended', 'endedAt']],
  acuteProtection: [['acute-ended', 'endedAt']],
  call: [['call-changed', 'changedAt']],
  meeting: [['meeting-read-back', 'readBackAt']],
} as const satisfies Partial<Record<EntityName, readonly (readonly [event: string, at: string])[]>>;

/** What people write more than once, so that its newest writing is an event of its own. */
const CHANGED: readonly EntityName[] = [
  ...(['service', 'meeting', 'preparation', 'minute', 'childVoice', 'familyView', 'structuredInput'] as const),
  ...(['plan', 'situation', 'need', 'goal', 'action', 'crisisPlan', 'disagreement', 'bestInterests'] as const),
];

/** What may be taken away again, so that this is an event. */
const REMOVED: readonly EntityName[] = [
  ...(['call', 'minute', 'familyView', 'structuredInput', 'signedForm'] as const),
  ...(['situation', 'need', 'goal', 'action', 'crisisPlan', 'disagreement'] as const),
];

export type TimelineEventName =
  | (typeof EVENTS)[keyof typeof EVENTS][0]
  | (typeof LATER)[keyof typeof LATER][number][0]
  | 'meeting-held'
  | 'meeting-cancelled'
  | 'changed'
  | 'removed';

/** What may come later in a record of that entity, and where its body says when. */
export const laterOf = (entity: string): readonly (readonly [TimelineEventName, string])[] =>
  LATER[entity as keyof typeof LATER] ?? [];

/** Whether a record of that entity is told as an event of its case. */
export const isTold = (entity: string): boolean => Object.hasOwn(EVENTS, entity);
export const isChangeTold = (entity: EntityName): boolean => CHANGED.includes(entity);
export const isRemovalTold = (entity: EntityName): boolean => REMOVED.includes(entity);
