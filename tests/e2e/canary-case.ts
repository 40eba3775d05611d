// A case with a canary in every field, as the mutations that open it.

import { addDays, civilDate } from '#domain/civil-date';
import type { ArgsOf, MutationName } from '#domain/mutations';
import { CANARIES as C } from './canaries';

const TODAY = civilDate(Date.now());
type Told = { [N in MutationName]: { name: N; args: ArgsOf<N> } }[MutationName];

/** `unit` gives the ids of its two units in the county it is told in. */
export function canaryCase(unit: (place: 'social' | 'bup') => string = (place) => place) {
  const id = () => crypto.randomUUID();
  const [mother, meetingId] = [id(), id()];
  const told: Told[] = [];
  const tell = <N extends MutationName>(name: N, args: object) => void told.push({ name, args } as unknown as Told);
  tell('openCase', {
    caseId: id(),
    childId: id(),
    frameId: id(),
    region: 'JONKOPING',
    internal: false,
    reference: C.reference,
    phone: C.casePhone,
    initiative: { by: C.initiative, on: TODAY, requestedByFamily: true },
    child: {
      protectedIdentity: 'NONE',
      language: 'sv',
      interpreter: null,
      firstName: C.firstName,
      lastName: C.lastName,
      birthDate: '2016-03-09',
      identity: { type: 'personnummer', value: C.personnummer },
    },
  });
  const guardian = {
    relation: 'mother',
    custody: 'custodian',
    appointedAs: null,
    protectedIdentity: false,
    language: 'sv',
    interpreter: false,
  };
  tell('addGuardian', { guardianId: mother, guardian: { ...guardian, name: C.guardianName } });
  tell('inviteService', {
    serviceId: id(),
    unit: unit('bup'),
    role: '',
    ongoingContact: true,
    contactPerson: '',
    referralId: null,
    override: null,
  });
  tell('noteChildContact', {
    childContactId: id(),
    contact: { address: C.address, phone: '', email: C.childEmail, school: C.school },
  });
  tell('noteGuardianContact', {
    guardianContactId: id(),
    contact: { guardianId: mother, phone: C.guardianPhone, email: '', address: '', bestTime: '' },
  });
  tell('recordConsent', {
    consentId: id(),
    verificationId: id(),
    consent: {
      releasing: [unit('social')],
      receiving: [{ unit: unit('bup'), kinds: ['IDENTITY', 'LOGISTICS', 'PLAN_ACTION'], weakerSecrecy: true }],
      purpose: C.purpose,
      coversPlan: true,
      validFrom: TODAY,
      validTo: addDays(TODAY, 180),
      informed: true,
      informedTextVersion: '1',
      language: 'sv',
      interpreter: null,
      contactPersons: [],
      exclusionsAsked: true,
      childInformed: 'informed',
    },
    answers: [
      {
        answerId: id(),
        answer: {
          giver: mother,
          answer: 'yes',
          form: 'written',
          journalRef: '',
          at: Date.now(),
          receivedBy: C.receivedBy,
          maturity: '',
          handling: '',
        },
      },
    ],
  });
  const needId = id();
  tell('nameNeed', { needId, kind: 'PLAN_ACTION', need: { text: C.needText } });
  tell('setGoal', {
    goalId: id(),
    goal: { needId, longTerm: false, text: C.goalText, indicator: '', targetDate: null },
  });
  tell('describeSituation', {
    situationId: id(),
    kind: 'SOCIAL',
    situation: { strengths: C.situation, needs: '', ongoing: '' },
  });
  const childPart = { how: 'undecided', support: '', toldBy: '' };
  tell('planMeeting', {
    meetingId,
    meeting: {
      purpose: 'sip',
      date: addDays(TODAY, 14),
      start: '10:00',
      minutes: 60,
      place: C.meetingPlace,
      link: '',
      question: C.needText,
      chair: C.receivedBy,
      scribe: C.dutyBy,
      interpreter: C.initiative,
      childPart,
    },
  });
  tell('prepare', {
    preparationId: id(),
    preparation: {
      on: TODAY,
      question: C.preparation,
      wanted: '',
      unwanted: '',
      unwantedUnits: [],
      notShare: '',
      whereAndWhen: '',
      interpreter: '',
      supportPerson: '',
      childPart,
    },
  });
  tell('noteDuty', {
    noteId: id(),
    note: {
      duty: 'DU1',
      on: TODAY,
      time: null,
      by: C.dutyBy,
      receiver: 'Nämnden',
      channel: 'phone',
      reference: '',
      guardiansInformed: false,
      whyNotInformed: '',
    },
  });
  return { dossierId: id(), told, mother, meetingId };
}
