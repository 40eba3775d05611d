// What lies in each case of the authorisation matrix beside its consents: records of every way in which one may be told.
// Nothing here decides anything.
import { randomUUID } from 'node:crypto';
import type { ArgsOf, MutationName } from '#domain/mutations';
import { MONDAY, type TestDevice } from './county';
import type { FamilyIds } from './family';

type Queued = ReturnType<TestDevice['queue']>;

/** Queues mutations of one case from one device. */
const teller =
  (device: TestDevice, dossier: string) =>
  <N extends MutationName>(name: N, args: ArgsOf<N>): Queued =>
    device.queue(dossier, name, args);

/** An input in which nothing is filled in. */
export const BLANK_INPUT = {
  from: null,
  occasion: null,
  outcome: null,
  absence: null,
  trend: null,
  source: '',
  goalId: null,
  noticeOn: null,
  doneOn: null,
  followUpOn: null,
  responsible: null,
  unaccompanied: null,
  interpreter: '',
  note: '',
} as const;

/** What the convening unit writes: a plan that may be issued, inputs, a call, a referral that is sent and one that is only permitted, answers that nobody reads one by one. */
export function ofConvener(device: TestDevice, ids: FamilyIds, clinic: string): Queued[] {
  const tell = teller(device, ids.dossier);
  const [goalId, meetingId, sentId] = [randomUUID(), randomUUID(), randomUUID()];
  return [
    tell('drawUpPlan', {
      planId: randomUUID(),
      plan: {
        overallResponsible: { id: 'kommun', name: 'Huvudman' },
        longTermAim: '',
        othersDoNothing: true,
        followUpDate: '2027-01-11',
        followUpTime: null,
        followUpPlace: '',
        followUpCaller: '',
        originalHolder: 'family',
      },
    }),
    tell('setGoal', {
      goalId,
      goal: { needId: null, longTerm: false, text: 'Ro på morgonen', indicator: '', targetDate: null },
    }),
    tell('addAction', {
      actionId: randomUUID(),
      action: {
        goalId,
        needId: null,
        text: 'Samtal varje vecka',
        responsible: { type: 'unit', unit: device.unit, person: '' },
        start: '2026-11-23',
        due: '2027-01-11',
        indicator: '',
        status: 'not-started',
      },
    }),
    tell('describeSituation', {
      situationId: randomUUID(),
      kind: 'PSYCH',
      situation: { strengths: '', needs: 'Sover dåligt', ongoing: '' },
    }),
    tell('addCrisisStep', {
      crisisPlanId: randomUUID(),
      kind: 'SOCIAL',
      step: { sign: 'Går inte hem', then: '', contact: '', phone: '', hours: '' },
    }),
    tell('recordInput', {
      inputId: randomUUID(),
      shared: true,
      input: {
        ...BLANK_INPUT,
        form: 'attendance',
        from: '2026-10-01',
        on: '2026-11-20',
        absence: 30,
        trend: 'more',
        source: 'Skolan',
      },
    }),
    tell('recordInput', {
      inputId: randomUUID(),
      shared: false,
      input: { ...BLANK_INPUT, form: 'newly-arrived', on: '2026-11-20', unaccompanied: false },
    }),
    tell('prepare', {
      preparationId: randomUUID(),
      preparation: {
        on: '2026-11-23',
        question: '',
        wanted: '',
        notShare: '',
        whereAndWhen: '',
        interpreter: '',
        supportPerson: '',
        childPart: { how: 'whole', support: '', toldBy: '' },
      },
    }),
    tell('planMeeting', {
      meetingId,
      meeting: {
        purpose: 'sip',
        date: '2026-12-15',
        start: '14:00',
        minutes: 60,
        place: 'Rum 3',
        link: '',
        question: 'Vad behövs på morgonen?',
        chair: '',
        scribe: '',
        interpreter: '',
        childPart: { how: 'whole', support: '', toldBy: '' },
      },
    }),
    tell('callMeeting', {
      meetingId,
      replyBy: '2026-12-08',
      calls: [
        { callId: randomUUID(), recipient: { type: 'unit', unit: clinic } },
        { callId: randomUUID(), recipient: { type: 'guardian', guardianId: ids.mother } },
      ],
    }),
    ...[randomUUID(), sentId].map((referralId) =>
      tell('permitReferral', {
        referralId,
        toUnit: clinic,
        permission: { by: [ids.mother], form: 'written', journalRef: '', on: '2026-11-23' },
      }),
    ),
    tell('sendReferral', { referralId: sentId, sentOn: '2026-11-23', channel: 'Post', reference: '' }),
    tell('takeInAnswers', {
      evaluationId: randomUUID(),
      receiptId: randomUUID(),
      answers: {
        respondent: 'guardian',
        on: '2026-11-23',
        via: 'paper',
        information: 4,
        participation: 4,
        cooperation: 4,
        meaning: null,
        gotPlan: 5,
      },
    }),
  ];
}

/** What the invited clinic writes: a need of its own, and an input that its own rules call psychology. */
export function ofClinic(device: TestDevice, ids: FamilyIds, serviceId: string, needId: string): Queued[] {
  const tell = teller(device, ids.dossier);
  return [
    tell('nameNeed', { needId, kind: 'HEALTH', need: { text: 'Klinikens eget' } }),
    tell('answerInvitation', {
      replyId: randomUUID(),
      reply: { serviceId, answer: 'joins', contactPerson: '', reason: '' },
    }),
    tell('recordInput', {
      inputId: randomUUID(),
      shared: true,
      input: { ...BLANK_INPUT, form: 'psychological-assessment', on: '2026-11-20' },
    }),
    tell('takeInAnswers', {
      evaluationId: randomUUID(),
      receiptId: randomUUID(),
      answers: {
        respondent: 'staff',
        on: '2026-11-23',
        via: 'screen',
        information: 3,
        participation: 3,
        cooperation: 3,
        meaning: 3,
        gotPlan: null,
      },
    }),
  ];
}

/** Duties, contacts, the child's own words and the family's: what the convener writes first. */
export function noted(device: TestDevice, ids: FamilyIds): Queued[] {
  const tell = teller(device, ids.dossier);
  const contact = { address: 'Påhittade gatan', phone: '', email: '' };
  return [
    tell('noteChildContact', { childContactId: randomUUID(), contact: { ...contact, school: '' } }),
    tell('noteGuardianContact', {
      guardianContactId: randomUUID(),
      contact: { ...contact, guardianId: ids.mother, bestTime: '' },
    }),
    tell('noteDuty', {
      noteId: randomUUID(),
      note: {
        duty: 'DU1',
        on: '2026-11-23',
        time: null,
        by: 'Påhittad',
        receiver: 'Nämnden',
        channel: 'phone',
        reference: '',
        guardiansInformed: false,
        whyNotInformed: '',
      },
    }),
    // Of a kind that the consent names, and kept in the unit all the same.
    ...(['own', 'shared'] as const).map((audience) =>
      tell('hearChild', {
        childVoiceId: randomUUID(),
        audience,
        voice: {
          text: 'Jag vill ha lugnt',
          how: 'told-staff',
          on: '2026-11-23',
          toldTo: 'Påhittad',
          readBack: true,
          reason: '',
        },
      }),
    ),
  ];
}

/** An exclusion by the mother. */
export const excludes = (
  device: TestDevice,
  ids: FamilyIds,
  to: string,
  kinds: ArgsOf<'recordExclusion'>['exclusion']['kinds'],
) =>
  teller(device, ids.dossier)('recordExclusion', {
    exclusionId: randomUUID(),
    exclusion: { from: null, to, kinds, by: ids.mother, at: MONDAY, receivedBy: 'Påhittad', ended: null },
  });
