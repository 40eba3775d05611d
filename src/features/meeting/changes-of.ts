import { canonical } from '#domain/canonical';

/** What an edit sends: each field that differs with what was seen, and an id for the conflict that may arise. */
export function changesOf<B extends object, K extends keyof B & string>(seen: B, wanted: B, fields: readonly K[]) {
  const changes: { [F in K]?: { from: unknown; to: unknown } } = {};
  const conflictIds: Record<string, string> = {};
  for (const field of fields) {
    if (canonical(seen[field]) === canonical(wanted[field])) continue;
    changes[field] = { from: seen[field], to: wanted[field] };
    conflictIds[field] = crypto.randomUUID();
  }
  return { changes, conflictIds };
}

/** True where there is nothing to send. */
export const isUnchanged = (edit: { changes: object }): boolean => Object.keys(edit.changes).length === 0;
