import type { Structure, StructureSort } from './structure';
import { comparable } from './structure-columns';

/** How the entries of the structure are called in a file: by name, and by their key where two have the same. */
export interface StructureNames {
  /** What stands for the entry in a cell. */
  nameOf(sort: StructureSort, id: string): string;
  /** Every entry of that sort that a cell may mean. One is the answer; none or several are a fault of the line. */
  meant(sort: StructureSort, cell: string): readonly string[];
}

type Named = Readonly<Record<StructureSort, readonly { id: string; name: string }[]>>;

/** The names of what the structure holds. */
export const namedIn = ({ principals, units, groups }: Structure): Named => {
  const named = (records: readonly { id: string; body: { name: string } }[]) =>
    records.map(({ id, body }) => ({ id, name: body.name }));
  return { principal: named(principals), unit: named(units), group: named(groups) };
};

/** Looks names up both ways. */
export function structureNames(named: Named): StructureNames {
  const byName = new Map<string, string[]>();
  const byId = new Map<string, string>();
  for (const sort of Object.keys(named) as StructureSort[])
    for (const { id, name } of named[sort]) {
      const key = `${sort} ${comparable(name)}`;
      byName.set(key, [...(byName.get(key) ?? []), id]);
      byId.set(`${sort} ${id}`, name);
    }
  return {
    nameOf(sort, id) {
      const name = byId.get(`${sort} ${id}`);
      return name !== undefined && byName.get(`${sort} ${comparable(name)}`)?.length === 1 ? name : id;
    },
    meant: (sort, cell) =>
      byName.get(`${sort} ${comparable(cell)}`) ?? (byId.has(`${sort} ${cell.trim()}`) ? [cell.trim()] : []),
  };
}

/** The names of the first and, where they know none such, of the second. */
export const eitherNames = (first: StructureNames, second: StructureNames): StructureNames => ({
  nameOf: first.nameOf,
  meant(sort, cell) {
    const meant = first.meant(sort, cell);
    return meant.length > 0 ? meant : second.meant(sort, cell);
  },
});
