import { sha256 } from './digest';

/**
 * What a refused mutation would have made or edited: new ids with the place in the args where each stood, and edited
 * fields (`recordId.field`) with a hash of the value that they would have had. No content.
 */
export interface Touched {
  name: string;
  ids: Record<string, string>;
  edits: Record<string, string>;
}

/** What the dossier has now. */
export interface Present {
  exists(id: string): boolean;
  value(id: string, field: string): unknown;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

interface Named {
  ids: [id: string, place: string][];
  edits: [field: string, from: unknown, to: unknown][];
}

/** Every id that the args name, with its place (list positions left out), and every `{from, to}` of a field. */
function namedIn(args: unknown): Named {
  const named: Named = { ids: [], edits: [] };
  visit(args, '', named);
  return named;
}

function visit(value: unknown, place: string, named: Named) {
  if (typeof value === 'string' && UUID.test(value)) named.ids.push([value, place]);
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (key === 'changes') collectEdits(inner, named);
    visit(inner, Array.isArray(value) ? place : `${place}.${key}`, named);
  }
}

function collectEdits(changes: unknown, named: Named) {
  if (typeof changes !== 'object' || changes === null) return;
  for (const [field, edit] of Object.entries(changes))
    if (typeof edit === 'object' && edit !== null && 'from' in edit && 'to' in edit)
      named.edits.push([field, edit.from, edit.to]);
}

const hashOf = (value: unknown) => sha256(JSON.stringify(value ?? null));

/**
 * What a mutation that was just refused leaves behind for those that build on it. Ids that an earlier
 * refused one would have made are that one's, not this one's.
 */
export async function touchedBy(
  name: string,
  args: unknown,
  present: Present,
  earlier: readonly Touched[],
): Promise<Touched> {
  const named = namedIn(args);
  const touched: Touched = { name, ids: {}, edits: {} };
  for (const [id, place] of named.ids)
    if (!present.exists(id) && !earlier.some((one) => Object.hasOwn(one.ids, id))) touched.ids[id] = place;
  const edited = named.ids.map(([id]) => id).filter(present.exists);
  for (const [field, , to] of named.edits) for (const id of edited) touched.edits[`${id}.${field}`] = await hashOf(to);
  return touched;
}

/**
 * Whether a mutation builds on a refused one: it names, in another place than the maker did, an id that is still not
 * there, or its edit starts from the very value that a refused edit would have given. The same mutation sent anew does
 * not depend on its first try.
 */
export async function dependsOnRefused(
  name: string,
  args: unknown,
  present: Present,
  refused: readonly Touched[],
): Promise<boolean> {
  if (refused.length === 0) return false;
  const named = namedIn(args);
  for (const [id, place] of named.ids)
    if (
      !present.exists(id) &&
      refused.some((one) => Object.hasOwn(one.ids, id) && (one.name !== name || one.ids[id] !== place))
    )
      return true;
  const edited = named.ids.map(([id]) => id).filter(present.exists);
  for (const [field, from, to] of named.edits) {
    const [start, end] = [await hashOf(from), await hashOf(to)];
    if (start === end) continue;
    for (const id of edited)
      if (
        refused.some((one) => one.edits[`${id}.${field}`] === start) &&
        (await hashOf(present.value(id, field))) !== start
      )
        return true;
  }
  return false;
}
