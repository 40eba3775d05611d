import type { CasePage } from '#domain/case-pages';
import type { EntityName } from '#domain/kinds';
import type { AnyRec } from '#domain/record';

const PAGE_OF_ENTITY: Partial<Record<EntityName, CasePage>> = {
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
  handoverReply: 'services',
  coordinatorship: 'services',
  consent: 'consent',
  consentAnswer: 'consent',
  consentVerification: 'consent',
  consentWithdrawal: 'consent',
  boardDecision: 'consent',
  exclusion: 'consent',
  reservation: 'consent',
  signedForm: 'consent',
  personConsent: 'consent',
  textConfirmation: 'texts',
  preparation: 'prepare',
  meeting: 'call',
  call: 'call',
  callReply: 'call',
  attendance: 'meeting',
  minute: 'meeting',
  structuredInput: 'inputs',
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
  move: 'move',
  evaluation: 'follow-up',
  evaluationReceipt: 'follow-up',
  closing: 'follow-up',
};

/** The page where a record of that entity stands; the overview where it has none of its own. */
export const pageOfEntity = (entity: string): CasePage => PAGE_OF_ENTITY[entity as EntityName] ?? 'overview';

/** The record in whose row it is told, where it has no row of its own. */
const TOLD_WITH = ['consentId', 'callId', 'actionId', 'serviceId', 'guardianId'] as const;

/** The name of the row on that page in which the record stands: its own, or that of the record which it answers. */
export function placeOfRecord({ id, body }: AnyRec): string {
  const about = body as Partial<Record<(typeof TOLD_WITH)[number], unknown>>;
  const key = TOLD_WITH.find((name) => typeof about[name] === 'string');
  return key ? String(about[key]) : id;
}
