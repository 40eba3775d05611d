import * as z from 'zod';
import { mayDisclose } from './consent-policy';
import type { Decision } from './decision';
import { type Dossier, recordsOf } from './dossier';
import { defineEntity } from './entity';
import type { Facts } from './facts';
import type { Kind } from './kind';
import { PlanContact, PlanEntry } from './plan-content';
import type { PlanVersion } from './plan-version';
import type { Rec } from './record';
import { UnitId } from './unit';

/**
 * A recipient's own copy of an issued plan, with only what it may have. Owned by the recipient's unit and kept under its
 * retention; written by the server's policy path alone. What was withheld leaves no trace in it.
 */
export const ReceivedPlan = z.object({
  versionId: z.uuid(),
  number: z.int().min(1),
  fromUnit: UnitId,
  issuedAt: z.number(),
  contact: PlanContact,
  entries: z.array(PlanEntry),
});
export type ReceivedPlan = z.infer<typeof ReceivedPlan>;
export const receivedPlan = defineEntity('receivedPlan', ReceivedPlan);

/** One recipient's share of a plan: what goes, and for the issuer's eyes why the rest does not. */
export interface RecipientShare {
  unit: UnitId;
  entries: PlanEntry[];
  /** One decision per author unit and kind, allowed and withheld. */
  reasons: { from: UnitId; kind: Kind; decision: Decision }[];
}

/** What of the entries may go to one unit at an instant (ms): its own, and others' by the policy. */
export function planContentFor(
  entries: readonly PlanEntry[],
  recipient: UnitId,
  facts: Facts,
  now: number,
): RecipientShare {
  const asked = new Map<string, { from: UnitId; kind: Kind; decision: Decision }>();
  const share: PlanEntry[] = [];
  for (const entry of entries) {
    if (entry.unit === recipient) {
      share.push(entry);
      continue;
    }
    const key = `${entry.unit} ${entry.kind}`;
    const decision =
      asked.get(key)?.decision ?? mayDisclose(facts, { from: entry.unit, to: recipient, kind: entry.kind }, now);
    asked.set(key, { from: entry.unit, kind: entry.kind, decision });
    if (decision.ok) share.push(entry);
  }
  return { unit: recipient, entries: share, reasons: [...asked.values()] };
}

/** The units that a plan is meant for: every service that takes part, but the issuing unit. */
export function planRecipients(dossier: Dossier, issuer: UnitId): UnitId[] {
  const taking = recordsOf<{ unit: UnitId; endedAt: number | null }>(dossier.all(), { name: 'service' });
  const units = taking.filter((record) => record.body.endedAt === null).map((record) => record.body.unit);
  return [...new Set(units)].filter((unit) => unit !== issuer);
}

/**
 * The copies that an issued version gives rise to at an instant (ms), one per recipient that may have anything beyond
 * its own words. Pure: the server writes them as records of the recipients' units, the preview shows them.
 */
export function receivedPlans(
  dossier: Dossier,
  version: Rec<PlanVersion>,
  facts: Facts,
  now: number,
): { unit: UnitId; body: ReceivedPlan }[] {
  const copies: { unit: UnitId; body: ReceivedPlan }[] = [];
  const { number, issuedAt, contact, entries } = version.body;
  for (const unit of planRecipients(dossier, version.unit)) {
    const share = planContentFor(entries, unit, facts, now).entries;
    if (!share.some((entry) => entry.unit !== unit)) continue;
    copies.push({
      unit,
      body: { versionId: version.id, number, fromUnit: version.unit, issuedAt, contact, entries: share },
    });
  }
  return copies;
}
