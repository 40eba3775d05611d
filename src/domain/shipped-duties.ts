import { DUTIES_OF_HEALTH_CARE } from './duties-of-health-care';
import { DUTIES_OF_PRESCHOOL } from './duties-of-preschool';
import { DUTIES_OF_SCHOOL } from './duties-of-school';
import { DUTIES_OF_SOCIAL_SERVICES } from './duties-of-social-services';
import type { ShippedCatalogue } from './read-in-catalogue';

/**
 * All duties of the county's agreement, for a catalogue that is empty: fetched by whoever reads them in, and by nobody
 * else.
 */
export const SHIPPED_DUTIES: ShippedCatalogue['responsibilities'] = [
  ...DUTIES_OF_HEALTH_CARE,
  ...DUTIES_OF_SOCIAL_SERVICES,
  ...DUTIES_OF_PRESCHOOL,
  ...DUTIES_OF_SCHOOL,
];
