import type { Rec } from './record';
import type { CooperationGroup, CountyUnit, Principal, StructureSort } from './structure';
import type { Directory } from './unit';

/** An entry whose field names what is not there, is of the wrong kind, or (a group) leads back to itself. */
export interface BrokenReference {
  sort: StructureSort;
  id: string;
  field: 'principalId' | 'inSamplan' | 'unitIds' | 'reportsTo';
}

/** The structure, as far as its entries name each other. */
export interface Named {
  principals: readonly Pick<Rec<Principal>, 'id'>[];
  units: readonly Pick<Rec<CountyUnit>, 'id' | 'body'>[];
  groups: readonly Pick<Rec<CooperationGroup>, 'id' | 'body'>[];
}

/** Everything in it that names what is not there. */
function brokenReferences({ principals, units, groups }: Named, directory: Directory): BrokenReference[] {
  const broken: BrokenReference[] = [];
  const known = {
    principals: new Set(principals.map(({ id }) => id)),
    units: new Set(units.map(({ id }) => id)),
  };
  for (const { id, body } of units) {
    if (!known.principals.has(body.principalId)) broken.push({ sort: 'unit', id, field: 'principalId' });
    const named = body.inSamplan === '' || directory(body.inSamplan);
    if (!named || (named !== true && named.generic)) broken.push({ sort: 'unit', id, field: 'inSamplan' });
  }
  const above = new Map(groups.map(({ id, body }) => [id, body.reportsTo]));
  for (const { id, body } of groups) {
    if (!body.unitIds.every((one) => known.units.has(one))) broken.push({ sort: 'group', id, field: 'unitIds' });
    if (body.inSamplan !== '' && !directory(body.inSamplan)?.forum)
      broken.push({ sort: 'group', id, field: 'inSamplan' });
    if (!endsAtTop(id, above)) broken.push({ sort: 'group', id, field: 'reportsTo' });
  }
  return broken;
}

/** Whether the way up from a group ends at one that reports to nobody. */
function endsAtTop(from: string, above: ReadonlyMap<string, string | null>): boolean {
  const seen = new Set<string>();
  let at: string | null | undefined = from;
  while (typeof at === 'string' && !seen.has(at)) {
    seen.add(at);
    at = above.get(at);
  }
  return at === null;
}

/**
 * What names nothing `after` a change and did not `before` it, given what the directory knows: what was broken already,
 * because a unit has left the directory, stops nobody from mending something else.
 */
export function newlyBroken(before: Named, after: Named, directory: Directory): BrokenReference[] {
  const key = ({ sort, id, field }: BrokenReference) => `${sort} ${id} ${field}`;
  const old = new Set(brokenReferences(before, directory).map(key));
  return brokenReferences(after, directory).filter((one) => !old.has(key(one)));
}
