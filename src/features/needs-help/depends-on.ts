import { canonical } from '#domain/canonical';
import type { DossierView } from '#storage/dossier-view';
import type { OutboxItem } from '#storage/outbox-item';

// Why a change can not go through although nothing is wrong with it: it builds on one that was refused. The server says
// so when it is sent; this tells which one it is, and says it before.

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

function idsIn(value: unknown, found = new Set<string>()): Set<string> {
  if (typeof value === 'string' && UUID.test(value)) found.add(value);
  if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) idsIn(inner, found);
  return found;
}

type Edits = Record<string, { from?: unknown; to?: unknown } | undefined>;
const editsIn = (args: unknown): Edits => (args as { changes?: Edits } | null)?.changes ?? {};

/**
 * The earlier refused change of the same case that this one builds on: it names a record that the refused one would have
 * made and that is still not there, or its edit begins with the value that the refused edit would have given.
 */
export function dependsOn(
  item: OutboxItem,
  items: readonly OutboxItem[],
  view: DossierView | undefined,
): OutboxItem | undefined {
  const mine = idsIn(item.args);
  const edits = editsIn(item.args);
  const earlier = items.slice(0, items.indexOf(item));
  return earlier.find((other) => {
    if (other.state !== 'refused' || other.dossierId !== item.dossierId) return false;
    const shared = [...idsIn(other.args)].filter((id) => mine.has(id) && id !== item.dossierId);
    if (shared.some((id) => view?.dossier.peek(id) === undefined)) return true;
    return Object.entries(editsIn(other.args)).some(([field, edit]) => {
      const next = edits[field];
      return shared.length > 0 && edit && next && canonical(edit.to ?? null) === canonical(next.from ?? null);
    });
  });
}
