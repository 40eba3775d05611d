import type { Language } from './decision-words';
import type { MutationName } from './mutations';
import type { Sentence } from './rule-words';

const t = (sv: string, en: string): Sentence => ({ sv, en });

/** Each change as one line of the queue. `{{path}}` is filled from what was sent. */
export const MUTATION_WORDS: Record<MutationName, Sentence> = {
  acceptCoordinatorship: t('Tar över samordningen', 'Takes over the coordination'),
  addAction: t('Ny insats: {{action.text}}', 'New action: {{action.text}}'),
  addConsentAnswer: t('Nytt svar på samtycke', 'New answer to a consent'),
  addCrisisStep: t('Om planen inte håller: {{step.sign}}', 'If the plan does not hold: {{step.sign}}'),
  addGuardian: t(
    'Ny vårdnadshavare eller närstående: {{guardian.name}}',
    'New guardian or relative: {{guardian.name}}',
  ),
  answerInvitation: t('Svar på inbjudan', 'Answer to an invitation'),
  answerProposal: t('Svar på förslag: {{answer.reason}}', 'Answer to a proposal: {{answer.reason}}'),
  answerReferral: t('Svar på remiss: {{reply.note}}', 'Answer to a referral: {{reply.note}}'),
  appointCoordinator: t('Ny samordnare: {{name}}', 'New coordinator: {{name}}'),
  assignAction: t('Vem som gör insatsen', 'Who does the action'),
  callMeeting: t('Kallelse till möte', 'Call to a meeting'),
  cancelMeeting: t('Mötet ställs in: {{reason}}', 'The meeting is cancelled: {{reason}}'),
  checkBestInterests: t('Barnets bästa', 'The child’s best interests'),
  closeCase: t('Ärendet avslutas: {{text}}', 'The case is closed: {{text}}'),
  describeSituation: t(
    'Nuläge: {{situation.strengths}} {{situation.needs}} {{situation.ongoing}}',
    'Situation: {{situation.strengths}} {{situation.needs}} {{situation.ongoing}}',
  ),
  drawUpPlan: t('Planen påbörjas: {{plan.longTermAim}}', 'The plan is begun: {{plan.longTermAim}}'),
  editAction: t('Ändrad insats: {{changes.text.to}}', 'Changed action: {{changes.text.to}}'),
  editAttendance: t('Ändrad närvaro', 'Changed attendance'),
  editBestInterests: t('Ändrat svar om barnets bästa', 'Changed answer on best interests'),
  editChild: t('Ändrade uppgifter om barnet', 'Changed details of the child'),
  editChildContact: t('Ändrade kontaktuppgifter', 'Changed contact details'),
  editChildVoice: t('Barnets ord, ändrade: {{changes.text.to}}', 'The child’s words, changed: {{changes.text.to}}'),
  editCrisisStep: t('Ändrat: om planen inte håller', 'Changed: if the plan does not hold'),
  editDisagreement: t('Ändrat: det ni inte är överens om', 'Changed disagreement'),
  editFamilyView: t('Familjens beskrivning, ändrad', 'The family’s view, changed'),
  editGoal: t('Ändrat mål: {{changes.text.to}}', 'Changed goal: {{changes.text.to}}'),
  editGuardian: t('Ändrade uppgifter om vårdnadshavare', 'Changed details of a guardian'),
  editGuardianContact: t('Ändrade kontaktuppgifter', 'Changed contact details'),
  editMeeting: t('Ändrat möte: {{changes.question.to}}', 'Changed meeting: {{changes.question.to}}'),
  editMinute: t('Ändrad anteckning: {{changes.text.to}}', 'Changed minutes: {{changes.text.to}}'),
  editNeed: t('Ändrat behov: {{changes.text.to}}', 'Changed need: {{changes.text.to}}'),
  editPlan: t('Ändrad plan: {{changes.longTermAim.to}}', 'Changed plan: {{changes.longTermAim.to}}'),
  editPreparation: t('Ändrad förberedelse', 'Changed preparation'),
  editService: t('Ändrad verksamhet', 'Changed service'),
  editSituation: t(
    'Ändrat nuläge: {{changes.strengths.to}} {{changes.needs.to}} {{changes.ongoing.to}}',
    'Changed situation: {{changes.strengths.to}} {{changes.needs.to}} {{changes.ongoing.to}}',
  ),
  endDecision: t('Beslut upphör', 'A decision ends'),
  endExclusion: t('Familjen vill dela igen', 'The family wants to share again'),
  endReservation: t('Förbehåll upphör', 'A reservation ends'),
  endService: t('En verksamhet är inte längre med', 'A service no longer takes part'),
  handOverCoordinator: t('Erbjuder samordningen till {{toName}}', 'Offers the coordination to {{toName}}'),
  hearChild: t('Barnets ord: {{voice.text}}', 'The child’s words: {{voice.text}}'),
  hearFamily: t('Familjen: {{view.description}} {{view.wishes}}', 'The family: {{view.description}} {{view.wishes}}'),
  holdMeeting: t('Mötet hölls', 'The meeting was held'),
  inviteService: t('Ny verksamhet bjuds in', 'A service is invited'),
  issuePlan: t('Planen fastställs', 'The plan is issued'),
  liftReaderMark: t('En läsare får se uppgiften igen', 'A reader may see it again'),
  lowerProtectedIdentity: t('Lägre skydd: {{reason}}', 'Lower protection: {{reason}}'),
  markForReader: t('Hålls från en läsare: {{block.assessment}}', 'Kept from a reader: {{block.assessment}}'),
  markProtectedIdentity: t('Skyddade personuppgifter', 'Protected identity'),
  nameNeed: t('Nytt behov: {{need.text}}', 'New need: {{need.text}}'),
  noteChildContact: t('Barnets kontaktuppgifter', 'The child’s contact details'),
  noteDisagreement: t('Det ni inte är överens om: {{disagreement.text}}', 'Disagreement: {{disagreement.text}}'),
  noteDuty: t('Anteckning om skyldighet', 'Note of a duty'),
  noteGuardianContact: t('Vårdnadshavarens kontaktuppgifter', 'The guardian’s contact details'),
  openCase: t(
    'Nytt ärende för {{child.firstName}} {{child.lastName}}',
    'New case for {{child.firstName}} {{child.lastName}}',
  ),
  permitReferral: t('Medgivande till remiss', 'Permission to refer'),
  planMeeting: t(
    'Nytt möte {{meeting.date}}: {{meeting.question}}',
    'New meeting {{meeting.date}}: {{meeting.question}}',
  ),
  prepare: t('Förberedelse: {{preparation.question}}', 'Preparation: {{preparation.question}}'),
  propose: t('Förslag: {{proposal.text}}', 'Proposal: {{proposal.text}}'),
  recordAttendance: t('Närvaro: {{attendance.name}}', 'Attendance: {{attendance.name}}'),
  recordConsent: t('Samtycke: {{consent.purpose}}', 'Consent: {{consent.purpose}}'),
  recordDecision: t('Beslut {{decision.reference}}', 'Decision {{decision.reference}}'),
  recordEvaluation: t('Omdöme: {{evaluation.comment}}', 'Evaluation: {{evaluation.comment}}'),
  recordExclusion: t('Det familjen inte vill dela', 'What the family does not want shared'),
  recordFollowUp: t('Uppföljning {{followUp.on}}: {{followUp.text}}', 'Follow-up {{followUp.on}}: {{followUp.text}}'),
  recordGoalOutcome: t(
    'Hur det gick: {{outcome.why}} {{outcome.next}}',
    'How it went: {{outcome.why}} {{outcome.next}}',
  ),
  recordPaperIssue: t('Planen lämnad på papper', 'The plan given on paper'),
  recordPersonConsent: t(
    'En annan persons samtycke: {{personConsent.person}}',
    'Another person’s consent: {{personConsent.person}}',
  ),
  recordReservation: t('Förbehåll', 'Reservation'),
  recordStanding: t('Hur vårdnadshavaren kan tillfrågas', 'How the guardian can be asked'),
  removeAction: t('En insats tas bort', 'An action is removed'),
  removeAttendance: t('Närvaro tas bort', 'Attendance is removed'),
  removeChildContact: t('Barnets kontaktuppgifter tas bort', 'The child’s contact details are removed'),
  removeCrisisStep: t('Tas bort: om planen inte håller', 'Removed: if the plan does not hold'),
  removeDisagreement: t('Ni är överens nu', 'A disagreement is settled'),
  removeFamilyView: t('Familjens beskrivning tas bort', 'The family’s view is removed'),
  removeGoal: t('Ett mål tas bort', 'A goal is removed'),
  removeGuardianContact: t('Vårdnadshavarens kontaktuppgifter tas bort', 'The guardian’s contact details are removed'),
  removeMinute: t('En anteckning tas bort', 'Minutes are removed'),
  removeNeed: t('Ett behov tas bort', 'A need is removed'),
  removeSituation: t('Ett nuläge tas bort', 'A situation is removed'),
  reopenCase: t('Ärendet öppnas igen: {{reason}}', 'The case is opened again: {{reason}}'),
  replyToCall: t('Svar på kallelse: {{reply.name}} {{reply.note}}', 'Answer to a call: {{reply.name}} {{reply.note}}'),
  reportAction: t('Besked om insats: {{report.text}}', 'Report on an action: {{report.text}}'),
  resolveConflict: t('Val mellan två versioner: {{wording}}', 'Choice between two versions: {{wording}}'),
  sendReferral: t('Remissen skickad', 'The referral is sent'),
  setActionStatus: t('Hur långt insatsen har kommit', 'How far the action has come'),
  setGoal: t('Nytt mål: {{goal.text}}', 'New goal: {{goal.text}}'),
  shareChildVoice: t('Barnets ord delas', 'The child’s words are shared'),
  takeBackCall: t('En kallelse tas tillbaka', 'A call is taken back'),
  takeBackChildVoice: t('Barnets ord tas tillbaka', 'The child’s words are taken back'),
  takeBackHandover: t('Erbjudandet om samordning tas tillbaka', 'The offer of coordination is taken back'),
  takeBackProposal: t('Ett förslag tas tillbaka', 'A proposal is taken back'),
  verifyConsent: t('Samtycket kontrollerat för er verksamhet', 'The consent checked for your service'),
  withdrawConsent: t('Samtycke tas tillbaka', 'A consent is taken back'),
  withdrawPersonConsent: t('En persons samtycke tas tillbaka', 'A person’s consent is taken back'),
  writeMinute: t('Anteckning: {{minute.text}}', 'Minutes: {{minute.text}}'),
};

/** The value at a dotted path of plain data, as text; empty where there is none. */
function at(data: unknown, path: string): string {
  let value = data;
  for (const part of path.split('.'))
    value = value && typeof value === 'object' ? (value as Record<string, unknown>)[part] : undefined;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** One queued change in words, its blanks filled from what was sent and what stays empty left out. */
export function mutationPhrase(name: MutationName, args: unknown, language: Language): string {
  const filled = MUTATION_WORDS[name][language].replace(/\{\{([\w.]+)\}\}/g, (_all, path: string) => at(args, path));
  return filled.replace(/\s+/g, ' ').trim().replace(/[:,]$/, '');
}
