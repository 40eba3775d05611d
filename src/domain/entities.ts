import { action } from './action';
import { actionPlanReport, actionPlanRow } from './action-plan';
import { actionReport } from './action-report';
import { acuteProtection } from './acute-protection';
import { acuteReview } from './acute-review';
import { attendance } from './attendance';
import { bestInterests } from './best-interests';
import { boardDecision } from './board-decision';
import { call } from './call';
import { callMail } from './call-mail';
import { callReply } from './call-reply';
import { caseEntity } from './case';
import { child } from './child';
import { childContact } from './child-contact';
import { childVoice } from './child-voice';
import { closing } from './closing';
import { conflict } from './conflict';
import { consent } from './consent';
import { consentAnswer } from './consent-answer';
import { consentVerification } from './consent-verification';
import { contactOverride } from './contact-override';
import { coordinatorship } from './coordinatorship';
import { countyMatter, countyMatterStep } from './county-matter';
import { countyVersion } from './county-version';
import { crisisPlan } from './crisis-plan';
import { decisionSupport } from './decision-support';
import { deviation, deviationCase } from './deviation';
import { deviationClosing } from './deviation-closing';
import { deviationNumber, deviationReply } from './deviation-reply';
import { disagreement } from './disagreement';
import { dutyNote } from './duty';
import { escalation } from './escalation';
import { evaluation, evaluationReceipt } from './evaluation';
import { exclusion } from './exclusion';
import { familyView } from './family-view';
import { followUp } from './follow-up';
import { frame } from './frame';
import { goal } from './goal';
import { goalOutcome } from './goal-outcome';
import { guardian } from './guardian';
import { guardianBlock } from './guardian-block';
import { guardianContact } from './guardian-contact';
import { guardianStanding } from './guardian-standing';
import { handover } from './handover';
import { handoverReply } from './handover-reply';
import { lateText } from './late-text';
import { matter, matterItem } from './matter';
import { meeting } from './meeting';
import { minute } from './minute';
import { move } from './move';
import { need } from './need';
import { paperIssue } from './paper-issue';
import { paperTranslation } from './paper-translation';
import { personConsent } from './person-consent';
import { plan } from './plan';
import { planVersion } from './plan-version';
import { preparation } from './preparation';
import { proposal, proposalAnswer } from './proposal';
import { protectionMark } from './protection-mark';
import { receivedPlan } from './received-plan';
import { referral } from './referral';
import { referralReply } from './referral-reply';
import { reservation } from './reservation';
import { responsibility } from './responsibility';
import { service } from './service';
import { serviceReply } from './service-reply';
import { signedForm } from './signed-form';
import { situation } from './situation';
import { statuteRelease } from './statute-release';
import { cooperationGroup, countyUnit, principal } from './structure';
import { structuredInput } from './structured-input';
import { setAside } from './suggestion';
import { textConfirmation } from './text-confirmation';
import { consentWithdrawal } from './withdraw-consent';
import { yearPoint, yearPointDone } from './year-wheel';

/** Every entity there is: the closed list by which records are read, stored and checked. */
export const ENTITIES = [
  action,
  actionReport,
  acuteProtection,
  acuteReview,
  attendance,
  bestInterests,
  boardDecision,
  call,
  callReply,
  callMail,
  caseEntity,
  child,
  childContact,
  childVoice,
  closing,
  conflict,
  cooperationGroup,
  countyUnit,
  consent,
  consentAnswer,
  consentVerification,
  consentWithdrawal,
  contactOverride,
  coordinatorship,
  countyVersion,
  crisisPlan,
  decisionSupport,
  deviation,
  deviationCase,
  deviationClosing,
  deviationNumber,
  deviationReply,
  disagreement,
  dutyNote,
  escalation,
  evaluation,
  evaluationReceipt,
  exclusion,
  familyView,
  followUp,
  frame,
  goal,
  goalOutcome,
  guardian,
  guardianBlock,
  guardianContact,
  guardianStanding,
  handover,
  handoverReply,
  lateText,
  matter,
  matterItem,
  meeting,
  minute,
  move,
  need,
  paperIssue,
  paperTranslation,
  personConsent,
  plan,
  planVersion,
  preparation,
  principal,
  proposal,
  proposalAnswer,
  protectionMark,
  receivedPlan,
  referral,
  referralReply,
  reservation,
  responsibility,
  service,
  serviceReply,
  setAside,
  signedForm,
  situation,
  statuteRelease,
  structuredInput,
  textConfirmation,

  actionPlanReport,
  actionPlanRow,
  countyMatter,
  countyMatterStep,
  yearPoint,
  yearPointDone,
] as const;

/** The entity of that name, or undefined. */
export const entityNamed = (name: string): (typeof ENTITIES)[number] | undefined =>
  ENTITIES.find((entity) => entity.name === name);
