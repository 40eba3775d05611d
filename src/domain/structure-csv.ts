import { writeCsv } from './csv';
import type { Structure, StructureSort } from './structure';
import {
  FIELD_OF_COLUMN,
  LEVEL_CODES,
  MATTER_CODES,
  SORT_CODES,
  STRUCTURE_COLUMNS,
  type StructureColumn,
  TYPE_CODES,
} from './structure-columns';
import { namedIn, type StructureNames, structureNames } from './structure-names';

const BETWEEN = ' | ';

/** One field as a cell says it. */
function cellOf(sort: StructureSort, column: StructureColumn, value: unknown, names: StructureNames): string {
  if (column === 'typ') return TYPE_CODES[sort].say(value as string);
  if (column === 'nivå') return LEVEL_CODES.say(value as string);
  if (column === 'huvudman') return names.nameOf('principal', value as string);
  if (column === 'rapporterar till') return value === null ? '' : names.nameOf('group', value as string);
  if (column === 'verksamheter') return (value as string[]).map((id) => names.nameOf('unit', id)).join(BETWEEN);
  if (column === 'tar upp') return (value as string[]).map(MATTER_CODES.say).join(BETWEEN);
  if (column === 'funktioner') return (value as string).replaceAll('\n', BETWEEN);
  return value as string;
}

/** The structure as a file for a spreadsheet, which can be read in again as it is: principals, units, then groups. */
export function structureCsv(structure: Structure): string {
  const names = structureNames(namedIn(structure));
  const lines = (sort: StructureSort, records: readonly { id: string; body: object }[]) =>
    records.map(({ id, body }) =>
      STRUCTURE_COLUMNS.map((column) => {
        if (column === 'post') return SORT_CODES.say(sort);
        if (column === 'nyckel') return id;
        const field = FIELD_OF_COLUMN[sort][column];
        return field === undefined ? '' : cellOf(sort, column, (body as Record<string, unknown>)[field], names);
      }),
    );
  return writeCsv([
    STRUCTURE_COLUMNS,
    ...lines('principal', structure.principals),
    ...lines('unit', structure.units),
    ...lines('group', structure.groups),
  ]);
}
