// A case with a canary in every field in which its coordinator's service writes words, as the mutations that make it.

import { addDays, civilDate } from '#domain/civil-date';
import type { ArgsOf, MutationName } from '#domain/mutations';
import { CANARIES as C } from './canaries';
import { canaryWords } from './canary-words';

const TODAY = civilDate(Date.now());
export type Told = { [N in MutationName]: { name: N; args: ArgsOf<N> } }[MutationName];

/** Each time another text that holds the canary of the fields that have none of their own. */
const words = () => {
  let count = 0;
  return () => `${C.field} ${++count}`;
};

/** `unit` gives the ids of its two units in the county it is told in, `person` that of whoever tells it. */
export function canaryCase(unit: (place: 'social' | 'bup') => string = (place) => place, person = 'ylva') {
  const id = () => crypto.randomUUID();
  const [mother, meetingId] = [id(), id()];
  const told: Told[] = [];
  const word = words();
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
      interpreter: word(),
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
    role: word(),
    ongoingContact: true,
    contactPerson: word(),
    referralId: null,
    override: null,
  });
  tell('noteChildContact', {
    childContactId: id(),
    contact: { address: C.address, phone: word(), email: C.childEmail, school: C.school },
  });
  tell('noteGuardianContact', {
    guardianContactId: id(),
    contact: { guardianId: mother, phone: C.guardianPhone, email: word(), address: word(), bestTime: word() },
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
      interpreter: word(),
      contactPersons: [{ unit: unit('bup'), name: word(), phone: word() }],
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
          journalRef: word(),
          at: Date.now(),
          receivedBy: C.receivedBy,
          maturity: word(),
          handling: word(),
        },
      },
    ],
  });
  const needId = id();
  tell('nameNeed', { needId, kind: 'PLAN_ACTION', need: { text: C.needText } });
  const goalId = id();
  tell('setGoal', {
    goalId,
    goal: { needId, longTerm: false, text: C.goalText, indicator: word(), targetDate: null },
  });
  tell('describeSituation', {
    situationId: id(),
    kind: 'SOCIAL',
    situation: { strengths: C.situation, needs: word(), ongoing: word() },
  });
  const childPart = { how: 'undecided', support: word(), toldBy: word() };
  tell('planMeeting', {
    meetingId,
    meeting: {
      purpose: 'sip',
      date: addDays(TODAY, 14),
      start: '10:00',
      minutes: 60,
      place: C.meetingPlace,
      link: C.meetingLink,
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
      wanted: word(),
      unwanted: word(),
      unwantedUnits: [],
      notShare: word(),
      whereAndWhen: word(),
      interpreter: word(),
      supportPerson: word(),
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
      receiver: word(),
      channel: 'phone',
      reference: word(),
      guardiansInformed: false,
      whyNotInformed: word(),
    },
  });
  told.push(...canaryWords({ unit, person, word, mother, goalId, needId, childPart }));
  return { dossierId: id(), told, mother, meetingId };
}
