import type { AnyRec } from '#domain/record';
import type { DossierView } from '#storage/dossier-view';
import type { SearchHit } from '#storage/search';

/** The records found in one case. */
export interface CaseHits {
  view: DossierView;
  records: AnyRec[];
}

/** Hits by case: those whose child is named first, then those with the most hits. */
export function hitsByCase(hits: readonly SearchHit[]): CaseHits[] {
  const cases = new Map<string, CaseHits>();
  for (const { view, record } of hits) {
    const known = cases.get(view.id);
    if (known) known.records.push(record);
    else cases.set(view.id, { view, records: [record] });
  }
  const isNamed = ({ records }: CaseHits) => Number(records.some((record) => record.entity === 'child'));
  return [...cases.values()].sort((a, b) => isNamed(b) - isNamed(a) || b.records.length - a.records.length);
}
