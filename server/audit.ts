import { mustTouch, type Queries } from './database';

/** One line of the log that is never changed: who did what in which dossier, and which rule decided. No content. */
export interface AuditEntry {
  at: number;
  person: string;
  unit: string;
  dossierId: string | null;
  act: string;
  outcome: 'applied' | 'refused' | 'disclosed' | 'opened';
  code?: string;
  rule?: string;
  detail?: Record<string, unknown>;
}

/** Adds audit entries, in order. Any role may add; none may change. */
export async function audit(queries: Queries, entries: readonly AuditEntry[]): Promise<void> {
  if (entries.length === 0) return;
  const result = await queries.query(
    `insert into audit (at, person, unit, dossier_id, act, outcome, code, rule, detail)
     select at, person, unit, "dossierId", act, outcome, code, rule, detail
     from jsonb_to_recordset($1::jsonb) as a(at bigint, person text, unit text, "dossierId" uuid, act text,
       outcome text, code text, rule text, detail jsonb)`,
    [JSON.stringify(entries)],
  );
  mustTouch('audit', entries.length, result);
}
