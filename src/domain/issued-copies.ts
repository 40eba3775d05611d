import type { Dossier } from './dossier';
import { factsOf } from './facts';
import type { PlanVersion } from './plan-version';
import { type ReceivedPlan, receivedPlans } from './received-plan';
import type { Rec } from './record';
import type { Directory, UnitId } from './unit';

/** What people said later changes what may be shared from then on, not what had been handed out. */
const SAID_BY_PEOPLE = ['consentAnswer', 'consentVerification', 'consentWithdrawal', 'exclusion', 'guardianStanding'];

/**
 * Who got a copy of an issued version, and of what: told again from what had been said when it was issued, for the
 * copies themselves belong to their receivers and are not seen by the issuer.
 */
export function issuedCopies(
  dossier: Dossier,
  version: Rec<PlanVersion>,
  unit: Directory,
): { unit: UnitId; body: ReceivedPlan }[] {
  const { issuedAt } = version.body;
  const then = dossier.all().filter((record) => !SAID_BY_PEOPLE.includes(record.entity) || record.at <= issuedAt);
  return receivedPlans(dossier, version, factsOf(then, unit), issuedAt);
}
