import { actionPlanRow } from '#domain/action-plan';
import { countyMatter } from '#domain/county-matter';
import { countyVersion } from '#domain/county-version';
import { decisionSupport } from '#domain/decision-support';
import type { AnyRec } from '#domain/record';
import { responsibility } from '#domain/responsibility';
import { yearPoint } from '#domain/year-wheel';

/** Where a record of the county stands: what a link and a navigation need. */
export type CountyPlace =
  | { to: '/lanet/ansvar/$dutyId'; params: { dutyId: string } }
  | { to: '/lanet/kunskapsstod/$supportId'; params: { supportId: string } }
  | { to: '/lanet/handlingsplan/rader/$rowId'; params: { rowId: string } }
  | { to: '/lanet/arendegang/$matterId'; params: { matterId: string } }
  | { to: '/lanet/arshjul' }
  | { to: '/lanet' };

/** What an earlier wording is one of; any other record is its own. */
const currentOf = (record: AnyRec, all: readonly AnyRec[]): AnyRec =>
  (record.entity === countyVersion.name && all.find((one) => one.id === record.body.recordId)) || record;

/** What a record of the county is called in a list: its area, its text, or what else it has for a name. */
export function countyName(record: AnyRec, all: readonly AnyRec[]): string {
  const { area, title, what, text, name } = currentOf(record, all).body;
  return String(area ?? title ?? what ?? text ?? name ?? '');
}

/** The page of a record of the county, the way of its entity or of what it is an earlier wording of. */
export function countyPlace(record: AnyRec, all: readonly AnyRec[]): CountyPlace {
  const { entity, id } = currentOf(record, all);
  if (entity === responsibility.name) return { to: '/lanet/ansvar/$dutyId', params: { dutyId: id } };
  if (entity === decisionSupport.name) return { to: '/lanet/kunskapsstod/$supportId', params: { supportId: id } };
  if (entity === actionPlanRow.name) return { to: '/lanet/handlingsplan/rader/$rowId', params: { rowId: id } };
  if (entity === countyMatter.name) return { to: '/lanet/arendegang/$matterId', params: { matterId: id } };
  if (entity === yearPoint.name) return { to: '/lanet/arshjul' };
  return { to: '/lanet' };
}
