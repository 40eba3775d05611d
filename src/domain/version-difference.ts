import { canonical } from './canonical';
import type { PlanEntry } from './plan-content';

/** A field of a record that differs; the values are as the bodies have them. */
export interface FieldChange {
  field: string;
  from: unknown;
  to: unknown;
}

/** A record of the plan that came, went or reads otherwise than before. */
export type EntryChange =
  | { what: 'added'; entry: PlanEntry }
  | { what: 'removed'; entry: PlanEntry }
  | { what: 'changed'; entry: PlanEntry; before: PlanEntry; fields: FieldChange[] };

/** What says where a record came from or belongs, and is no content to read. */
const NO_CONTENT: ReadonlySet<string> = new Set(['copyOf']);

/**
 * What differs between two contents of a plan (versions, or the draft against the last version), in the newer one's
 * order and what went last. A record that took over another's place (`copyOf`, when the coordinator's role goes to
 * another unit) is compared with that one.
 */
export function versionDifference(older: readonly PlanEntry[], newer: readonly PlanEntry[]): EntryChange[] {
  const before = new Map(older.map((entry) => [entry.id, entry]));
  const met = new Set<string>();
  const changes = newer.flatMap((entry): EntryChange[] => {
    const origin = before.get(entry.id) ?? before.get(String(entry.body.copyOf ?? ''));
    if (!origin) return [{ what: 'added', entry }];
    met.add(origin.id);
    const fields = fieldChanges(origin.body, entry.body);
    return fields.length > 0 ? [{ what: 'changed', entry, before: origin, fields }] : [];
  });
  const gone = older.filter((entry) => !met.has(entry.id));
  return [...changes, ...gone.map((entry): EntryChange => ({ what: 'removed', entry }))];
}

function fieldChanges(before: Record<string, unknown>, after: Record<string, unknown>): FieldChange[] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return fields
    .filter((field) => !NO_CONTENT.has(field))
    .map((field) => ({ field, from: before[field] ?? null, to: after[field] ?? null }))
    .filter(({ from, to }) => canonical(from) !== canonical(to));
}
