import type { DossierSort } from './dossier-sort';
import { FREE_TEXT_KINDS, type Kind } from './kind';

/**
 * Who may come to see each kind of record: the lawyer's page.
 *
 * seenBy, beside the author's own unit, which always sees what it wrote:
 * - `grant`     a unit with a valid grant from the author's unit for the record's kind
 * - `convener`  the convening unit only (a family's exclusion, custody facts)
 * - `named`     the convening unit and every unit that the consent or decision names
 * - `conamed`   the unit that the record speaks of, the convener, and units named together with it in one consent
 * - `invited`   every invited unit, before any consent (the frame: a reference and whom to call)
 * - `addressee` the unit that `body.toUnit` names
 * - `sent`      that unit once `body.sentOn` says that it has been sent: a permission to ask is no question yet
 * - `concerned` every unit that the deviation or the matter names, whoever wrote it; no grant opens or closes it
 * - `everybody` everybody at work in the county; only where no child can be
 * - `nobody`    the author's unit alone
 * - `sealed`    nobody, the author's unit included: told by the server in numbers only
 *
 * fact: the policy decides by it, so the server writes it by its narrow path only.
 *
 * sort: the one sort of dossier that it may lie in; `any` for what an edit of whatever record may leave.
 */
export type SeenBy =
  | 'grant'
  | 'convener'
  | 'named'
  | 'conamed'
  | 'invited'
  | 'addressee'
  | 'sent'
  | 'concerned'
  | 'everybody'
  | 'nobody'
  | 'sealed';

interface Row {
  kinds: readonly Kind[];
  seenBy: SeenBy;
  fact: boolean;
  sort: DossierSort | 'any';
}

const row = (
  kinds: readonly Kind[],
  seenBy: SeenBy = 'grant',
  fact = false,
  sort: DossierSort | 'any' = 'case',
): Row => ({ kinds, seenBy, fact, sort });

/** What lies in a deviation or a matter says nothing of a child: it is about how units work together. */
const between = (sort: DossierSort, seenBy: SeenBy = 'concerned', fact = false) =>
  row(['LOGISTICS'], seenBy, fact, sort);

/** What the county agrees on: about no child, read by all, written in the county's one dossier. */
const everybodys = () => row(['LOGISTICS'], 'everybody', false, 'county');

export const KINDS_OF = {
  case: row(['LOGISTICS'], 'grant', true),
  frame: row(['LOGISTICS'], 'invited'),
  child: row(['IDENTITY'], 'grant', true),
  protectionMark: row(['IDENTITY'], 'grant', true),
  childContact: row(['CONTACT']),
  guardian: row(['IDENTITY'], 'grant', true),
  guardianStanding: row(['SOCIAL'], 'nobody', true),
  guardianContact: row(['CONTACT']),
  service: row(['LOGISTICS'], 'conamed', true),
  serviceReply: row(['LOGISTICS'], 'addressee'),
  contactOverride: row(['LOGISTICS'], 'nobody'),
  referral: row(['LOGISTICS'], 'sent'),
  referralReply: row(['LOGISTICS'], 'addressee'),
  handover: row(['LOGISTICS'], 'addressee'),
  handoverReply: row(['LOGISTICS'], 'addressee'),
  coordinatorship: row(['LOGISTICS'], 'invited', true),

  consent: row(['LOGISTICS'], 'named', true),
  consentAnswer: row(['LOGISTICS'], 'named', true),
  consentVerification: row(['LOGISTICS'], 'named', true),
  consentWithdrawal: row(['LOGISTICS'], 'named', true),
  boardDecision: row(['SOCIAL'], 'named', true),
  exclusion: row(['LOGISTICS'], 'convener', true),
  reservation: row(['LOGISTICS'], 'named', true),
  signedForm: row(['IDENTITY'], 'nobody'),
  guardianBlock: row(['SOCIAL'], 'convener', true),
  personConsent: row(['FAMILY_OTHER_PERSON'], 'nobody', true),
  statuteRelease: row(['LOGISTICS'], 'addressee', true),
  acuteProtection: row(['SOCIAL'], 'addressee', true),
  acuteReview: row(['LOGISTICS'], 'nobody'),
  textConfirmation: row(['LOGISTICS'], 'addressee'),
  lateText: row(['LOGISTICS'], 'nobody'),
  dutyNote: row(['LOGISTICS'], 'nobody'),

  meeting: row(['LOGISTICS']),
  call: row(['LOGISTICS'], 'addressee'),
  callReply: row(['LOGISTICS'], 'addressee'),
  callMail: row(['LOGISTICS'], 'nobody', true),
  attendance: row(['LOGISTICS'], 'conamed'),
  minute: row(FREE_TEXT_KINDS),
  childVoice: row(['CHILD_VOICE']),
  familyView: row(FREE_TEXT_KINDS),
  situation: row(FREE_TEXT_KINDS),
  preparation: row(['LOGISTICS'], 'nobody'),

  structuredInput: row(['SCHOOL', 'STUDENT_HEALTH', 'HEALTH', 'PSYCH', 'SOCIAL']),
  need: row(FREE_TEXT_KINDS),
  goal: row(['PLAN_ACTION']),
  action: row(['PLAN_ACTION']),
  actionReport: row(['PLAN_ACTION']),
  proposal: row(['PLAN_ACTION']),
  proposalAnswer: row(['PLAN_ACTION']),
  plan: row(['PLAN_ACTION']),
  disagreement: row(FREE_TEXT_KINDS),
  crisisPlan: row(FREE_TEXT_KINDS),
  bestInterests: row(FREE_TEXT_KINDS),
  planVersion: row(['PLAN_ACTION'], 'nobody'),
  receivedPlan: row(['PLAN_ACTION'], 'nobody', true),
  paperIssue: row(['LOGISTICS'], 'nobody'),
  paperTranslation: row(['LOGISTICS'], 'nobody'),

  followUp: row(['PLAN_ACTION']),
  goalOutcome: row(['PLAN_ACTION']),
  evaluation: row(['PLAN_ACTION'], 'sealed'),
  evaluationReceipt: row(['LOGISTICS'], 'convener'),
  closing: row(['LOGISTICS']),
  move: row(['CONTACT'], 'nobody'),
  conflict: row([...FREE_TEXT_KINDS, 'LOGISTICS', 'IDENTITY', 'CONTACT'], 'grant', false, 'any'),
  setAside: row(['LOGISTICS'], 'nobody'),

  deviation: between('deviation', 'concerned', true),
  deviationCase: between('deviation', 'nobody'),
  deviationReply: between('deviation'),
  deviationNumber: between('deviation'),
  deviationClosing: between('deviation'),
  escalation: row(['LOGISTICS'], 'concerned', false, 'any'),

  matter: between('matter', 'concerned', true),
  matterItem: between('matter'),

  responsibility: everybodys(),
  decisionSupport: everybodys(),
  countyVersion: everybodys(),

  actionPlanRow: everybodys(),
  actionPlanReport: everybodys(),
  countyMatter: everybodys(),
  countyMatterStep: everybodys(),
  yearPoint: everybodys(),
  yearPointDone: everybodys(),
  principal: everybodys(),
  countyUnit: everybodys(),
  cooperationGroup: everybodys(),
} as const satisfies Record<string, Row>;

export type EntityName = keyof typeof KINDS_OF;
