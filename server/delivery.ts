import { type AuditEntry, audit } from './audit';
import type { Queries } from './database';

/** One version of another unit's record that reaches somebody. `ground` null: whatever opens it to the unit then. */
export interface Foreign {
  dossierId: string;
  recordId: string;
  version: number;
  unit: string;
  kind: string;
  ground: string | null;
}

/** Whom a delivery reaches. */
export interface Receiver {
  unit: string;
  person: string;
  assignment?: string;
  device: string;
}

/** A dossier that is sent: the state that the device then holds. `own`: words of the receiver's own unit, by others, are new in it. */
export interface Sent {
  dossierId: string;
  seq: number;
  own: boolean;
}

/**
 * Logs what one answer brings a device before it is sent: other units' records (`noteDeliveries`), and in one line for all
 * dossiers in which words of the own unit are new, which they are and in which state. It also keeps when each dossier first
 * came to the person. Nothing for a dossier in which only what the person wrote comes back. `now` in ms.
 */
export async function noteSent(
  policy: Queries,
  to: Receiver,
  { foreign, sent }: { foreign: readonly Foreign[]; sent: readonly Sent[] },
  now: number,
): Promise<void> {
  await noteDeliveries(policy, to, foreign, now);
  if (sent.length === 0) return;
  await policy.query(
    `insert into dossier_sent (person, unit, dossier_id, first_at)
     select $1, $2, (id #>> '{}')::uuid, $3::bigint from jsonb_array_elements($4::jsonb) id on conflict do nothing`,
    [to.person, to.unit, now, JSON.stringify(sent.map((one) => one.dossierId))],
  );
  const own = sent.filter((one) => one.own).map(({ dossierId, seq }): [string, number] => [dossierId, seq]);
  if (own.length === 0) return;
  const line = { at: now, ...to, dossierId: null, act: 'sendDossiers', detail: { dossiers: own } };
  await audit(policy, [{ ...line, outcome: 'disclosed' }]);
}

/**
 * Logs deliveries before anything is sent, each with the ground that it rests on at that instant (ms): the one that is
 * told, else the grant, else that the record names the unit. The same version on the same device is one delivery, the first.
 * Each dossier and ground of a delivery is one line of the log, with the records and versions that were new there.
 */
export async function noteDeliveries(
  policy: Queries,
  to: Receiver,
  foreign: readonly Foreign[],
  now: number,
): Promise<void> {
  if (foreign.length === 0) return;
  const { rows } = await policy.query<Delivered>(
    `insert into delivery (dossier_id, record_id, version, unit, person, device, ground, at)
     select d."dossierId", d."recordId", d.version, $1, $2, $3::uuid,
       coalesce(d.ground, (select g.ground from "grant" g
         where g.dossier_id = d."dossierId" and g.from_unit = d.unit and g.to_unit = $1 and g.kind = d.kind
           and g.valid_from <= $4::bigint and (g.valid_to is null or $4::bigint < g.valid_to)
         order by g.valid_from limit 1), 'named'), $4::bigint
     from jsonb_to_recordset($5::jsonb) as d("dossierId" uuid, "recordId" uuid, version int, unit text, kind text,
       ground text)
     on conflict do nothing returning dossier_id as "dossierId", record_id as "recordId", version, ground`,
    [to.unit, to.person, to.device, now, JSON.stringify(foreign)],
  );
  await audit(policy, linesOf(to, rows, now));
}

type Delivered = Pick<Foreign, 'dossierId' | 'recordId' | 'version'> & { ground: string };

/** The lines of the log, in a fixed order. */
function linesOf({ unit, person, assignment, device }: Receiver, rows: readonly Delivered[], at: number): AuditEntry[] {
  const lines = new Map<string, AuditEntry & { detail: { records: [string, number][] } }>();
  for (const { dossierId, recordId, version, ground } of rows) {
    const key = `${dossierId} ${ground}`;
    const who = { person, unit, assignment, device };
    const line = lines.get(key) ?? {
      at,
      ...who,
      dossierId,
      act: 'deliver',
      outcome: 'disclosed' as const,
      ground,
      detail: { records: [] },
    };
    line.detail.records.push([recordId, version]);
    lines.set(key, line);
  }
  return [...lines.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => line);
}
