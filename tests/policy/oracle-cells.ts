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
  body: { consentId?: string; unit?: string; toUnit?: string; releasing?: string[]; receiving?: { unit: string }[] };
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
  'childVoice',
];

type Named = (told: Told, row: Row) => string[];
const ofPermit =
  (id: (row: Row) => string | undefined): Named =>
  (told, row) => [told.convener, ...(told.permits.find((one) => one.id === id(row))?.units ?? [])];

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
  dutyNote: () => [],
  preparation: () => [],
  signedForm: () => [],
  guardianStanding: () => [],
};

/** True of a kind of record that this table says something of: one that it does not know must be added. */
export const isKnown = (entity: string): boolean => BY_CONSENT.includes(entity) || Object.hasOwn(NAMED, entity);

/** May the unit read the record at the instant (ms), for whoever is in the case there? */
export function mayRead(told: Told, row: Row, unit: string, now: number): boolean {
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
  isIn(told, viewer) && row.unit === viewer.unit && !FACTS.includes(row.entity);

const knowsOf = (told: Told, unit: string) =>
  [told.convener, ...told.invited, ...told.permits.flatMap((one) => one.units)].includes(unit);

/**
 * What a person is answered: `yes`, or the stable code. Under protected identity nobody opens anything by a reason, and
 * nobody is assigned: people are named. Whoever may not know of a case hears what would be heard of one that is not there.
 */
export const ANSWERS: Record<string, (told: Told, viewer: Viewer) => string> = {
  'who has seen': (told, viewer) => entered(told, viewer, 'yes'),
  assign: (told, viewer) => entered(told, viewer, isProtected(told) ? 'refused' : 'yes'),
  'open on a ground': (told, viewer) => {
    if (viewer.standing === 'closed') return 'account-closed';
    if (viewer.role !== 'coordinator' && viewer.role !== 'manager') return 'refused';
    if (!knowsOf(told, viewer.unit)) return 'not-found';
    if (isIn(told, viewer) && viewer.standing === 'assigned') return 'yes';
    return isProtected(told) ? 'not-found' : 'yes';
  },
  'read the photo': (told, viewer) => {
    if (viewer.standing === 'closed') return 'account-closed';
    return isIn(told, viewer) && viewer.unit === told.convener ? 'yes' : 'unknown';
  },
  'change the need': (told, viewer) => {
    // Whoever was in the case once knows of it, and the words are kept; who never was hears that there is none.
    if (viewer.standing === 'never') return 'unknown-dossier';
    if (!isIn(told, viewer)) return 'no';
    return viewer.unit === told.convener ? 'yes' : 'no';
  },
};

const entered = (told: Told, viewer: Viewer, answer: string) => {
  if (viewer.standing === 'closed') return 'account-closed';
  return isIn(told, viewer) ? answer : 'not-found';
};
