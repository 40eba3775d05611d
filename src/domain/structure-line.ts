import type { CsvLine } from './csv';
import { namesSomebody } from './names-in-text';
import { STRUCTURE, type StructureSort } from './structure';
import {
  columnOfField,
  comparable,
  FIELD_OF_COLUMN,
  LEVEL_CODES,
  MATTER_CODES,
  SORT_CODES,
  STRUCTURE_COLUMNS,
  type StructureColumn,
  TAKE_AWAY,
  TYPE_CODES,
} from './structure-columns';
import type { StructureFault, StructureFaultName } from './structure-fault';
import type { StructureNames } from './structure-names';

/** A line as far as it can be read alone: its sort, its cells by column, and whether it takes away. */
export interface ReadLine {
  line: number;
  sort: StructureSort;
  cells: Readonly<Record<StructureColumn, string>>;
  takesAway: boolean;
}

const NOBODY: ReadonlySet<string> = new Set();
export const fault = (
  line: number,
  column: StructureColumn | '',
  fault: StructureFaultName,
  found = '',
): StructureFault => ({
  line,
  column,
  fault,
  found: found.length > 60 ? `${found.slice(0, 60)}…` : found,
});

/** Reads one line under its heading (`columns`, by place), and all that is wrong with it alone; undefined where it can not be read on. */
export function readLine(
  { line, cells, broken }: CsvLine,
  columns: readonly StructureColumn[],
): { read?: ReadLine; faults: StructureFault[] } {
  const faults: StructureFault[] = [];
  const extra = cells.slice(columns.length).some((cell) => cell.trim() !== '');
  if (broken) return { faults: [fault(line, '', 'quotes')] };
  if (cells.length < columns.length || extra)
    return { faults: [fault(line, '', 'cells', `${cells.length} / ${columns.length}`)] };
  const at = Object.fromEntries(columns.map((column, index) => [column, (cells[index] ?? '').trim()]));
  const byColumn = at as Record<StructureColumn, string>;
  for (const column of STRUCTURE_COLUMNS)
    if (column !== 'nyckel' && namesSomebody(byColumn[column], NOBODY))
      faults.push(fault(line, column, 'personal-number'));
  const sort = SORT_CODES.read(byColumn.post);
  if (!sort) faults.push(fault(line, 'post', 'sort', byColumn.post));
  const action = comparable(byColumn.åtgärd);
  if (action !== '' && action !== TAKE_AWAY) faults.push(fault(line, 'åtgärd', 'action', byColumn.åtgärd));
  for (const column of STRUCTURE_COLUMNS)
    if (sort && !['post', 'nyckel', 'åtgärd'].includes(column) && !FIELD_OF_COLUMN[sort][column] && byColumn[column])
      faults.push(fault(line, column, 'not-for-sort', byColumn[column]));
  if (!sort) return { faults };
  return { read: { line, sort, cells: byColumn, takesAway: action === TAKE_AWAY }, faults };
}

const NO_SUCH = { principal: 'no-such-principal', unit: 'no-such-unit', group: 'no-such-group' } as const;
/** What the schema's complaint about a field is called. */
const FAULT_OF_FIELD: Readonly<Record<string, StructureFaultName>> = {
  kind: 'type',
  service: 'type',
  level: 'level',
  takesUp: 'matter',
  mail: 'mail',
  schoolUnitCode: 'school-unit-code',
};
const listed = (cell: string) =>
  cell
    .split('|')
    .map((one) => one.trim())
    .filter(Boolean);

/** The entry that a line comes to, with every name in it looked up among `names`; all its faults at once. */
export function bodyOfLine(
  { line, sort, cells }: ReadLine,
  names: StructureNames,
): { body?: Record<string, unknown>; faults: StructureFault[] } {
  const faults: StructureFault[] = [];
  const lookUp = (wanted: StructureSort, cell: string, column: StructureColumn): string | undefined => {
    const [one, ...more] = names.meant(wanted, cell);
    if (one === undefined) faults.push(fault(line, column, NO_SUCH[wanted], cell));
    else if (more.length > 0) faults.push(fault(line, column, 'which', cell));
    return more.length > 0 ? undefined : one;
  };
  const valueOf = (column: StructureColumn, cell: string): unknown => {
    if (column === 'typ') return TYPE_CODES[sort].read(cell);
    if (column === 'nivå') return LEVEL_CODES.read(cell);
    if (column === 'tar upp') return listed(cell).map((word) => MATTER_CODES.read(word) ?? word);
    if (column === 'huvudman') return lookUp('principal', cell, column);
    if (column === 'rapporterar till') return cell === '' ? null : lookUp('group', cell, column);
    if (column === 'verksamheter') return listed(cell).map((one) => lookUp('unit', one, column));
    return cell;
  };
  const body: Record<string, unknown> = {};
  for (const column of STRUCTURE_COLUMNS) {
    const field = FIELD_OF_COLUMN[sort][column];
    if (field) body[field] = valueOf(column, cells[column]);
  }
  faults.push(...faultsOfSchema(line, sort, cells, body, new Set(faults.map(({ column }) => column))));
  const parsed = STRUCTURE[sort].schema.safeParse(body);
  return faults.length > 0 || !parsed.success ? { faults } : { body: parsed.data, faults };
}

/** What the schema says of a body, by column; of a column that has a fault already no more is said. */
function faultsOfSchema(
  line: number,
  sort: StructureSort,
  cells: ReadLine['cells'],
  body: object,
  told: Set<string>,
): StructureFault[] {
  const faults: StructureFault[] = [];
  for (const issue of STRUCTURE[sort].schema.safeParse(body).error?.issues ?? []) {
    const field = String(issue.path[0]);
    const column = columnOfField(sort, field);
    if (told.has(column)) continue;
    told.add(column);
    const isLong = issue.code === 'too_big';
    faults.push(
      fault(line, column, isLong ? 'too-long' : (FAULT_OF_FIELD[field] ?? 'name'), isLong ? '' : cells[column]),
    );
  }
  return faults;
}
