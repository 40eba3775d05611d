// What the coordinator's service writes in a case later than at its beginning, with a canary in each text.
import { addDays, civilDate } from '#domain/civil-date';
import type { MutationName } from '#domain/mutations';
import { emptyInput } from '#domain/structured-input.fixture';
import { CANARIES as C } from './canaries';
import type { Told } from './canary-case';

interface CanaryCase {
  unit: (place: 'social' | 'bup') => string;
  person: string;
  /** Another text with the canary. */
  word: () => string;
  mother: string;
  goalId: string;
  needId: string;
  childPart: object;
}

/** The mutations, in an order in which each is taken. */
export function canaryWords({ unit, person, word, mother, goalId, needId, childPart }: CanaryCase): Told[] {
  const id = () => crypto.randomUUID();
  const today = civilDate(Date.now());
  const at = Date.now();
  const told: Told[] = [];
  const tell = (name: MutationName, args: object) => void told.push({ name, args } as unknown as Told);
  const [social, bup] = [unit('social'), unit('bup')];
  const [father, relative, actionId, callOff, referralId, followUpId] = [id(), id(), id(), id(), id(), id()];
  const guardian = { appointedAs: null, protectedIdentity: false, language: 'sv', interpreter: false };
  tell('addGuardian', {
    guardianId: father,
    guardian: { ...guardian, name: word(), relation: 'father', custody: 'none' },
  });
  tell('addGuardian', {
    guardianId: relative,
    guardian: { ...guardian, name: word(), relation: 'relative', custody: 'none' },
  });
  tell('recordStanding', {
    standingId: id(),
    standing: {
      guardianId: father,
      standing: 'unreachable',
      attempts: [-4, -3, -2, -1].map((days) => ({ on: addDays(today, days), how: word() })),
      cannotWait: word(),
      decidedBy: word(),
      reason: word(),
      at,
    },
  });
  tell('appointCoordinator', {
    coordinatorshipId: id(),
    frameId: id(),
    person,
    name: C.coordinator,
    phone: C.casePhone,
  });
  tell('recordDecision', {
    decisionId: id(),
    decision: {
      type: 'LVU_11',
      reference: word(),
      delegate: { name: word(), title: word() },
      decidedOn: today,
      from: today,
      to: null,
      reason: word(),
      releasing: [social],
      receiving: [{ unit: bup, kinds: ['LOGISTICS'], weakerSecrecy: true }],
      coversPlan: false,
      guardiansInformed: false,
      whyNotInformed: word(),
      hiddenFrom: [],
      measures: [],
    },
  });
  tell('recordExclusion', {
    exclusionId: id(),
    exclusion: { from: social, to: bup, kinds: ['HEALTH'], by: mother, at, receivedBy: word(), ended: null },
  });
  tell('recordReservation', {
    reservationId: id(),
    reservation: {
      releasing: [social],
      unit: bup,
      person: word(),
      text: word(),
      acknowledgedOn: today,
      from: today,
      to: addDays(today, 90),
    },
  });
  tell('markForReader', {
    blockId: id(),
    block: {
      rule: 'B4',
      reader: father,
      recordIds: [],
      kinds: ['SCHOOL'],
      assessment: word(),
      assessedBy: word(),
      assessedOn: today,
      reviewOn: addDays(today, 60),
      liftedAt: null,
    },
  });
  tell('recordPersonConsent', {
    personConsentId: id(),
    personConsent: {
      person: word(),
      answer: 'yes',
      receiving: [bup],
      from: today,
      to: addDays(today, 90),
      form: 'oral',
      journalRef: word(),
    },
  });
  tell('permitReferral', {
    referralId,
    toUnit: bup,
    permission: { by: [mother], form: 'written', journalRef: word(), on: today },
  });
  tell('sendReferral', { referralId, sentOn: today, channel: word(), reference: word() });
  tell('hearChild', {
    childVoiceId: id(),
    audience: 'own',
    voice: { text: word(), how: 'told-staff', on: today, toldTo: word(), readBack: true, reason: '' },
  });
  tell('hearChild', {
    childVoiceId: id(),
    audience: 'own',
    voice: { text: '', how: 'not-heard', on: today, toldTo: word(), readBack: false, reason: word() },
  });
  tell('hearFamily', {
    familyViewId: id(),
    kind: 'SOCIAL',
    view: { guardianId: mother, description: word(), wishes: word(), on: today, toldTo: word() },
  });
  const attendance = { ...emptyInput('attendance', today), from: addDays(today, -60), absence: 30, trend: 'more' };
  for (const input of [
    { ...attendance, source: word(), note: word() },
    { ...emptyInput('newly-arrived', today), unaccompanied: false, interpreter: word() },
  ])
    tell('recordInput', { inputId: id(), shared: false, input });
  tell('drawUpPlan', {
    planId: id(),
    plan: {
      overallResponsible: { id: 'kommun', name: word() },
      longTermAim: word(),
      othersDoNothing: false,
      followUpDate: addDays(today, 60),
      followUpTime: null,
      followUpPlace: word(),
      followUpCaller: word(),
      originalHolder: 'family',
    },
  });
  const action = { goalId, needId: null, start: today, due: addDays(today, 30), status: 'ongoing' };
  tell('addAction', {
    actionId,
    action: {
      ...action,
      text: word(),
      indicator: word(),
      keptBecause: word(),
      responsible: { type: 'unit', unit: social, person: word() },
    },
  });
  for (const responsible of [
    { type: 'family', who: word() },
    { type: 'other', name: word() },
  ])
    tell('addAction', { actionId: id(), action: { ...action, text: word(), indicator: '', responsible } });
  tell('reportAction', {
    reportId: id(),
    report: { actionId, says: 'reports', status: 'ongoing', text: word(), on: today },
  });
  tell('propose', { proposalId: id(), proposal: { about: 'need', recordId: needId, text: word() } });
  tell('noteDisagreement', {
    disagreementId: id(),
    kind: 'SOCIAL',
    disagreement: { type: 'disagreement', who: word(), text: word(), nextStep: word(), aboutId: null },
  });
  tell('addCrisisStep', {
    crisisPlanId: id(),
    kind: 'SOCIAL',
    step: { sign: word(), then: word(), contact: word(), phone: word(), hours: word() },
  });
  tell('checkBestInterests', {
    bestInterestsId: id(),
    kind: 'SOCIAL',
    check: { article2: word(), article3: word(), article6: word(), article12: word(), on: today },
  });
  tell('planMeeting', {
    meetingId: callOff,
    meeting: {
      purpose: 'extra',
      date: addDays(today, 20),
      start: '09:00',
      minutes: 30,
      place: word(),
      link: '',
      question: word(),
      chair: word(),
      scribe: word(),
      interpreter: word(),
      childPart,
    },
  });
  tell('writeMinute', {
    minuteId: id(),
    kind: 'SOCIAL',
    minute: { meetingId: callOff, section: 'discussion', text: word() },
  });
  tell('recordAttendance', {
    attendanceId: id(),
    attendance: {
      meetingId: callOff,
      unit: null,
      who: 'relative',
      guardianId: null,
      name: word(),
      role: word(),
      present: 'whole',
    },
  });
  tell('cancelMeeting', { meetingId: callOff, reason: word() });
  tell('recordFollowUp', {
    followUpId,
    followUp: {
      on: today,
      participants: [word()],
      consentStillGiven: 'yes',
      decision: 'continue',
      nextDate: addDays(today, 60),
      text: word(),
    },
  });
  tell('recordGoalOutcome', {
    outcomeId: id(),
    outcome: { followUpId, goalId, result: 'partly', why: word(), next: word() },
  });
  tell('recordMove', {
    moveId: id(),
    move: {
      on: addDays(today, 90),
      municipality: word(),
      receiver: word(),
      receiverPhone: word(),
      passedOn: 'with-consent',
      consentNote: word(),
      given: ['plan'],
    },
  });
  tell('setSuggestionAside', {
    asideId: id(),
    aside: { suggestion: 'follow-up-missed', recordId: followUpId, reason: word() },
  });
  tell('handOverCoordinator', { handoverId: id(), toUnit: bup, toName: word() });
  tell('closeCase', { closingId: id(), reason: 'other', on: today, text: word() });
  tell('reopenCase', { reason: word() });
  return told;
}
