import type { Actor } from '#domain/actor';
import { type ReadsRequest } from '#protocol/reads';
import { audit, whoOf } from './audit';
import { readClock } from './clock';
import type { Core } from './core';
import { uuids } from './database';
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
    const grounds = await tx.policy.query<{ id: string; ground: string }>(
      `select dossier_id as id, ground from dossier_member
       where person = $1 and unit = $2 and dossier_id = any ($3::uuid[])`,
      [actor.person, actor.unit, uuids([...new Set(stored.rows.map((row) => row.dossier_id))])],
    );
    const groundOf = new Map(grounds.rows.map((row) => [row.id, row.ground]));
    const details = new Map(rows.map((row) => [row.id, row.detail]));
    const entries = stored.rows.map((row) => ({
      at: now,
      ...whoOf(actor, request.device),
      dossierId: row.dossier_id,
      act: row.what,
      outcome: 'opened' as const,
      ground: groundOf.get(row.dossier_id),
      deviceAt: row.device_at,
      detail: { read: row.id, what: details.get(row.id) || undefined },
    }));
    await audit(tx.app, entries);
    return now;
  });
}
