import type { Language } from './decision-words';
import type { MutationName } from './mutations';
import type { Sentence } from './rule-words';

const t = (sv: string, en: string): Sentence => ({ sv, en });

/** Each change as one line of the queue. `{{path}}` is filled from what was sent, `{{@path}}` with a unit's name. */
export const MUTATION_WORDS: Record<MutationName, Sentence> = {
  acceptCoordinatorship: t('Tar över samordningen: {{phone}}', 'Takes over the coordination: {{phone}}'),
  addAction: t('Ny insats: {{action.text}}', 'New action: {{action.text}}'),
  addConsentAnswer: t(
    'Nytt svar på samtycke: {{answer.receivedBy}} {{answer.maturity}} {{answer.handling}}',
    'New answer to a consent: {{answer.receivedBy}} {{answer.maturity}} {{answer.handling}}',
  ),
  addCrisisStep: t('Om planen inte håller: {{step.sign}}', 'If the plan does not hold: {{step.sign}}'),
  addGuardian: t(
    'Ny vårdnadshavare eller närstående: {{guardian.name}}',
    'New guardian or relative: {{guardian.name}}',
  ),
  addResponsibility: t(
    'Nytt i ansvarsfördelningen: {{responsibility.text}}',
    'New in the responsibility catalogue: {{responsibility.text}}',
  ),
  addSupport: t('Nytt område i kunskapsstödet: {{support.area}}', 'New area of the decision support: {{support.area}}'),
  answerDeviation: t('Svar på avvikelse: {{text}}', 'Answer to a deviation: {{text}}'),
  answerInvitation: t(
    'Svar på inbjudan: {{reply.contactPerson}} {{reply.reason}}',
    'Answer to an invitation: {{reply.contactPerson}} {{reply.reason}}',
  ),
  answerProposal: t('Svar på förslag: {{answer.reason}}', 'Answer to a proposal: {{answer.reason}}'),
  answerReferral: t('Svar på remiss: {{reply.note}}', 'Answer to a referral: {{reply.note}}'),
  appointCoordinator: t('Ny samordnare: {{name}}', 'New coordinator: {{name}}'),
  assignAction: t(
    'Vem som gör insatsen: {{changes.responsible.to.name}} {{@changes.responsible.to.unit}} {{changes.keptBecause.to}}',
    'Who does the action: {{changes.responsible.to.name}} {{@changes.responsible.to.unit}} {{changes.keptBecause.to}}',
  ),
  attachSignedForm: t('Foto eller skanning av det undertecknade formuläret', 'Photo or scan of the signed form'),
  bringBack: t('Forumets svar: {{answer.text}}', 'The forum’s answer: {{answer.text}}'),
  callMeeting: t('Kallelse till möte, svar senast {{replyBy}}', 'Call to a meeting, answer by {{replyBy}}'),
  cancelMeeting: t('Mötet ställs in: {{reason}}', 'The meeting is cancelled: {{reason}}'),
  checkBestInterests: t(
    'Barnets bästa: {{check.article3}} {{check.article2}} {{check.article6}} {{check.article12}}',
    'The child’s best interests: {{check.article3}} {{check.article2}} {{check.article6}} {{check.article12}}',
  ),
  closeCase: t('Ärendet avslutas: {{text}}', 'The case is closed: {{text}}'),
  closeDeviation: t(
    'Avvikelsen är löst: {{closing.solution}} {{closing.learning}}',
    'The deviation is solved: {{closing.solution}} {{closing.learning}}',
  ),
  confirmTexts: t(
    'Texter lästa, och bekräftat att de får lämnas ut',
    'Texts read, and confirmed that they may be given out',
  ),
  decideMatter: t('Forumet kom fram till: {{text}}', 'The forum came to: {{text}}'),
  describeSituation: t(
    'Nuläge: {{situation.strengths}} {{situation.needs}} {{situation.ongoing}}',
    'Situation: {{situation.strengths}} {{situation.needs}} {{situation.ongoing}}',
  ),
  declineHandover: t('Nej till samordningen: {{reason}}', 'No to the coordination: {{reason}}'),
  drawUpPlan: t('Planen påbörjas: {{plan.longTermAim}}', 'The plan is begun: {{plan.longTermAim}}'),
  editAction: t(
    'Ändrad insats: {{changes.text.to}} {{changes.indicator.to}}',
    'Changed action: {{changes.text.to}} {{changes.indicator.to}}',
  ),
  editAttendance: t(
    'Ändrad närvaro: {{changes.name.to}} {{changes.role.to}}',
    'Changed attendance: {{changes.name.to}} {{changes.role.to}}',
  ),
  editBestInterests: t(
    'Ändrat svar om barnets bästa: {{changes.article3.to}} {{changes.article2.to}} {{changes.article6.to}} {{changes.article12.to}}',
    'Changed answer on best interests: {{changes.article3.to}} {{changes.article2.to}} {{changes.article6.to}} {{changes.article12.to}}',
  ),
  editChild: t(
    'Ändrade uppgifter om barnet: {{changes.firstName.to}} {{changes.lastName.to}} {{changes.interpreter.to}}',
    'Changed details of the child: {{changes.firstName.to}} {{changes.lastName.to}} {{changes.interpreter.to}}',
  ),
  editChildContact: t(
    'Barnets kontaktuppgifter, ändrade: {{changes.address.to}} {{changes.phone.to}} {{changes.email.to}} {{changes.school.to}}',
    'The child’s contact details, changed: {{changes.address.to}} {{changes.phone.to}} {{changes.email.to}} {{changes.school.to}}',
  ),
  editChildVoice: t(
    'Barnets ord, ändrade: {{changes.text.to}} {{changes.toldTo.to}} {{changes.reason.to}}',
    'The child’s words, changed: {{changes.text.to}} {{changes.toldTo.to}} {{changes.reason.to}}',
  ),
  editCrisisStep: t(
    'Ändrat, om planen inte håller: {{changes.sign.to}} {{changes.then.to}} {{changes.contact.to}} {{changes.phone.to}} {{changes.hours.to}}',
    'Changed, if the plan does not hold: {{changes.sign.to}} {{changes.then.to}} {{changes.contact.to}} {{changes.phone.to}} {{changes.hours.to}}',
  ),
  editDeviation: t(
    'Ändrad avvikelse: {{changes.what.to}} {{changes.consequence.to}} {{changes.wanted.to}} {{changes.happenedOn.to}} {{changes.due.to}}',
    'Changed deviation: {{changes.what.to}} {{changes.consequence.to}} {{changes.wanted.to}} {{changes.happenedOn.to}} {{changes.due.to}}',
  ),
  editDisagreement: t(
    'Ändrat, det ni inte är överens om: {{changes.text.to}} {{changes.who.to}} {{changes.nextStep.to}}',
    'Changed disagreement: {{changes.text.to}} {{changes.who.to}} {{changes.nextStep.to}}',
  ),
  editFamilyView: t(
    'Familjens beskrivning, ändrad: {{changes.description.to}} {{changes.wishes.to}} {{changes.toldTo.to}}',
    'The family’s view, changed: {{changes.description.to}} {{changes.wishes.to}} {{changes.toldTo.to}}',
  ),
  editGoal: t(
    'Ändrat mål: {{changes.text.to}} {{changes.indicator.to}} {{changes.targetDate.to}}',
    'Changed goal: {{changes.text.to}} {{changes.indicator.to}} {{changes.targetDate.to}}',
  ),
  editGuardian: t(
    'Ändrade uppgifter om vårdnadshavare: {{changes.name.to}}',
    'Changed details of a guardian: {{changes.name.to}}',
  ),
  editGuardianContact: t(
    'Vårdnadshavarens kontaktuppgifter, ändrade: {{changes.phone.to}} {{changes.email.to}} {{changes.address.to}} {{changes.bestTime.to}}',
    'The guardian’s contact details, changed: {{changes.phone.to}} {{changes.email.to}} {{changes.address.to}} {{changes.bestTime.to}}',
  ),
  editInput: t(
    'Ändrat underlag: {{changes.note.to}} {{changes.source.to}} {{changes.interpreter.to}} {{@changes.responsible.to}}',
    'Changed input: {{changes.note.to}} {{changes.source.to}} {{changes.interpreter.to}} {{@changes.responsible.to}}',
  ),
  editMeeting: t(
    'Ändrat möte: {{changes.date.to}} {{changes.start.to}} {{changes.place.to}} {{changes.link.to}} {{changes.question.to}} {{changes.chair.to}} {{changes.scribe.to}} {{changes.interpreter.to}} {{changes.childPart.to.support}} {{changes.childPart.to.toldBy}}',
    'Changed meeting: {{changes.date.to}} {{changes.start.to}} {{changes.place.to}} {{changes.link.to}} {{changes.question.to}} {{changes.chair.to}} {{changes.scribe.to}} {{changes.interpreter.to}} {{changes.childPart.to.support}} {{changes.childPart.to.toldBy}}',
  ),
  editMinute: t('Ändrad anteckning: {{changes.text.to}}', 'Changed minutes: {{changes.text.to}}'),
  editNeed: t('Ändrat behov: {{changes.text.to}}', 'Changed need: {{changes.text.to}}'),
  editPlan: t(
    'Ändrad plan: {{changes.longTermAim.to}} {{changes.overallResponsible.to.name}} {{changes.followUpDate.to}} {{changes.followUpTime.to}} {{changes.followUpPlace.to}} {{changes.followUpCaller.to}}',
    'Changed plan: {{changes.longTermAim.to}} {{changes.overallResponsible.to.name}} {{changes.followUpDate.to}} {{changes.followUpTime.to}} {{changes.followUpPlace.to}} {{changes.followUpCaller.to}}',
  ),
  editPreparation: t(
    'Ändrad förberedelse: {{changes.question.to}} {{changes.wanted.to}} {{changes.unwanted.to}} {{changes.notShare.to}} {{changes.whereAndWhen.to}} {{changes.interpreter.to}} {{changes.supportPerson.to}} {{changes.childPart.to.support}} {{changes.childPart.to.toldBy}}',
    'Changed preparation: {{changes.question.to}} {{changes.wanted.to}} {{changes.unwanted.to}} {{changes.notShare.to}} {{changes.whereAndWhen.to}} {{changes.interpreter.to}} {{changes.supportPerson.to}} {{changes.childPart.to.support}} {{changes.childPart.to.toldBy}}',
  ),
  editResponsibility: t(
    'Ändrat i ansvarsfördelningen: {{changes.text.to}} {{changes.agreement.to}} {{changes.edition.to}} {{changes.place.to}} {{changes.statute.to}} {{changes.validFrom.to}} {{changes.validTo.to}} {{changes.words.to}} {{why}}',
    'Changed in the responsibility catalogue: {{changes.text.to}} {{changes.agreement.to}} {{changes.edition.to}} {{changes.place.to}} {{changes.statute.to}} {{changes.validFrom.to}} {{changes.validTo.to}} {{changes.words.to}} {{why}}',
  ),
  editService: t(
    'Ändrad verksamhet: {{changes.role.to}} {{changes.contactPerson.to}}',
    'Changed service: {{changes.role.to}} {{changes.contactPerson.to}}',
  ),
  editSupport: t(
    'Ändrat i kunskapsstödet: {{changes.area.to}} {{changes.about.to}} {{changes.edition.to}} {{changes.reviewOn.to}} {{changes.words.to}} {{why}}',
    'Changed in the decision support: {{changes.area.to}} {{changes.about.to}} {{changes.edition.to}} {{changes.reviewOn.to}} {{changes.words.to}} {{why}}',
  ),
  editSituation: t(
    'Ändrat nuläge: {{changes.strengths.to}} {{changes.needs.to}} {{changes.ongoing.to}}',
    'Changed situation: {{changes.strengths.to}} {{changes.needs.to}} {{changes.ongoing.to}}',
  ),
  endAcuteProtection: t('Akut skydd avslutas', 'Acute protection ends'),
  endDecision: t('Beslut upphör', 'A decision ends'),
  endExclusion: t(
    'Familjen vill dela igen, sagt till {{receivedBy}}',
    'The family wants to share again, told to {{receivedBy}}',
  ),
  endMeeting: t('Mötet avslutades', 'The meeting ended'),
  endReservation: t('Förbehåll upphör', 'A reservation ends'),
  endService: t('En verksamhet är inte längre med', 'A service no longer takes part'),
  escalate: t('Avvikelsen lyfts: {{escalation.why}}', 'The deviation is raised: {{escalation.why}}'),
  handOverCoordinator: t('Erbjuder samordningen till {{toName}}', 'Offers the coordination to {{toName}}'),
  hearChild: t('Barnets ord: {{voice.text}}', 'The child’s words: {{voice.text}}'),
  hearFamily: t('Familjen: {{view.description}} {{view.wishes}}', 'The family: {{view.description}} {{view.wishes}}'),
  holdMeeting: t('Mötet hölls', 'The meeting was held'),
  inviteService: t(
    'Ny verksamhet bjuds in: {{@unit}} {{role}} {{contactPerson}}',
    'A service is invited: {{@unit}} {{role}} {{contactPerson}}',
  ),
  issuePlan: t('Planen fastställs', 'The plan is issued'),
  liftReaderMark: t('En läsare får se uppgiften igen', 'A reader may see it again'),
  lowerProtectedIdentity: t('Lägre skydd: {{reason}}', 'Lower protection: {{reason}}'),
  markForReader: t('Hålls från en läsare: {{block.assessment}}', 'Kept from a reader: {{block.assessment}}'),
  markProtectedIdentity: t('Skyddade personuppgifter', 'Protected identity'),
  nameNeed: t('Nytt behov: {{need.text}}', 'New need: {{need.text}}'),
  noteChildContact: t(
    'Barnets kontaktuppgifter: {{contact.address}} {{contact.phone}} {{contact.email}} {{contact.school}}',
    'The child’s contact details: {{contact.address}} {{contact.phone}} {{contact.email}} {{contact.school}}',
  ),
  noteDeviationNumber: t('Nummer hos regionen: {{number}}', 'The region’s number: {{number}}'),
  noteDisagreement: t('Det ni inte är överens om: {{disagreement.text}}', 'Disagreement: {{disagreement.text}}'),
  noteDuty: t(
    'Anteckning om skyldighet {{note.on}}: {{note.by}} {{note.receiver}} {{note.reference}}',
    'Note of a duty {{note.on}}: {{note.by}} {{note.receiver}} {{note.reference}}',
  ),
  noteGuardianContact: t(
    'Vårdnadshavarens kontaktuppgifter: {{contact.phone}} {{contact.email}} {{contact.address}} {{contact.bestTime}}',
    'The guardian’s contact details: {{contact.phone}} {{contact.email}} {{contact.address}} {{contact.bestTime}}',
  ),
  openCase: t(
    'Nytt ärende för {{child.firstName}} {{child.lastName}}',
    'New case for {{child.firstName}} {{child.lastName}}',
  ),
  openMatter: t('Fråga till ett forum: {{matter.question}}', 'Matter for a forum: {{matter.question}}'),
  permitReferral: t(
    'Medgivande till remiss: {{@toUnit}} {{permission.on}}',
    'Permission to refer: {{@toUnit}} {{permission.on}}',
  ),
  planMeeting: t(
    'Nytt möte {{meeting.date}}: {{meeting.question}}',
    'New meeting {{meeting.date}}: {{meeting.question}}',
  ),
  prepare: t(
    'Förberedelse: {{preparation.question}} {{preparation.wanted}} {{preparation.unwanted}}',
    'Preparation: {{preparation.question}} {{preparation.wanted}} {{preparation.unwanted}}',
  ),
  propose: t('Förslag: {{proposal.text}}', 'Proposal: {{proposal.text}}'),
  putOnAgenda: t('Tas upp på mötet {{on}}', 'Comes up at the meeting {{on}}'),
  recordAttendance: t('Närvaro: {{attendance.name}}', 'Attendance: {{attendance.name}}'),
  readInCatalogue: t('Samplans exempel läses in', 'Samplan’s entries are read in'),
  recordConsent: t('Samtycke: {{consent.purpose}}', 'Consent: {{consent.purpose}}'),
  recordDecision: t(
    'Beslut {{decision.reference}}: {{decision.reason}}',
    'Decision {{decision.reference}}: {{decision.reason}}',
  ),
  recordEvaluation: t('Omdöme {{evaluation.on}}', 'Evaluation {{evaluation.on}}'),
  recordExclusion: t(
    'Det familjen inte vill dela, sagt till {{exclusion.receivedBy}}',
    'What the family does not want shared, told to {{exclusion.receivedBy}}',
  ),
  recordFollowUp: t('Uppföljning {{followUp.on}}: {{followUp.text}}', 'Follow-up {{followUp.on}}: {{followUp.text}}'),
  recordGoalOutcome: t(
    'Hur det gick: {{outcome.why}} {{outcome.next}}',
    'How it went: {{outcome.why}} {{outcome.next}}',
  ),
  recordInput: t(
    'Nytt underlag: {{input.note}} {{input.source}} {{input.interpreter}}',
    'New input: {{input.note}} {{input.source}} {{input.interpreter}}',
  ),
  recordMove: t('Flytt {{move.on}} till {{move.municipality}}', 'Move on {{move.on}} to {{move.municipality}}'),
  recordTranslation: t(
    'Pappret är översatt av {{translation.by}} {{translation.on}}',
    'The paper was translated by {{translation.by}} {{translation.on}}',
  ),
  recordPaperIssue: t(
    'Planen lämnad på papper {{paper.on}}: {{paper.note}}',
    'The plan given on paper {{paper.on}}: {{paper.note}}',
  ),
  recordPersonConsent: t(
    'En annan persons samtycke: {{personConsent.person}}',
    'Another person’s consent: {{personConsent.person}}',
  ),
  recordReservation: t('Förbehåll: {{reservation.text}}', 'Reservation: {{reservation.text}}'),
  recordStanding: t(
    'Hur vårdnadshavaren kan tillfrågas: {{standing.reason}} {{standing.cannotWait}} {{standing.decidedBy}}',
    'How the guardian can be asked: {{standing.reason}} {{standing.cannotWait}} {{standing.decidedBy}}',
  ),
  removeAction: t('En insats tas bort', 'An action is removed'),
  removeAttendance: t('Närvaro tas bort', 'Attendance is removed'),
  removeChildContact: t('Barnets kontaktuppgifter tas bort', 'The child’s contact details are removed'),
  removeCrisisStep: t('Tas bort, om planen inte håller', 'Removed, if the plan does not hold'),
  removeDisagreement: t('Ni är överens nu', 'A disagreement is settled'),
  removeFamilyView: t('Familjens beskrivning tas bort', 'The family’s view is removed'),
  removeGoal: t('Ett mål tas bort', 'A goal is removed'),
  removeGuardianContact: t('Vårdnadshavarens kontaktuppgifter tas bort', 'The guardian’s contact details are removed'),
  removeInput: t('Ett underlag tas bort', 'An input is removed'),
  removeMinute: t('En anteckning tas bort', 'Minutes are removed'),
  removeNeed: t('Ett behov tas bort', 'A need is removed'),
  removeSignedForm: t('Foto eller skanning av formuläret tas bort', 'Photo or scan of the form is removed'),
  removeSituation: t('Ett nuläge tas bort', 'A situation is removed'),
  leaveUntold: t('Den kallade får inte veta mer om mötet', 'The called is told nothing more of the meeting'),
  renewCall: t('Den kallade får veta att mötet har ändrats', 'The called is told that the meeting has changed'),
  renewCalls: t('De kallade får veta att mötet har ändrats', 'The called are told that the meeting has changed'),
  reopenCase: t('Ärendet öppnas igen: {{reason}}', 'The case is opened again: {{reason}}'),
  reopenDeviation: t('Avvikelsen öppnas igen: {{reason}}', 'The deviation is opened again: {{reason}}'),
  replyToCall: t('Svar på kallelse: {{reply.name}} {{reply.note}}', 'Answer to a call: {{reply.name}} {{reply.note}}'),
  reportAction: t('Besked om insats: {{report.text}}', 'Report on an action: {{report.text}}'),
  reportDeviation: t(
    'Ny avvikelse: {{deviation.what}} {{deviation.consequence}} {{deviation.wanted}}',
    'New deviation: {{deviation.what}} {{deviation.consequence}} {{deviation.wanted}}',
  ),
  resolveConflict: t('Val mellan två versioner: {{wording}}', 'Choice between two versions: {{wording}}'),
  restoreRecord: t(
    'Läggs tillbaka: {{body.text}} {{body.name}} {{body.sign}} {{body.description}} {{body.strengths}}',
    'Put back: {{body.text}} {{body.name}} {{body.sign}} {{body.description}} {{body.strengths}}',
  ),
  sendReferral: t('Remissen skickad {{sentOn}}: {{reference}}', 'The referral is sent {{sentOn}}: {{reference}}'),
  reviewAcuteProtection: t(
    'Chefens genomgång av akut skydd: {{review.text}}',
    'The manager’s review of acute protection: {{review.text}}',
  ),
  reviseStructure: t(
    'Samverkansstrukturen ändras: {{entries.0.body.name}} {{entries.0.changes.name.to}}',
    'The structure for cooperation changes: {{entries.0.body.name}} {{entries.0.changes.name.to}}',
  ),
  setActionStatus: t('Hur långt insatsen har kommit', 'How far the action has come'),
  setGoal: t('Nytt mål: {{goal.text}}', 'New goal: {{goal.text}}'),
  setSuggestionAside: t('Förslaget läggs undan: {{aside.reason}}', 'The suggestion is set aside: {{aside.reason}}'),
  shareChildVoice: t('Barnets ord delas', 'The child’s words are shared'),
  shareInput: t('Ett underlag delas med de andra', 'An input is shared with the others'),
  takeBackCall: t('En kallelse tas tillbaka', 'A call is taken back'),
  takeBackChildVoice: t('Barnets ord tas tillbaka', 'The child’s words are taken back'),
  takeBackHandover: t('Erbjudandet om samordning tas tillbaka', 'The offer of coordination is taken back'),
  takeBackProposal: t('Ett förslag tas tillbaka', 'A proposal is taken back'),
  takeInAnswers: t('Svar på frågorna {{answers.on}}', 'Answers to the questions {{answers.on}}'),
  verifyConsent: t('Samtycket kontrollerat för er verksamhet', 'The consent checked for your service'),
  withdrawCall: t(
    'En kallelse tas tillbaka, och mottagaren får veta det',
    'A call is taken back, and the recipient is told',
  ),
  withdrawConsent: t(
    'Samtycke tas tillbaka, sagt till {{withdrawal.receivedBy}}',
    'A consent is taken back, told to {{withdrawal.receivedBy}}',
  ),
  withdrawPersonConsent: t('En persons samtycke tas tillbaka', 'A person’s consent is taken back'),
  writeMinute: t('Anteckning: {{minute.text}}', 'Minutes: {{minute.text}}'),

  addActionPlanRows: t(
    'Nytt i handlingsplanen: {{rows.0.row.area}} {{rows.0.row.services}} {{rows.0.row.goal}} {{rows.0.row.measureText}} {{rows.0.row.activity}} {{rows.0.row.doneByText}} {{rows.0.row.source}}',
    'New in the action plan: {{rows.0.row.area}} {{rows.0.row.services}} {{rows.0.row.goal}} {{rows.0.row.measureText}} {{rows.0.row.activity}} {{rows.0.row.doneByText}} {{rows.0.row.source}}',
  ),
  editActionPlanRow: t(
    'Ändrad rad i handlingsplanen: {{changes.area.to}} {{changes.services.to}} {{changes.goal.to}} {{changes.measureText.to}} {{changes.activity.to}} {{changes.doneBy.to.date}} {{changes.doneByText.to}} {{changes.source.to}} {{@changes.owner.to}} {{@changes.followedUpBy.to}} {{why}}',
    'Changed row of the action plan: {{changes.area.to}} {{changes.services.to}} {{changes.goal.to}} {{changes.measureText.to}} {{changes.activity.to}} {{changes.doneBy.to.date}} {{changes.doneByText.to}} {{changes.source.to}} {{@changes.owner.to}} {{@changes.followedUpBy.to}} {{why}}',
  ),
  removeActionPlanRows: t('Rader tas bort ur handlingsplanen', 'Rows are taken out of the action plan'),
  reportActionPlan: t(
    'Så går det i handlingsplanen {{report.on}}: {{report.text}}',
    'How the action plan goes {{report.on}}: {{report.text}}',
  ),
  raiseCountyMatter: t(
    'Fråga till Strategigrupp barn och unga: {{matter.title}} {{matter.question}}',
    'Matter for Strategigrupp barn och unga: {{matter.title}} {{matter.question}}',
  ),
  moveCountyMatter: t('Ett steg i ärendegången: {{step.text}}', 'A step on the way of a matter: {{step.text}}'),
  addYearPoints: t(
    'Nytt i årshjulet: {{points.0.point.what}} {{points.0.point.text}} {{points.0.point.source}}',
    'New in the year: {{points.0.point.what}} {{points.0.point.text}} {{points.0.point.source}}',
  ),
  editYearPoint: t(
    'Ändrad fast punkt: {{changes.what.to}} {{changes.when.to.date}} {{changes.text.to}} {{changes.source.to}} {{why}}',
    'Changed fixed point: {{changes.what.to}} {{changes.when.to.date}} {{changes.text.to}} {{changes.source.to}} {{why}}',
  ),
  removeYearPoint: t('En fast punkt tas bort ur årshjulet', 'A fixed point is taken out of the year'),
  markYearPointDone: t('Fast punkt {{due}} gjord: {{text}}', 'Fixed point {{due}} done: {{text}}'),
  takeBackYearPointDone: t('En fast punkt är inte gjord', 'A fixed point is not done'),
};

/** The value at a dotted path of plain data, as text; empty where there is none. */
function at(data: unknown, path: string): string {
  let value = data;
  for (const part of path.split('.'))
    value = value && typeof value === 'object' ? (value as Record<string, unknown>)[part] : undefined;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

const BLANK = /\{\{(@?)([\w.]+)\}\}/g;
/** Before the words of a change: a colon, or a comma and what leads over to them. */
const LEAD_OVER = /(:|, (sagt till|told to|svar senast|answer by))$/;

/**
 * One queued change in words, its blanks filled from what was sent and what stays empty left out. `{{@path}}` is a unit,
 * named by `unitName`.
 */
export function mutationPhrase(
  name: MutationName,
  args: unknown,
  language: Language,
  unitName: (id: string) => string = () => '',
): string {
  const filled = MUTATION_WORDS[name][language].replace(BLANK, (_all, unit: string, path: string) =>
    unit ? unitName(at(args, path)) : at(args, path),
  );
  return filled
    .replace(/\s+/g, ' ')
    .replace(/ (?=:)/g, '')
    .trim()
    .replace(LEAD_OVER, '');
}
