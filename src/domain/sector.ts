import * as z from 'zod';

/**
 * Sectors of secrecy: which chapter of the secrecy law binds the one who holds a piece of information.
 * A unit has exactly one. Source: OSL 23, 25 and 26 kap., PSL 6 kap., skollagen 29 kap.
 */
export const SECTORS = [
  'HEALTH_PUB',
  'HEALTH_PRIV',
  'SOC_PUB',
  'SOC_PRIV',
  'PRESCHOOL_PUB',
  'PRESCHOOL_PRIV',
  'SCHOOL_PUB_EMI',
  'SCHOOL_PUB_EH',
  'SCHOOL_PUB_OTHER',
  'SCHOOL_PRIV_EH',
  'SCHOOL_PRIV_OTHER',
  'GUARDIAN',
  'CHILD',
  'RELATIVE',
  'OTHER_AUTH',
  'CITIZEN_REP',
] as const;

export const Sector = z.enum(SECTORS);
export type Sector = z.infer<typeof Sector>;
