import { openDossier, recordsOf } from '#domain/dossier';
import type { Facts } from '#domain/facts';
import { planVersion } from '#domain/plan-version';
import { planContentFor, receivedPlan, receivedPlans } from '#domain/received-plan';
import type { AnyRec } from '#domain/record';
import type { Queries } from './database';
import { type Foreign, noteDeliveries } from './delivery';
import type { StoredRec } from './stored-record';

/** The device that a copy reaches when the server itself delivers it. */
const SERVER_DEVICE = '00000000-0000-0000-0000-000000000000';

/**
 * The copies that newly issued plans give their recipients: records of the recipients' own units, each with only what
 * the policy lets it have at this instant. What they carry of others' is logged as delivered.
 */
export async function issueCopies(
  policy: Queries,
  dossierId: string,
  issued: readonly AnyRec[],
  all: readonly StoredRec[],
  facts: Facts,
  now: number,
): Promise<AnyRec[]> {
  const copies: AnyRec[] = [];
  for (const version of recordsOf(issued, planVersion)) {
    for (const { unit, body } of receivedPlans(openDossier(dossierId, all), version, facts, now)) {
      copies.push({
        entity: receivedPlan.name,
        id: crypto.randomUUID(),
        unit,
        kind: receivedPlan.kinds[0]!,
        audience: 'own',
        version: 1,
        deleted: false,
        by: version.by,
        at: now,
        body,
      });
      const { reasons } = planContentFor(version.body.entries, unit, facts, now);
      const foreign: Foreign[] = [];
      for (const entry of body.entries) {
        const reason = reasons.find((one) => one.from === entry.unit && one.kind === entry.kind);
        if (entry.unit !== unit && reason)
          foreign.push({
            dossierId,
            recordId: entry.id,
            version: entry.version,
            unit: entry.unit,
            kind: entry.kind,
            ground: reason.decision.because,
          });
      }
      await noteDeliveries(policy, { unit, person: '', device: SERVER_DEVICE }, foreign, now);
    }
  }
  return copies;
}
