import { canonical } from '#domain/canonical';

/**
 * What an edit sends: each named field that differs with what was seen, and an id for the conflict that may arise.
 * Undefined where nothing differs.
 */
export function editArgs<B extends object, K extends keyof B & string>(seen: B, wanted: B, fields: readonly K[]) {
  const news = fields.filter((field) => canonical(seen[field]) !== canonical(wanted[field]));
  if (news.length === 0) return undefined;
  const changes: { [F in K]?: { from: unknown; to: unknown } } = {};
  const conflictIds: Record<string, string> = {};
  for (const field of news) {
    changes[field] = { from: seen[field] ?? null, to: wanted[field] ?? null };
    conflictIds[field] = crypto.randomUUID();
  }
  return { changes, conflictIds };
}
