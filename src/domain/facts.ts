import type { AcuteProtection } from './acute-protection';
import { acuteProtection } from './acute-protection';
import { type Basis, consentBasis, decisionBasis } from './basis';
import { type BoardDecision, boardDecision } from './board-decision';
import { type CivilDate } from './civil-date';
import { consent } from './consent';
import { consentAnswer } from './consent-answer';
import { consentVerification } from './consent-verification';
import { contactOverride } from './contact-override';
import { recordsOf } from './dossier';
import { type Exclusion, exclusion } from './exclusion';
import { type Guardian, guardian } from './guardian';
import { type GuardianBlock, guardianBlock } from './guardian-block';
import { type GuardianStanding, guardianStanding } from './guardian-standing';
import type { EntityName } from './kinds';
import { type PersonConsent, personConsent } from './person-consent';
import type { ProtectionLevel } from './protection-level';
import { childProtection, guardianProtection } from './protection-mark';
import type { AnyRec, Rec } from './record';
import { unitsThatTookOn } from './referral-reply';
import { type RegionProfile, regionProfile } from './region-profile';
import { type Reservation, reservation } from './reservation';
import type { Directory, UnitId } from './unit';
import { consentWithdrawal } from './withdraw-consent';

/** A guardian as the policy sees him or her, with what every unit has recorded of how to ask. */
export interface GuardianFact {
  id: string;
  name: string;
  custody: Guardian['custody'];
  protected: boolean;
  standings: (GuardianStanding & { unit: UnitId })[];
}

/**
 * Everything that the policy decides by, and nothing else. The server builds it from all records of the dossier; a
 * device from those it holds, so a device's answer is a preview.
 */
export interface Facts {
  profile: RegionProfile;
  /** The unit that convenes now; undefined where the viewer does not even see the frame. */
  conveningUnit: UnitId | undefined;
  child: { id: string; birthDate: CivilDate } | undefined;
  protection: ProtectionLevel;
  guardians: GuardianFact[];
  services: { unit: UnitId; ongoingContact: boolean; besideGate: boolean; ended: boolean }[];
  /** The units whose latest answer to a referral of the child is yes. */
  takenOn: UnitId[];
  /** Consents and board decisions under LVU 11 §: what a standing permission can rest on. */
  bases: Basis[];
  decisions: Rec<BoardDecision>[];
  exclusions: Rec<Exclusion>[];
  reservations: Rec<Reservation>[];
  guardianBlocks: Rec<GuardianBlock>[];
  personConsents: Rec<PersonConsent>[];
  acute: Rec<AcuteProtection>[];
  /** Of a deviation or a matter: the unit that opened it and those that it names. Of a case none. */
  concerned: UnitId[];
  unit: Directory;
}

/**
 * The policy's facts from a dossier's records. Removed records do not count, save that a consent's withdrawal, an
 * exclusion and a mark can not be removed at all (no mutation does). `unit` looks a unit up.
 */
export function factsOf(records: Iterable<AnyRec>, unit: Directory): Facts {
  const all = [...records].filter((record) => !record.deleted);
  const child = all.find((record) => record.entity === 'child');
  const theCase = all.find((record) => record.entity === 'case');
  const answers = recordsOf(all, consentAnswer);
  const verifications = recordsOf(all, consentVerification);
  const withdrawals = recordsOf(all, consentWithdrawal);
  const decisions = recordsOf(all, boardDecision);
  const standings = recordsOf(all, guardianStanding);
  const of = { answers, verifications, withdrawals };
  return {
    profile: regionProfile(theCase?.body.region as string | undefined),
    conveningUnit: convenerOf(all),
    child: child && { id: child.id, birthDate: child.body.birthDate as CivilDate },
    protection: childProtection(all),
    guardians: recordsOf(all, guardian).map((one) => ({
      id: one.id,
      name: one.body.name,
      custody: one.body.custody,
      protected: one.body.protectedIdentity || guardianProtection(all, one.id) !== 'NONE',
      standings: standings.filter((s) => s.body.guardianId === one.id).map((s) => ({ ...s.body, unit: s.unit })),
    })),
    services: servicesOf(all),
    takenOn: unitsThatTookOn(all),
    bases: [
      ...recordsOf(all, consent).map((one) => consentBasis(one, of)),
      ...decisions.filter((one) => one.body.type === 'LVU_11').map((one) => decisionBasis(one, of)),
    ],
    decisions,
    exclusions: recordsOf(all, exclusion),
    reservations: recordsOf(all, reservation),
    guardianBlocks: recordsOf(all, guardianBlock),
    personConsents: recordsOf(all, personConsent),
    acute: recordsOf(all, acuteProtection),
    concerned: concernedIn(all),
    unit,
  };
}

/** What opens a dossier between units names them. */
const NAMING: readonly string[] = ['deviation', 'matter'] satisfies EntityName[];

function concernedIn(all: AnyRec[]): UnitId[] {
  const opened = all.filter((record) => NAMING.includes(record.entity));
  return [...new Set(opened.flatMap(({ unit, body }) => [unit, ...(body.toUnits as UnitId[])]))];
}

/** The unit of the latest coordinatorship, else the case's convener, else what an invited unit reads off the frame. */
function convenerOf(all: AnyRec[]): UnitId | undefined {
  const latest = (entity: string) =>
    all
      .filter((record) => record.entity === entity)
      .reduce<AnyRec | undefined>((a, b) => (a && a.at > b.at ? a : b), undefined);
  const opened = latest('case')?.body.conveningUnit ?? latest('frame')?.body.conveningUnit;
  return latest('coordinatorship')?.unit ?? (opened as UnitId | undefined);
}

function servicesOf(all: AnyRec[]): Facts['services'] {
  const overridden = new Set(recordsOf(all, contactOverride).map((one) => one.body.serviceId));
  return all
    .filter((record) => record.entity === 'service')
    .map((record) => ({
      unit: record.body.unit as UnitId,
      ongoingContact: record.body.ongoingContact === true,
      // Rows of before the row itself told it are known by the reason that was written, where one may see it.
      besideGate: record.body.besideGate === true || overridden.has(record.id),
      ended: typeof record.body.endedAt === 'number',
    }));
}
