import { countyVersion } from '#domain/county-version';
import { decisionSupport } from '#domain/decision-support';
import type { AnyRec } from '#domain/record';
import { responsibility } from '#domain/responsibility';

/** Where a record of the county stands: what a link and a navigation need. */
export type CountyPlace =
  | { to: '/lanet/ansvar/$dutyId'; params: { dutyId: string } }
  | { to: '/lanet/kunskapsstod/$supportId'; params: { supportId: string } }
  | { to: '/lanet' };

/** The page of a record of the county, the way of its entity or of what it is an earlier wording of. */
export function countyPlace({ entity, id, body }: AnyRec, all: readonly AnyRec[]): CountyPlace {
  if (entity === responsibility.name) return { to: '/lanet/ansvar/$dutyId', params: { dutyId: id } };
  if (entity === decisionSupport.name) return { to: '/lanet/kunskapsstod/$supportId', params: { supportId: id } };
  const current = entity === countyVersion.name && all.find((one) => one.id === body.recordId);
  return current ? countyPlace(current, all) : { to: '/lanet' };
}
