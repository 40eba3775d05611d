// Invented facts for tests of the device: who signs in, a case that is opened, a note on how the child is reached.
import type { DevicePolicy } from '#domain/device-policy';
import type { Grant } from '#domain/grant';
import type { AnyRec } from '#domain/record';
import { PEOPLE, personNamed } from '#mocks/families/people';
import { testNumber } from '#mocks/families/test-number';
import { UNIT, UNITS } from '#mocks/families/units';
import type { PulledDossier } from '#protocol/pull';
import type { Session } from '#protocol/session';
import { PROTOCOL_VERSION } from '#protocol/version';

/** The session that a practice server would give; `secret` is what unlocks the device; `devices` what its unit has chosen. */
export function sessionOf(
  personId: string,
  now: number,
  secret = 'practice-secret-of-one-person',
  devices?: DevicePolicy,
): Session {
  const { name, role, unit } = personNamed(personId);
  return {
    v: PROTOCOL_VERSION,
    now,
    incarnation: 'first',
    actor: { person: personId, name, unit, role, assignment: `${personId}@${unit}` },
    units: [...UNITS],
    colleagues: PEOPLE.map((each) => ({ person: each.id, name: each.name, unit: each.unit, role: each.role })),
    leaseHours: 120,
    ...(devices && { devices: { policy: devices, leaseHours: 120, by: 'Barbro Almgren', at: now } }),
    practice: { unlockSecret: secret },
  };
}

/** Args of `openCase`, each time for a new child. */
export const openCaseArgs = (firstName = 'Vilma') => ({
  caseId: crypto.randomUUID(),
  childId: crypto.randomUUID(),
  frameId: crypto.randomUUID(),
  reference: '7KQM-20PX',
  region: 'JONKOPING',
  internal: false,
  phone: '08-465 004 11',
  child: {
    firstName,
    lastName: 'Sandhamn',
    identity: { type: 'personnummer' as const, value: testNumber('2016-03-04', 'girl') },
    birthDate: '2016-03-04',
    protectedIdentity: 'NONE' as const,
    language: 'sv',
    interpreter: null,
  },
  initiative: { by: 'skolan', on: '2026-11-02', requestedByFamily: false },
});

/** Args of `recordConsent`: the recorder's unit may tell one other where and when, and nobody has answered yet. */
export const narrowConsentArgs = (consentId: string, to: string, from: string = UNIT.social) => ({
  consentId,
  consent: {
    releasing: [from],
    receiving: [{ unit: to, kinds: ['LOGISTICS' as const], weakerSecrecy: false }],
    purpose: 'Prata med skolan',
    coversPlan: false,
    validFrom: '2026-11-23',
    validTo: '2027-05-01',
    informed: true,
    informedTextVersion: '1',
    language: 'sv',
    interpreter: null,
    contactPersons: [],
    exclusionsAsked: true,
    childInformed: 'heard' as const,
  },
  answers: [],
});

/** Args of `noteChildContact`. */
export const contactArgs = (phone: string, childContactId: string = crypto.randomUUID()) => ({
  childContactId,
  contact: { address: '', phone, email: '', school: '' },
});

/** A record as some unit wrote it; a note on how the child is reached, shared, unless said otherwise. */
export const recordOf = (unit: string, words: string, more: Partial<AnyRec> = {}): AnyRec => ({
  entity: 'childContact',
  id: crypto.randomUUID(),
  unit,
  kind: 'CONTACT',
  audience: 'shared',
  version: 1,
  deleted: false,
  by: 'somebody',
  at: 0,
  body: { address: words, phone: '', email: '', school: '' },
  ...more,
});

/** A grant of kind CONTACT between two units; times in ms. */
export const grantOf = (from: string, to: string, validTo: number | null, validFrom = 0): Grant => ({
  from,
  to,
  kind: 'CONTACT',
  validFrom,
  validTo,
  ground: 'C1',
});

/** One dossier as the server sends it whole. */
export const pulledWhole = (
  id: string,
  records: AnyRec[],
  more: Partial<Extract<PulledDossier, { mode: 'reset' | 'delta' }>> = {},
): PulledDossier => ({
  mode: 'reset',
  id,
  scope: 'scope-1',
  seq: 1,
  records,
  grants: [],
  named: [],
  until: null,
  ...more,
});
