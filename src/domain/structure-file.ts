import { canonical } from './canonical';
import { type CsvLine, readCsv } from './csv';
import { MOST_BYTES, MOST_ENTRIES, type StructureEntry } from './revise-structure';
import { STRUCTURE_SORTS, type Structure, type StructureSort } from './structure';
import { columnOfField, comparable, STRUCTURE_COLUMNS, type StructureColumn } from './structure-columns';
import type { StructureFault } from './structure-fault';
import { bodyOfLine, fault, type ReadLine, readLine } from './structure-line';
import { eitherNames, namedIn, structureNames } from './structure-names';
import { newlyBroken } from './structure-references';
import type { Directory } from './unit';

/** One line that would change something. `fields`: which, where the entry is there already. */
export interface PlannedLine {
  line: number;
  sort: StructureSort;
  name: string;
  fields: readonly StructureColumn[];
}

/**
 * What a file would come to, before anything is done: what is new, changed, the same and taken away, or everything that is
 * wrong with it, and then `entries` is empty. What the file does not name stays.
 */
export interface DryRun {
  lines: number;
  faults: readonly StructureFault[];
  added: readonly PlannedLine[];
  changed: readonly PlannedLine[];
  removed: readonly PlannedLine[];
  unchanged: number;
  entries: readonly StructureEntry[];
}

interface World {
  structure: Structure;
  directory: Directory;
  /** Gives a new uuid each time. */
  newId(): string;
}

const nothing = (lines: number, faults: StructureFault[]): DryRun => ({
  lines,
  faults: faults.sort((a, b) => a.line - b.line),
  added: [],
  changed: [],
  removed: [],
  unchanged: 0,
  entries: [],
});

/** The columns of a heading, whatever their order; every one must be there and no other. */
function headOf({ line, cells }: CsvLine): { columns: StructureColumn[]; faults: StructureFault[] } {
  const faults: StructureFault[] = [];
  const columns: StructureColumn[] = [];
  const filled = cells.slice(0, cells.findLastIndex((cell) => cell.trim() !== '') + 1);
  for (const cell of filled) {
    const column = STRUCTURE_COLUMNS.find((one) => comparable(one) === comparable(cell));
    if (!column) faults.push(fault(line, '', 'unknown-column', cell));
    else if (columns.includes(column)) faults.push(fault(line, column, 'column-twice'));
    else columns.push(column);
  }
  for (const column of STRUCTURE_COLUMNS)
    if (!columns.includes(column)) faults.push(fault(line, column, 'missing-column'));
  return { columns, faults };
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Which entry a line is about: by its key, else by its name, else a new one. */
function entryOf(read: ReadLine, world: World): { id?: string; isNew: boolean; faults: StructureFault[] } {
  const { line, sort, cells } = read;
  const now = namedIn(world.structure);
  const key = cells.nyckel.toLowerCase();
  if (key !== '' && !UUID.test(key)) return { isNew: false, faults: [fault(line, 'nyckel', 'key', cells.nyckel)] };
  if (STRUCTURE_SORTS.some((other) => other !== sort && now[other].some(({ id }) => id === key)))
    return { isNew: false, faults: [fault(line, 'nyckel', 'key-of-other')] };
  const wanted = comparable(cells.namn);
  const found = now[sort].filter(({ id, name }) => (key === '' ? comparable(name) === wanted : id === key));
  if (found.length > 1) return { isNew: false, faults: [fault(line, 'namn', 'which', cells.namn)] };
  const [one] = found;
  if (one) return { id: one.id, isNew: false, faults: [] };
  if (read.takesAway) return { isNew: false, faults: [fault(line, 'åtgärd', 'nothing-to-take-away', cells.namn)] };
  return { id: key || world.newId(), isNew: true, faults: [] };
}

interface Resolved extends ReadLine {
  id: string;
  isNew: boolean;
}

/** The lines with the entry that each is about; one entry may be named by one line. */
function resolve(reads: readonly ReadLine[], world: World, faults: StructureFault[]): Resolved[] {
  const resolved: Resolved[] = [];
  const seen = new Map<string, number>();
  for (const read of reads) {
    const { id, isNew, faults: found } = entryOf(read, world);
    faults.push(...found);
    if (id === undefined) continue;
    // Two new lines of one name, neither with a key, are one entry written twice.
    const who = isNew && read.cells.nyckel === '' ? `${read.sort} ${comparable(read.cells.namn)}` : id;
    const first = seen.get(who);
    if (first !== undefined) faults.push(fault(read.line, 'namn', 'twice', String(first)));
    else resolved.push({ ...read, id, isNew });
    seen.set(who, first ?? read.line);
  }
  return resolved;
}

/** Stands for a new entry whose line is wrong: it names nothing. */
const STUB = { principalId: '', inSamplan: '', unitIds: [], reportsTo: null };

/** The structure as it would stand: by sort, each entry's id and body. */
type Standing = Record<StructureSort, Map<string, Record<string, unknown>>>;
const standing = ({ principals, units, groups }: Structure): Standing => {
  const of = (records: readonly { id: string; body: object }[]) =>
    new Map(records.map(({ id, body }) => [id, body as Record<string, unknown>]));
  return { principal: of(principals), unit: of(units), group: of(groups) };
};
const recordsOf = (after: Standing) => {
  const of = (sort: StructureSort) => [...after[sort]].map(([id, body]) => ({ id, body }));
  return { principals: of('principal'), units: of('unit'), groups: of('group') } as never;
};

/** What is named and is not there once everything is done: at the line that names it, else at the one that takes it away. */
function faultsOfReferences(lines: readonly Resolved[], after: Standing, world: World): StructureFault[] {
  return newlyBroken(world.structure, recordsOf(after), world.directory).flatMap(({ sort, id, field }) => {
    const at = lines.find((one) => one.id === id);
    if (at && field === 'inSamplan') return [fault(at.line, 'i Samplan', 'not-in-samplan', at.cells['i Samplan'])];
    const body = after[sort].get(id) ?? {};
    const named = [body[field]].flat();
    const gone = lines.filter((one) => one.takesAway && named.includes(one.id));
    if (gone.length === 0 && field === 'reportsTo')
      return [fault(at?.line ?? 1, 'rapporterar till', 'circle', String(body.name ?? ''))];
    return gone.map((one) => fault(one.line, 'åtgärd', 'still-named', String(body.name ?? '')));
  });
}

/**
 * Reads a file of the structure against what stands now: everything that is wrong, line by line, or what it would come to.
 * Nothing is done here, and nothing in the file can make it throw.
 */
export function readStructureFile(text: string | undefined, world: World): DryRun {
  if (text === undefined) return nothing(0, [fault(1, '', 'not-text')]);
  const [head, ...rows] = readCsv(text);
  if (!head || rows.length === 0) return nothing(0, [fault(head?.line ?? 1, '', 'empty')]);
  const { columns, faults } = headOf(head);
  if (faults.length > 0) return nothing(rows.length, faults);
  const alone = rows.map((row) => readLine(row, columns));
  faults.push(...alone.flatMap((one) => one.faults));
  const lines = resolve(
    alone.flatMap(({ read }) => read ?? []),
    world,
    faults,
  );

  const after = standing(world.structure);
  const now = namedIn(world.structure);
  const byLine = new Map(lines.map((one) => [`${one.sort} ${one.id}`, one]));
  const isGone = (sort: StructureSort, id: string) => byLine.get(`${sort} ${id}`)?.takesAway;
  // Names as they will be: what is renamed is called by its new name, what is taken away can not be named.
  const named = (sort: StructureSort) => [
    ...now[sort].filter(({ id }) => !byLine.has(`${sort} ${id}`)),
    ...lines.filter((one) => one.sort === sort && !one.takesAway).map(({ id, cells }) => ({ id, name: cells.namn })),
  ];
  // And as they were, for whoever changes a name in one line alone.
  const old = (sort: StructureSort) => now[sort].filter(({ id }) => !isGone(sort, id));
  const names = eitherNames(
    structureNames({ principal: named('principal'), unit: named('unit'), group: named('group') }),
    structureNames({ principal: old('principal'), unit: old('unit'), group: old('group') }),
  );

  const done = { added: [] as PlannedLine[], changed: [] as PlannedLine[], removed: [] as PlannedLine[] };
  const entries: StructureEntry[] = [];
  let unchanged = 0;
  for (const one of lines) {
    const { line, sort, id } = one;
    const before = after[sort].get(id);
    if (one.takesAway) {
      after[sort].delete(id);
      entries.push({ does: 'remove', sort, id });
      done.removed.push({ line, sort, name: String(before?.name ?? one.cells.namn), fields: [] });
      continue;
    }
    const { body, faults: found } = bodyOfLine(one, names);
    // What is told of a cell already is not told again.
    faults.push(...found.filter((fresh) => !faults.some((old) => old.line === line && old.column === fresh.column)));
    // What names a line that is wrong names something that will be there.
    if (!body) after[sort].set(id, before ?? STUB);
    if (!body) continue;
    after[sort].set(id, body);
    const planned = plan(one, before, body, world);
    if (!planned) unchanged++;
    else {
      entries.push(planned.entry);
      (before ? done.changed : done.added).push({ line, sort, name: one.cells.namn, fields: planned.fields });
    }
  }
  faults.push(...faultsOfReferences(lines, after, world));
  const bytes = new TextEncoder().encode(JSON.stringify(entries)).length;
  if (entries.length > MOST_ENTRIES || bytes > MOST_BYTES)
    faults.push(fault(head.line, '', 'too-much', String(entries.length)));
  return faults.length > 0 ? nothing(rows.length, faults) : { lines: rows.length, faults, ...done, unchanged, entries };
}

/** The change that a line comes to, and in which columns; undefined where it says what stands already. */
function plan(
  { sort, id }: Resolved,
  before: Record<string, unknown> | undefined,
  body: Record<string, unknown>,
  { newId }: World,
): { entry: StructureEntry; fields: StructureColumn[] } | undefined {
  if (!before) return { entry: { does: 'add', sort, id, body } as unknown as StructureEntry, fields: [] };
  const news = Object.keys(body).filter((field) => canonical(body[field]) !== canonical(before[field]));
  if (news.length === 0) return undefined;
  const changes = Object.fromEntries(news.map((field) => [field, { from: before[field], to: body[field] }]));
  const conflictIds = Object.fromEntries(news.map((field) => [field, newId()]));
  return {
    entry: { does: 'edit', sort, id, changes, conflictIds } as StructureEntry,
    fields: STRUCTURE_COLUMNS.filter((column) => news.some((field) => columnOfField(sort, field) === column)),
  };
}
