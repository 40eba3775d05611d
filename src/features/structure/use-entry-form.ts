import { COUNTY_DOSSIER } from '#domain/county';
import type { Rec } from '#domain/record';
import { reviseStructure } from '#domain/revise-structure';
import type { StructureSort } from '#domain/structure';
import { changedFields, formChange, useChangeForm } from '#storage/use-change-form';

/** `entries.0.body.name` and `entries.0.changes.name.to` are both the field `name`. */
const nameOf = (path: string): string => path.replace(/^entries\.\d+\.(body|changes)\./, '').split('.')[0] ?? path;

/**
 * A form over one entry of the structure: a new one, or (`record`) one that stands. What it holds is what the entry's body
 * has; `bodyOf` says it where the form holds a field otherwise.
 */
export function useEntryForm<B extends object, V extends object>(
  sort: StructureSort,
  record: Rec<B> | undefined,
  initial: V,
  bodyOf: (values: V) => object,
) {
  return useChangeForm(COUNTY_DOSSIER, `structure:${sort}:${record?.id ?? 'new'}`, initial, (values, seen, idOf) => {
    const body = bodyOf(values);
    if (!record) {
      const entry = { does: 'add', sort, id: idOf('entry'), body };
      return [formChange('add', reviseStructure, { entries: [entry] }, { nameOf })];
    }
    const fields = Object.keys(body) as never[];
    const news = changedFields(bodyOf(seen), body, fields, idOf);
    if (!news) return [];
    const entry = { does: 'edit', sort, id: record.id, ...news };
    const settles = Object.keys(values);
    return [formChange('edit', reviseStructure, { entries: [entry] }, { nameOf, settles })];
  });
}
