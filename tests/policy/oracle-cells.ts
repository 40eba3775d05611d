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

export const isIn = ({ standing }: Viewer): boolean => standing === 'assigned' || standing === 'opening';

/** What a grant may open. All else is told to those that its row names, or to nobody but its author. */
const BY_CONSENT = [
  'case',
  'child',
  'guardian',
  'protectionMark',
  'childContact',
  'guardianContact',
  'meeting',
  'need',
  'goal',
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
  isIn(viewer) && mayRead(told, row, viewer.unit, now);

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
export const mayOverwrite = (row: Row, viewer: Viewer): boolean =>
  isIn(viewer) && row.unit === viewer.unit && !FACTS.includes(row.entity);

const isMarked = (told: Told) => told.world.childProtected;
const knowsOf = (told: Told, unit: string) =>
  [told.convener, ...told.invited, ...told.permits.flatMap((one) => one.units)].includes(unit);

/**
 * What a person is answered: `yes`, or the stable code. Under the child's protected identity a coordinator opens nothing;
 * whoever may not know of a case hears what would be heard of one that is not there.
 */
export const ANSWERS: Record<string, (told: Told, viewer: Viewer) => string> = {
  'who has seen': (_, viewer) => entered(viewer, 'yes'),
  assign: (_, viewer) => entered(viewer, 'yes'),
  'open on a ground': (told, viewer) => {
    if (viewer.standing === 'closed') return 'account-closed';
    if (viewer.role !== 'coordinator' && viewer.role !== 'manager') return 'refused';
    if (!knowsOf(told, viewer.unit)) return 'not-found';
    return isMarked(told) && viewer.role !== 'manager' ? 'refused' : 'yes';
  },
  'read the photo': (told, viewer) => {
    if (viewer.standing === 'closed') return 'account-closed';
    return isIn(viewer) && viewer.unit === told.convener ? 'yes' : 'unknown';
  },
  'change the need': (told, viewer) => {
    // Whoever was in the case once knows of it; who never was hears that there is none.
    if (['closed', 'over', 'ended'].includes(viewer.standing)) return 'no';
    if (!isIn(viewer)) return 'unknown-dossier';
    return viewer.unit === told.convener ? 'yes' : 'no';
  },
};

const entered = (viewer: Viewer, answer: string) => {
  if (viewer.standing === 'closed') return 'account-closed';
  return isIn(viewer) ? answer : 'not-found';
};
