import type { Actor } from '#domain/actor';
import { type ReadsRequest } from '#protocol/reads';
import { audit } from './audit';
import { readClock } from './clock';
import type { Core } from './core';
import { isStorableText, wholeMs } from './storable';

/**
 * Stores what was opened or printed on a device, also by one whose access has ended since. Delivering an entry again
 * stores and audits it once. Gives the server's time (ms); every id that was sent is stored then.
 */
export async function storeReads(core: Core, actor: Actor, request: ReadsRequest): Promise<number> {
  return core.database.withActor(actor, async (tx) => {
    const now = await readClock(tx.policy, core.clock);
    const rows = request.reads.map((entry) => ({
      id: entry.id,
      dossier_id: entry.dossierId,
      what: entry.what,
      detail: isStorableText(entry.detail) ? entry.detail : '',
      device_at: wholeMs(entry.at),
    }));
    const stored = await tx.policy.query<{ id: string; dossier_id: string; what: string; device_at: number }>(
      `insert into read_entry (device, person, unit, at, id, dossier_id, what, detail, device_at)
       select $1::uuid, $2, $3, $4::bigint, id, dossier_id, what, detail, device_at
       from jsonb_to_recordset($5::jsonb) as r(id uuid, dossier_id uuid, what text, detail text, device_at bigint)
       on conflict (device, id) do nothing returning id, dossier_id, what, device_at`,
      [request.device, actor.person, actor.unit, now, JSON.stringify(rows)],
    );
    const entries = stored.rows.map((row) => ({
      at: now,
      person: actor.person,
      unit: actor.unit,
      dossierId: row.dossier_id,
      act: row.what,
      outcome: 'opened' as const,
      detail: { read: row.id, deviceAt: row.device_at },
    }));
    await audit(tx.app, entries);
    return now;
  });
}
