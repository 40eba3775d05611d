import * as z from 'zod';
import { defineEntity } from './entity';

/**
 * A value that could not be merged, kept until a person chooses. It has the unit, kind and audience of the record it
 * belongs to. `kept` is what lost the race, `current` what stands; times are ms.
 */
export const Conflict = z.object({
  recordId: z.uuid(),
  entity: z.string(),
  field: z.string(),
  origin: z.unknown(),
  kept: z.unknown(),
  keptBy: z.string(),
  keptAt: z.number(),
  current: z.unknown(),
  currentBy: z.string(),
  currentAt: z.number(),
});
export type Conflict = z.infer<typeof Conflict>;
export const conflict = defineEntity('conflict', Conflict);
