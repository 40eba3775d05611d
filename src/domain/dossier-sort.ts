import { type EntityName, KINDS_OF } from './kinds';

/**
 * What a dossier is about. `case`: one child's SIP. `deviation`: one collaboration deviation, between the units that it
 * names. `matter`: a deviation on its way up, stripped of whatever could tell who it was about. `county`: what everybody
 * at work in the county reads.
 */
export const DOSSIER_SORTS = ['case', 'deviation', 'matter', 'county'] as const;
export type DossierSort = (typeof DOSSIER_SORTS)[number];

/** The sort that an entity belongs to; undefined for one that may lie in any, and for one that this version does not know. */
export const sortOfEntity = (entity: string): DossierSort | undefined => {
  const sort = Object.hasOwn(KINDS_OF, entity) ? KINDS_OF[entity as EntityName].sort : 'any';
  return sort === 'any' ? undefined : sort;
};

/**
 * The sort of a dossier, read off what lies in it: each entity belongs to one sort, and no dossier holds two
 * (run-mutation.ts). A case where nothing that is seen tells another.
 */
export function sortOf(records: Iterable<{ entity: string }>): DossierSort {
  for (const { entity } of records) {
    const sort = sortOfEntity(entity);
    if (sort) return sort;
  }
  return 'case';
}
