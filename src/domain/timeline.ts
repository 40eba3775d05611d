import { type CivilDate, civilDate } from './civil-date';
import type { Dossier } from './dossier';
import type { EntityName } from './kinds';
import type { AnyRec } from './record';
import type { UnitId } from './unit';

/** How screens sort the events of a case. */
export const TIMELINE_GROUPS = ['case', 'meetings', 'consents', 'sharing', 'plan'] as const;
export type TimelineGroup = (typeof TIMELINE_GROUPS)[number];

/** One event: what happened (a key of the words), when (ms), by whom in which unit, and the record it stands in. */
export interface TimelineEvent {
  event: TimelineEventName;
  group: TimelineGroup;
  at: number;
  by: string;
  unit: UnitId;
  recordId: string;
}

type Row = [event: string, group: TimelineGroup, at?: string];

/** The event that each entity's record stands for; the third names the body's own time where it has one (ms). */
const EVENTS = {
  case: ['case-opened', 'case', 'openedAt'],
  coordinatorship: ['coordinator-changed', 'case'],
  handover: ['handover-offered', 'case', 'offeredAt'],
  handoverReply: ['handover-declined', 'case'],
  closing: ['case-closed', 'case'],
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

/** Whether a record of that entity is told as an event of its case. */
export const isTold = (entity: string): boolean => Object.hasOwn(EVENTS, entity);

export type TimelineEventName =
  | (typeof EVENTS)[keyof typeof EVENTS][0]
  | 'meeting-held'
  | 'meeting-cancelled'
  | 'case-reopened';

function eventOf(record: AnyRec, row: Row): TimelineEventName {
  if (record.entity === 'meeting' && record.body.status !== 'planned') return `meeting-${record.body.status as 'held'}`;
  if (record.entity === 'closing' && record.body.reopenedAt !== null) return 'case-reopened';
  return row[0] as TimelineEventName;
}

/** What has happened in a case as far as the viewer sees it, newest first. Removed records leave no event. */
export function timeline(dossier: Dossier): TimelineEvent[] {
  const events: TimelineEvent[] = [];
  for (const record of dossier.all()) {
    const row: Row | undefined = EVENTS[record.entity as keyof typeof EVENTS];
    if (record.deleted || !row) continue;
    const own = row[2] ? record.body[row[2]] : undefined;
    events.push({
      event: eventOf(record, row),
      group: row[1],
      at: typeof own === 'number' ? own : record.at,
      by: record.by,
      unit: record.unit,
      recordId: record.id,
    });
  }
  return events.sort((a, b) => b.at - a.at);
}

/** What of a timeline to show; an empty text asks nothing. Days are civil, both ends included. */
export interface TimelineChoice {
  group: TimelineGroup | '';
  unit: UnitId;
  person: string;
  from: CivilDate;
  to: CivilDate;
}

/** The events that the choice leaves, in the order that they came. */
export const chosenEvents = (events: readonly TimelineEvent[], choice: TimelineChoice): TimelineEvent[] =>
  events.filter(({ group, unit, by, at }) => {
    const day = civilDate(at);
    return (
      (choice.group === '' || group === choice.group) &&
      (choice.unit === '' || unit === choice.unit) &&
      (choice.person === '' || by === choice.person) &&
      (choice.from === '' || day >= choice.from) &&
      (choice.to === '' || day <= choice.to)
    );
  });
