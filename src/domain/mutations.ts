import { addAction, assignAction, editAction, removeAction, setActionStatus } from './action';
import { addActionPlanRows, editActionPlanRow, removeActionPlanRows, reportActionPlan } from './action-plan-rows';
import { reportAction } from './action-report';
import { endAcuteProtection } from './acute-protection';
import { reviewAcuteProtection } from './acute-review';
import { editAttendance, recordAttendance, removeAttendance } from './attendance';
import { checkBestInterests, editBestInterests } from './best-interests';
import { endDecision, recordDecision } from './board-decision';
import { callMeeting, takeBackCall } from './call';
import { leaveUntold, renewCall, renewCalls, withdrawCall } from './call-change';
import { replyToCall } from './call-reply';
import { openCase } from './case';
import { editChild } from './child';
import { editChildContact, noteChildContact, removeChildContact } from './child-contact';
import { editChildVoice, hearChild, shareChildVoice, takeBackChildVoice } from './child-voice';
import { closeCase, reopenCase } from './close-case';
import { confirmTexts } from './confirm-texts';
import { addConsentAnswer } from './consent-answer';
import { appointCoordinator } from './coordinatorship';
import { moveCountyMatter, raiseCountyMatter } from './county-matter';
import { addCrisisStep, editCrisisStep, removeCrisisStep } from './crisis-plan';
import { addSupport, editSupport } from './decision-support';
import { editDeviation, reportDeviation } from './deviation';
import { closeDeviation, reopenDeviation } from './deviation-closing';
import { answerDeviation, noteDeviationNumber } from './deviation-reply';
import { editDisagreement, noteDisagreement, removeDisagreement } from './disagreement';
import { noteDuty } from './duty';
import { endMeeting } from './end-meeting';
import { bringBack, escalate } from './escalation';
import { recordEvaluation, takeInAnswers } from './evaluation';
import { endExclusion, recordExclusion } from './exclusion';
import { editFamilyView, hearFamily, removeFamilyView } from './family-view';
import { recordFollowUp } from './follow-up';
import { editGoal, removeGoal, setGoal } from './goal';
import { recordGoalOutcome } from './goal-outcome';
import { addGuardian, editGuardian } from './guardian';
import { liftReaderMark, markForReader } from './guardian-block';
import { editGuardianContact, noteGuardianContact, removeGuardianContact } from './guardian-contact';
import { recordStanding } from './guardian-standing';
import { acceptCoordinatorship, handOverCoordinator, takeBackHandover } from './handover';
import { declineHandover } from './handover-reply';
import { openMatter } from './matter';
import { decideMatter, putOnAgenda } from './matter-item';
import { cancelMeeting, editMeeting, holdMeeting, planMeeting } from './meeting';
import { editMinute, removeMinute, writeMinute } from './minute';
import { recordMove } from './move';
import type { Mutation } from './mutation';
import { editNeed, nameNeed, removeNeed } from './need';
import { recordPaperIssue } from './paper-issue';
import { recordTranslation } from './paper-translation';
import { recordPersonConsent, withdrawPersonConsent } from './person-consent';
import { drawUpPlan, editPlan } from './plan';
import { issuePlan } from './plan-version';
import { editPreparation, prepare } from './preparation';
import { answerProposal, propose, takeBackProposal } from './proposal';
import { lowerProtectedIdentity, markProtectedIdentity } from './protection-mark';
import { readInCatalogue } from './read-in-catalogue';
import { recordConsent } from './record-consent';
import { editInput, recordInput, removeInput, shareInput } from './record-input';
import { permitReferral, sendReferral } from './referral';
import { answerReferral } from './referral-reply';
import { endReservation, recordReservation } from './reservation';
import { resolveConflict } from './resolve-conflict';
import { addResponsibility, editResponsibility } from './responsibility';
import { restoreRecord } from './restore-record';
import { reviseStructure } from './revise-structure';
import { editService, endService, inviteService } from './service';
import { answerInvitation } from './service-reply';
import { attachSignedForm, removeSignedForm } from './signed-form';
import { describeSituation, editSituation, removeSituation } from './situation';
import { setSuggestionAside } from './suggestion';
import { verifyConsent } from './verify-consent';
import { withdrawConsent } from './withdraw-consent';
import {
  addYearPoints,
  editYearPoint,
  markYearPointDone,
  removeYearPoint,
  takeBackYearPointDone,
} from './year-wheel-points';

/** Every mutation there is, by its name. The name never changes its meaning: a new meaning is a new name. */
export const MUTATIONS = {
  acceptCoordinatorship,
  addAction,
  addConsentAnswer,
  addCrisisStep,
  addGuardian,
  addResponsibility,
  addSupport,
  answerDeviation,
  answerInvitation,
  answerProposal,
  answerReferral,
  appointCoordinator,
  assignAction,
  attachSignedForm,
  bringBack,
  callMeeting,
  cancelMeeting,
  checkBestInterests,
  closeCase,
  closeDeviation,
  confirmTexts,
  decideMatter,
  describeSituation,
  declineHandover,
  drawUpPlan,
  editAction,
  editAttendance,
  editBestInterests,
  editChild,
  editChildContact,
  editChildVoice,
  editCrisisStep,
  editDeviation,
  editDisagreement,
  editFamilyView,
  editGoal,
  editInput,
  editGuardian,
  editGuardianContact,
  editMeeting,
  editMinute,
  editNeed,
  editPlan,
  editPreparation,
  editResponsibility,
  editService,
  editSituation,
  editSupport,
  endAcuteProtection,
  endDecision,
  endExclusion,
  endReservation,
  endService,
  escalate,
  handOverCoordinator,
  hearChild,
  hearFamily,
  holdMeeting,
  endMeeting,
  inviteService,
  issuePlan,
  liftReaderMark,
  lowerProtectedIdentity,
  markForReader,
  markProtectedIdentity,
  nameNeed,
  noteChildContact,
  noteDeviationNumber,
  noteDisagreement,
  noteDuty,
  noteGuardianContact,
  openCase,
  openMatter,
  permitReferral,
  planMeeting,
  prepare,
  propose,
  putOnAgenda,
  recordAttendance,
  recordConsent,
  recordDecision,
  recordEvaluation,
  recordExclusion,
  recordFollowUp,
  recordInput,
  recordGoalOutcome,
  recordMove,
  recordPaperIssue,
  recordPersonConsent,
  recordReservation,
  recordStanding,
  recordTranslation,
  removeAction,
  removeAttendance,
  removeChildContact,
  removeCrisisStep,
  removeDisagreement,
  removeFamilyView,
  removeGoal,
  removeInput,
  removeGuardianContact,
  removeMinute,
  removeNeed,
  removeSignedForm,
  removeSituation,
  leaveUntold,
  readInCatalogue,
  renewCall,
  renewCalls,
  reopenCase,
  reopenDeviation,
  replyToCall,
  reportAction,
  reportDeviation,
  resolveConflict,
  restoreRecord,
  reviewAcuteProtection,
  reviseStructure,
  sendReferral,
  setActionStatus,
  setGoal,
  setSuggestionAside,
  shareChildVoice,
  shareInput,
  takeBackCall,
  takeBackChildVoice,
  takeBackHandover,
  takeBackProposal,
  takeInAnswers,
  verifyConsent,
  withdrawCall,
  withdrawConsent,
  withdrawPersonConsent,
  writeMinute,

  addActionPlanRows,
  editActionPlanRow,
  removeActionPlanRows,
  reportActionPlan,
  raiseCountyMatter,
  moveCountyMatter,
  addYearPoints,
  editYearPoint,
  markYearPointDone,
  removeYearPoint,
  takeBackYearPointDone,
};

export type MutationName = keyof typeof MUTATIONS;

/** What a mutation of that name is sent, once parsed. */
export type ArgsOf<N extends MutationName> = (typeof MUTATIONS)[N] extends Mutation<infer Args> ? Args : never;
