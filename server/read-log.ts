import type { Actor } from '#domain/actor';
import { type ReadsRequest } from '#protocol/reads';
import { audit, whoOf } from './audit';
import { readClock } from './clock';
import type { Core } from './core';
import { type Queries, uuids } from './database';
import { isStorableText, wholeMs } from './storable';

/**
 * Stores what was opened or printed on a device, also by one whose access has ended since. Delivering an entry again
 * stores and audits it once. One whose time can not be is kept and marked (`doubt`): it stands at the time at which it was
 * told, with the time that was claimed beside it. Gives the server's time (ms); every id that was sent is stored then.
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
    const known = await knownFrom(tx.policy, actor, request, stored.rows);
    const entries = stored.rows.map((row) => {
      const { dossier_id: dossierId, device_at: claimed } = row;
      const doubt = doubtOf(claimed, known.get(dossierId), now);
      const detail = { read: row.id, what: details.get(row.id) || undefined };
      return {
        at: now,
        ...whoOf(actor, request.device),
        dossierId,
        act: row.what,
        outcome: 'opened' as const,
        ground: groundOf.get(dossierId),
        ...(doubt ? { detail: { ...detail, doubt, claimed } } : { deviceAt: claimed, detail }),
      };
    });
    await audit(tx.app, entries);
    return now;
  });
}

/** A device's clock follows the server's; so much (ms) it may be off. */
const OFF = 5 * 60_000;

/** Why the time of a reading can not be: it lies ahead, or before the person had the dossier at all. */
function doubtOf(claimed: number, knownFrom: number | undefined, now: number): 'ahead' | 'before-delivery' | undefined {
  if (claimed > now + OFF) return 'ahead';
  return knownFrom === undefined || claimed < knownFrom - OFF ? 'before-delivery' : undefined;
}

/** Since when (ms) the person has had each dossier: by what was sent, or by having written in it on this device before. */
async function knownFrom(
  policy: Queries,
  { person, unit, assignment }: Actor,
  { device }: ReadsRequest,
  read: readonly { dossier_id: string }[],
): Promise<Map<string, number>> {
  const ids = uuids([...new Set(read.map((row) => row.dossier_id))]);
  const { rows } = await policy.query<{ id: string; since: number }>(
    `select id, min(since) as since from (
       select dossier_id as id, first_at as since from dossier_sent
       where person = $1 and unit = $2 and dossier_id = any ($3::uuid[])
       union all
       select dossier_id, device_at from mutation
       where device = $4::uuid and assignment = $5 and dossier_id = any ($3::uuid[])) known
     group by id`,
    [person, unit, ids, device, assignment],
  );
  return new Map(rows.map((row) => [row.id, row.since]));
}
