import { CATALOGUE } from './county-catalogue';
import type { Family } from './story';

/** What the county of the practice families has agreed on, told by a member of its Strategigrupp. */
export const COUNTY: readonly Family[] = [CATALOGUE];
