import type { Actor } from '#domain/actor';
import { mustTouch, type Queries } from './database';

/** One line of the log that is never changed: who did what in which dossier, and which rule decided. No content. */
export interface AuditEntry {
  at: number;
  person: string;
  unit: string;
  assignment?: string;
  /** Null where it concerns no child. */
  dossierId: string | null;
  act: string;
  outcome: 'applied' | 'refused' | 'disclosed' | 'opened';
  code?: string;
  rule?: string;
  /** Why the person may: a membership's ground (opener, assigned, receiver, opening), a rule of the policy, a statute. */
  ground?: string;
  /** What the person gave as the reason. */
  reason?: string;
  device?: string;
  /** When the device says that it was done (ms), where it told later. */
  deviceAt?: number;
  detail?: Record<string, unknown>;
}

/** Who acts, and on which device where the request tells it. */
export type Caller = Actor & { device?: string };

/** Who acts, as a line of the log says it. `device` where the message itself names it. */
export const whoOf = ({ person, unit, assignment, device }: Caller, told?: string) => ({
  person,
  unit,
  assignment,
  device: told ?? device,
});

/** Adds audit entries, in order. Any role may add; none may change. A reason in the detail is the line's reason. */
export async function audit(queries: Queries, entries: readonly AuditEntry[]): Promise<void> {
  if (entries.length === 0) return;
  const result = await queries.query(
    `insert into audit (at, person, unit, assignment, dossier_id, act, outcome, code, rule, ground, reason, device,
       device_at, detail)
     select at, person, unit, assignment, "dossierId", act, outcome, code, rule, ground, reason, device, "deviceAt", detail
     from jsonb_to_recordset($1::jsonb) as a(at bigint, person text, unit text, assignment text, "dossierId" uuid,
       act text, outcome text, code text, rule text, ground text, reason text, device uuid, "deviceAt" bigint, detail jsonb)`,
    [JSON.stringify(entries.map((entry) => ({ ...entry, reason: entry.reason ?? entry.detail?.reason })))],
  );
  mustTouch('audit', entries.length, result);
}
