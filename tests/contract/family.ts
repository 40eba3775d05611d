// One invented family and the acts that the suites need, told through the wire's own mutations.
import { randomUUID } from 'node:crypto';
import type { Kind } from '#domain/kind';
import { testNumber } from '#mocks/families/test-number';
import { MONDAY, type TestDevice } from './county';

const BORN = '2016-05-04';

/** Ids of a case, made by its opener. */
export interface FamilyIds {
  dossier: string;
  caseId: string;
  childId: string;
  frameId: string;
  mother: string;
  father: string;
}

export const newFamily = (): FamilyIds => ({
  dossier: randomUUID(),
  caseId: randomUUID(),
  childId: randomUUID(),
  frameId: randomUUID(),
  mother: randomUUID(),
  father: randomUUID(),
});

export const openArgs = (ids: FamilyIds, sex: 'girl' | 'boy' = 'girl') => ({
  caseId: ids.caseId,
  childId: ids.childId,
  frameId: ids.frameId,
  reference: 'ABCD-1234',
  region: 'JONKOPING',
  internal: false,
  phone: '08-465 004 01',
  child: {
    firstName: 'Tuva',
    lastName: 'Exempel',
    identity: { type: 'personnummer' as const, value: testNumber(BORN, sex) },
    birthDate: BORN,
    protectedIdentity: 'NONE' as const,
    language: 'sv',
    interpreter: null,
  },
  initiative: { by: 'Mamman', on: '2026-11-20', requestedByFamily: true },
});

const guardian = (name: string, relation: 'mother' | 'father') => ({
  name,
  relation,
  custody: 'custodian' as const,
  appointedAs: null,
  protectedIdentity: false,
  language: 'sv',
  interpreter: false,
});

/** Opens the case with two guardians in joint custody. `nobodys`: with a number of its own, so that no other case is the same child's. */
export async function openFamily(device: TestDevice, ids = newFamily(), nobodys = false): Promise<FamilyIds> {
  const args = openArgs(ids);
  const opening = nobodys
    ? { ...args, child: { ...args.child, identity: { type: 'other' as const, value: randomUUID().slice(0, 8) } } }
    : args;
  const { answers } = await device.push([
    device.queue(ids.dossier, 'openCase', opening),
    device.queue(ids.dossier, 'addGuardian', { guardianId: ids.mother, guardian: guardian('Mor Exempel', 'mother') }),
    device.queue(ids.dossier, 'addGuardian', { guardianId: ids.father, guardian: guardian('Far Exempel', 'father') }),
  ]);
  const refused = answers.find((answer) => answer.result === 'refused');
  if (refused) throw new Error(JSON.stringify(refused));
  return ids;
}

export const inviteArgs = (unit: string) => ({
  serviceId: randomUUID(),
  unit,
  role: '',
  ongoingContact: true,
  contactPerson: '',
  referralId: null,
  override: null,
});

export const invite = (device: TestDevice, dossier: string, unit: string) =>
  device.must(dossier, 'inviteService', inviteArgs(unit));

/** Args of a consent of both guardians, valid from 23 November 2026 for a year unless told otherwise. */
export function consentArgs(
  ids: FamilyIds,
  wish: { releasing: string[]; receiving: { unit: string; kinds: Kind[] }[]; validTo?: string; verify?: boolean },
) {
  const answer = (giver: string) => ({
    answerId: randomUUID(),
    answer: {
      giver,
      answer: 'yes' as const,
      form: 'written' as const,
      journalRef: '',
      at: MONDAY,
      receivedBy: 'Påhittad',
      maturity: '',
      handling: '',
    },
  });
  return {
    consentId: randomUUID(),
    consent: {
      releasing: wish.releasing,
      receiving: wish.receiving.map((one) => ({ ...one, weakerSecrecy: true })),
      purpose: 'Att planera tillsammans.',
      coversPlan: true,
      validFrom: '2026-11-23',
      validTo: wish.validTo ?? '2027-05-22',
      informed: true,
      informedTextVersion: '1',
      language: 'sv',
      interpreter: null,
      contactPersons: [],
      exclusionsAsked: true,
      childInformed: 'informed' as const,
    },
    answers: [answer(ids.mother), answer(ids.father)],
    ...(wish.verify === false ? {} : { verificationId: randomUUID() }),
  };
}

/** Takes the consent back, whole. */
export const withdrawalArgs = (consentId: string, by: string) => ({
  withdrawalId: randomUUID(),
  withdrawal: {
    consentId,
    by,
    how: 'oral' as const,
    at: MONDAY,
    receivedBy: 'Påhittad',
    part: 'whole' as const,
  },
});

export const needArgs = (text: string, kind: 'PLAN_ACTION' | 'HEALTH' | 'SOCIAL' | 'SCHOOL' = 'PLAN_ACTION') => ({
  needId: randomUUID(),
  kind,
  need: { text },
});
