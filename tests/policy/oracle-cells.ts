import { verdict } from './oracle';
import type { World } from './oracle-world';

// Who may have what in the authorisation matrix (tests/contract/matrix.test.ts), written from the rule book a second
// time: who is in a case, which records are told to whom, and what a role may do. Nothing of the product is asked.

export const ROLES = ['caseworker', 'coordinator', 'manager', 'nurse', 'clinician', 'teacher', 'counsellor'] as const;

/** How a person of the unit stands to the case. `opening`: for 60 minutes; `closed`: assigned, but the account has ended. */
export const STANDINGS = ['assigned', 'opening', 'over', 'ended', 'never', 'closed'] as const;

/** One who asks. */
export interface Viewer {
  unit: string;
  role: (typeof ROLES)[number];
  standing: (typeof STANDINGS)[number];
  /** One of those whom the unit has named for cases under protected identity. */
  named: boolean;
}

/** A record, as far as the rules ask. */
export interface Row {
  id: string;
  entity: string;
  unit: string;
  kind: string;
  audience: string;
  body: {
    consentId?: string;
    unit?: string;
    toUnit?: string | null;
    sentOn?: string | null;
    releasing?: string[];
    receiving?: { unit: string }[];
  };
}

/** One case: the plain facts, who convenes it, whom it has invited, which units each permit names and whether it lives. */
export interface Told {
  world: World;
  convener: string;
  invited: string[];
  permits: { id: string; units: string[]; living: boolean }[];
}

/** Whether somebody of the family has protected identity: such a case is there for named persons alone. */
export const isProtected = ({ world }: Told): boolean =>
  world.childProtected || world.guardians.some((one) => one.protected);

/** Is the person in the case now? */
export const isIn = (told: Told, { standing, named }: Viewer): boolean =>
  (standing === 'assigned' || standing === 'opening') && (named || !isProtected(told));

/** Between units: the managers of a unit that the deviation concerns, whoever else works there. */
export const hasSeat = (concerned: readonly string[], unit: string, role: Viewer['role']): boolean =>
  concerned.includes(unit) && role === 'manager';

/** What a grant may open. All else is told to those that its row names, or to nobody but its author. */
const BY_CONSENT = [
  'case',
  'child',
  'guardian',
  'protectionMark',
  'childContact',
  'guardianContact',
  'meeting',
  'structuredInput',
  'need',
  'goal',
  'action',
  'plan',
  'situation',
  'crisisPlan',
  'childVoice',
];

type Named = (told: Told, row: Row) => string[];
const ofPermit =
  (id: (row: Row) => string | undefined): Named =>
  (told, row) => [told.convener, ...(told.permits.find((one) => one.id === id(row))?.units ?? [])];

const toUnit: Named = (_, { body }) => (body.toUnit ? [body.toUnit] : []);

const NAMED: Record<string, Named> = {
  frame: (told) => [told.convener, ...told.invited],
  service: (told, { body: { unit = '' } }) => [
    told.convener,
    unit,
    ...told.permits.filter((one) => one.living && one.units.includes(unit)).flatMap((one) => one.units),
  ],
  consent: ofPermit((row) => row.id),
  boardDecision: ofPermit((row) => row.id),
  consentAnswer: ofPermit((row) => row.body.consentId),
  consentVerification: ofPermit((row) => row.body.consentId),
  consentWithdrawal: ofPermit((row) => row.body.consentId),
  exclusion: (told) => [told.convener],
  evaluationReceipt: (told) => [told.convener],
  call: toUnit,
  referral: (told, one) => (one.body.sentOn ? toUnit(told, one) : []),
  serviceReply: toUnit,
  dutyNote: () => [],
  preparation: () => [],
  signedForm: () => [],
  guardianStanding: () => [],
};

/** Told in numbers alone: nobody reads one, those included who wrote it. */
const SEALED = ['evaluation'];

/** True of a kind of record that this table says something of: one that it does not know must be added. */
export const isKnown = (entity: string): boolean =>
  [...BY_CONSENT, ...SEALED].includes(entity) || Object.hasOwn(NAMED, entity);

/** May the unit read the record at the instant (ms), for whoever is in the case there? */
export function mayRead(told: Told, row: Row, unit: string, now: number): boolean {
  if (SEALED.includes(row.entity)) return false;
  if (row.unit === unit) return true;
  if (row.audience !== 'shared') return false;
  if (BY_CONSENT.includes(row.entity))
    return verdict(told.world, { from: row.unit, to: unit, kind: row.kind }, now).opens.length > 0;
  return NAMED[row.entity]?.(told, row).includes(unit) ?? false;
}

/** May the record lie on this person's device, and be shown to this person by row-level security? */
export const mayHold = (told: Told, row: Row, viewer: Viewer, now: number): boolean =>
  isIn(told, viewer) && mayRead(told, row, viewer.unit, now);

/** May it rest on the disk, where nobody has asked for a copy? */
export const mayRest = (told: Told, row: Row, viewer: Viewer, now: number): boolean =>
  mayHold(told, row, viewer, now) && !isProtected(told);

/** Facts, which the policy decides by: no person writes them straight into the database, not even those of the own unit. */
const FACTS = [
  'case',
  'child',
  'guardian',
  'guardianStanding',
  'protectionMark',
  'service',
  'consent',
  'consentAnswer',
  'consentVerification',
  'consentWithdrawal',
  'boardDecision',
  'exclusion',
];

/** May this person overwrite the record, asked of the database alone? */
export const mayOverwrite = (told: Told, row: Row, viewer: Viewer): boolean =>
  isIn(told, viewer) && row.unit === viewer.unit && ![...FACTS, ...SEALED].includes(row.entity);
