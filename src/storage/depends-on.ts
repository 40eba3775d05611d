import { canonical } from '#domain/canonical';
import type { DossierView } from './dossier-view';
import type { OutboxItem } from './outbox-item';

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

/** What goes when a refused change is sent again: itself, mended, and in order what was refused for its sake alone. */
interface Resent {
  id: string;
  name: string;
  args: unknown;
}

/**
 * The refused change with its mended args, then all that was refused because it builds on it, directly or by another of
 * them, in the old order. An edit that began with a value that is mended now begins with the mended one.
 */
export function resentWith(
  item: OutboxItem,
  args: unknown,
  items: readonly OutboxItem[],
  view: DossierView | undefined,
): Resent[] {
  const sent: { item: OutboxItem; args: unknown }[] = [{ item, args }];
  for (const other of items.slice(items.indexOf(item) + 1)) {
    if (other.state !== 'refused' || other.refusal?.code !== 'depends-on-refused') continue;
    const under = sent.filter((one) => dependsOn(other, [one.item, other], view));
    if (under.length === 0) continue;
    // What else it builds on, and has not gone with it, still holds it up.
    const rest = items.filter((one) => !sent.some((gone) => gone.item === one));
    if (dependsOn(other, rest, view)) continue;
    sent.push({ item: other, args: under.reduce((now, one) => rebased(now, one.item.args, one.args), other.args) });
  }
  return sent.map((one) => ({ id: one.item.id, name: one.item.name, args: one.args }));
}

/** The args of an edit that begins with what a mended change gives now, where it began with what that one gave before. */
function rebased(args: unknown, before: unknown, after: unknown): unknown {
  const mended = mendedFields(before, after);
  const changes = Object.entries(editsIn(args)).map(([field, edit]) => {
    const part = mended.find((one) => one.field === field && canonical(one.was) === canonical(edit?.from ?? null));
    return [field, part ? { ...edit, from: part.is } : edit];
  });
  return changes.length === 0 ? args : { ...(args as object), changes: Object.fromEntries(changes) };
}

/** What differs between two versions of the same args, by the name of the field: `to` is the edit's own field. */
function mendedFields(before: unknown, after: unknown, field = ''): { field: string; was: unknown; is: unknown }[] {
  if (canonical(before) === canonical(after)) return [];
  if (typeof before !== 'object' || before === null || typeof after !== 'object' || after === null)
    return [{ field, was: before ?? null, is: after }];
  return Object.entries(before).flatMap(([key, was]) =>
    mendedFields(was, (after as Record<string, unknown>)[key], key === 'to' ? field : key),
  );
}
