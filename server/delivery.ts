import type { Queries } from './database';

/** One version of another unit's record that reached a person's device, and the ground that it rests on. */
export interface Delivery {
  dossierId: string;
  recordId: string;
  version: number;
  ground: string;
  unit: string;
  person: string;
  device: string;
}

/** Logs deliveries before anything is sent. The same version on the same device is one delivery, the first. */
export async function noteDeliveries(policy: Queries, deliveries: readonly Delivery[], now: number): Promise<void> {
  if (deliveries.length === 0) return;
  await policy.query(
    `insert into delivery (dossier_id, record_id, version, unit, person, device, ground, at)
     select "dossierId", "recordId", version, unit, person, device, ground, $2::bigint
     from jsonb_to_recordset($1::jsonb) as d("dossierId" uuid, "recordId" uuid, version int, unit text, person text,
       device uuid, ground text)
     on conflict do nothing`,
    [JSON.stringify(deliveries), now],
  );
}
