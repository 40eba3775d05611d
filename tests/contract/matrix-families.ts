// The cases of the authorisation matrix: one for each consent and each protection, told to the server by the wire's own
// mutations and to the oracle as plain facts. Nothing here decides anything.
import { randomUUID } from 'node:crypto';
import type { FreeTextKind } from '#domain/free-text-kind';
import type { Kind } from '#domain/kind';
import { FREE_TEXT_KINDS } from '#domain/kind';
import { testNumber } from '#mocks/families/test-number';
import type { Told } from '#tests/policy/oracle-cells';
import type { Permit, World } from '#tests/policy/oracle-world';
import { describedFile, inventedFile } from '#tests/world/invented-files';
import { MONDAY, type TestDevice } from './county';
import { consentArgs, type FamilyIds, newFamily, openArgs, withdrawalArgs } from './family';
import { excludes, noted, ofClinic, ofConvener } from './matrix-records';

const KINDS: Kind[] = [
  'IDENTITY',
  'LOGISTICS',
  'CONTACT',
  'PLAN_ACTION',
  'HEALTH',
  'PSYCH',
  'FAMILY_OTHER_PERSON',
  'CHILD_VOICE',
];

/** What is other than in a consent as it should be. */
interface Flaw {
  kinds?: Kind[];
  from?: string;
  to?: string;
  father?: 'no' | 'silent';
  unchecked?: true;
  takenBack?: 'whole' | { units: string[]; kinds: Kind[]; plan: boolean };
  excludes?: Kind[];
  board?: true;
  /** The consent to the plan itself is taken back too. */
  noPlan?: true;
}

/** The consents of the matrix; null where the family was never asked to share with the clinic. */
export const CONSENTS: Record<string, Flaw | null> = {
  none: null,
  whole: {},
  'few kinds': { kinds: ['LOGISTICS', 'PLAN_ACTION'] },
  'not checked by the one who releases': { unchecked: true },
  'one guardian says no': { father: 'no' },
  'one guardian is silent': { father: 'silent' },
  'taken back': { takenBack: 'whole' },
  'one kind taken back': { takenBack: { units: [], kinds: ['HEALTH'], plan: false } },
  over: { to: '2026-11-30' },
  'not begun': { from: '2026-12-10', to: '2027-05-01' },
  'the family excludes a kind': { excludes: ['HEALTH', 'PSYCH'] },
  'a decision in its place': { board: true },
  'all taken back, the plan too': { takenBack: 'whole', noPlan: true },
};

/** The three levels of protected identity (domain.md 3.7). */
const LEVELS = ['MARKING', 'PROTECTED_REGISTRATION', 'ASSUMED_IDENTITY'] as const;
const WHO = ['child', 'guardian'] as const;

/** Who is protected, and at which level; the invited clinic has marked it. */
type Protection = { who: (typeof WHO)[number]; level: (typeof LEVELS)[number] } | null;

/** Every protection under the whole consent; under each other one none, and the child and a guardian each at one level in turn. */
export const CELLS: readonly { consent: string; protection: Protection }[] = Object.keys(CONSENTS).flatMap(
  (consent, nth) => [
    { consent, protection: null },
    ...WHO.flatMap((who, at) =>
      LEVELS.filter((_, level) => consent === 'whole' || level === (nth + at) % LEVELS.length).map((level) => ({
        consent,
        protection: { who, level },
      })),
    ),
  ],
);

export interface Family extends Told {
  consent: string;
  protection: Protection;
  ids: FamilyIds;
  formId: string;
  /** The convener's needs, one of each kind of free text. */
  needs: Record<FreeTextKind, string>;
  /** The clinic's need. */
  clinicNeed: string;
}

export const PHOTO = inventedFile(5_000);

/** Opens one case and gives what the oracle must know of it. `unit` names the places of the county. */
export async function openFamilyOf(
  consent: string,
  mark: Protection,
  { social, clinic }: { social: TestDevice; clinic: TestDevice },
  unit: (place: 'social' | 'bup' | 'nurses' | 'school') => string,
  units: World['units'],
  born: string,
): Promise<Family> {
  const ids = newFamily();
  const [convener, bup] = [unit('social'), unit('bup')];
  const flaw = CONSENTS[consent] ?? null;
  // A child of its own: a mark of protection follows the number from case to case.
  const opening = openArgs(ids);
  const identity = { type: 'personnummer', value: testNumber(born, 'girl') };
  const permits: (Permit & { id: string })[] = [];
  const serviceId = randomUUID();
  const tell = (by: TestDevice, name: string, args: object) => by.queue(ids.dossier, name as never, args as never);

  const forPlan = consentArgs(ids, {
    releasing: [convener],
    receiving: [{ unit: unit('school'), kinds: ['LOGISTICS'] }],
  });
  permits.push(permitOf(ids, forPlan.consentId, { kinds: ['LOGISTICS'] }, convener, unit('school'), true));
  const first = [
    tell(social, 'openCase', { ...opening, child: { ...opening.child, birthDate: born, identity } }),
    ...(['mother', 'father'] as const).map((who) =>
      tell(social, 'addGuardian', { guardianId: ids[who], guardian: guardian(who) }),
    ),
    tell(social, 'inviteService', { ...invitation(bup), serviceId }),
    tell(social, 'inviteService', invitation(unit('nurses'))),
    tell(social, 'recordConsent', forPlan),
  ];

  const args = consentArgs(ids, {
    releasing: [convener],
    receiving: [{ unit: bup, kinds: flaw?.kinds ?? KINDS }],
    validTo: flaw?.to,
    verify: !flaw?.unchecked,
  });
  if (flaw && !flaw.board) {
    args.consent.validFrom = flaw.from ?? args.consent.validFrom;
    if (flaw.father === 'silent') args.answers.pop();
    const answer = args.answers[1]?.answer as { answer: string } | undefined;
    if (answer && flaw.father === 'no') answer.answer = 'no';
    first.push(tell(social, 'recordConsent', args));
    permits.push(permitOf(ids, args.consentId, flaw, convener, bup, true));
  }
  if (flaw?.board) {
    first.push(tell(social, 'recordDecision', { decisionId: args.consentId, decision: decision(convener, bup) }));
    permits.push(permitOf(ids, args.consentId, flaw, convener, bup, false));
  }
  const formId = randomUUID();
  const needs = Object.fromEntries(FREE_TEXT_KINDS.map((kind) => [kind, randomUUID()])) as Family['needs'];
  first.push(
    ...FREE_TEXT_KINDS.map((kind) =>
      tell(social, 'nameNeed', { kind, needId: needs[kind], need: { text: `Behov ${kind}` } }),
    ),
    ...noted(social, ids),
    ...ofConvener(social, ids, bup),
    tell(social, 'attachSignedForm', {
      formId,
      form: { consentId: forPlan.consentId, file: describedFile(PHOTO) },
    }),
  );
  if (flaw?.takenBack)
    first.push(
      tell(social, 'withdrawConsent', {
        withdrawalId: randomUUID(),
        withdrawal: { ...withdrawalArgs(args.consentId, ids.father).withdrawal, part: flaw.takenBack },
      }),
    );
  if (flaw?.excludes) first.push(excludes(social, ids, bup, flaw.excludes));
  await all(social, first);
  const clinicNeed = randomUUID();
  const last = ofClinic(clinic, ids, serviceId, clinicNeed);
  if (flaw?.noPlan) {
    await all(clinic, last.splice(0));
    await all(social, [tell(social, 'withdrawConsent', withdrawalArgs(forPlan.consentId, ids.father))]);
    permits[0]!.takenBack.push('whole');
  }
  if (mark)
    last.push(
      tell(clinic, 'markProtectedIdentity', {
        markId: randomUUID(),
        subject: mark.who === 'child' ? 'child' : ids.mother,
        level: mark.level,
      }),
    );
  if (last.length > 0) await all(clinic, last);
  return {
    consent,
    protection: mark,
    ids,
    formId,
    needs,
    clinicNeed,
    convener,
    invited: [bup, unit('nurses')],
    permits: permits.map((one) => ({
      id: one.id,
      units: [...one.releasing, ...one.receiving.map((to) => to.unit)],
      living: !one.takenBack.includes('whole') && (one.board || one.answers.every((answer) => answer.says === 'yes')),
    })),
    world: {
      born,
      ownConsentFrom15: true,
      childProtected: mark?.who === 'child',
      guardians: [ids.mother, ids.father].map((id) => ({
        id,
        custody: 'custodian',
        protected: mark?.who === 'guardian' && id === ids.mother,
        notes: [],
      })),
      permits,
      decisions: [],
      exclusions: flaw?.excludes ? [{ from: null, to: bup, kinds: flaw.excludes, ended: false }] : [],
      reservations: [],
      persons: [],
      acute: [],
      units,
    },
  };
}

async function all(device: TestDevice, queued: Parameters<TestDevice['push']>[0]) {
  const { answers } = await device.push(queued);
  const no = answers.findIndex((answer) => answer.result !== 'applied');
  if (no >= 0) throw new Error(`${queued[no]!.name}: ${JSON.stringify(answers[no])}`);
}

function permitOf(ids: FamilyIds, id: string, flaw: Flaw, from: string, to: string, consent: boolean) {
  const answer = (who: string, says: 'yes' | 'no') => ({
    who,
    says,
    proven: true,
    mature: false,
    handled: false,
    at: MONDAY,
  });
  const father = answer(ids.father, flaw.father === 'no' ? 'no' : 'yes');
  const answers = [answer(ids.mother, 'yes'), ...(flaw.father === 'silent' ? [] : [father])];
  return {
    id,
    board: !consent,
    boardIsSocial: true,
    releasing: [from],
    receiving: [{ unit: to, kinds: flaw.kinds ?? KINDS, weakerKnown: true }],
    plan: consent,
    from: flaw.from ?? '2026-11-23',
    to: consent ? (flaw.to ?? '2027-05-22') : null,
    informed: true,
    purpose: true,
    answers: consent ? answers : [],
    checkedBy: flaw.unchecked ? [] : [from],
    takenBack: flaw.takenBack ? [flaw.takenBack] : [],
    ended: false,
  };
}

const guardian = (who: 'mother' | 'father') => ({
  name: who === 'mother' ? 'Mor Exempel' : 'Far Exempel',
  relation: who,
  custody: 'custodian',
  appointedAs: null,
  protectedIdentity: false,
  language: 'sv',
  interpreter: false,
});
const invitation = (to: string) => ({
  serviceId: randomUUID(),
  unit: to,
  role: '',
  ongoingContact: true,
  contactPerson: '',
  referralId: null,
  override: null,
});
const decision = (from: string, to: string) => ({
  type: 'LVU_11',
  reference: 'N-1',
  delegate: { name: 'Påhittad', title: 'Ordförande' },
  decidedOn: '2026-11-23',
  from: '2026-11-23',
  to: null,
  reason: 'Skäl.',
  releasing: [from],
  receiving: [{ unit: to, kinds: KINDS, weakerSecrecy: true }],
  coversPlan: false,
  guardiansInformed: true,
  whyNotInformed: '',
  hiddenFrom: [],
  measures: [],
});
