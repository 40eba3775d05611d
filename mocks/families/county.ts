import { CATALOGUE } from './county-catalogue';
import { COUNTY_PLAN } from './county-plan';
import { COUNTY_STRUCTURE } from './county-structure';
import type { Family } from './story';

/** What the county of the practice families has agreed on, told by a member of its Strategigrupp. */
export const COUNTY: readonly Family[] = [CATALOGUE, ...COUNTY_PLAN, COUNTY_STRUCTURE];
