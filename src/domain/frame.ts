import * as z from 'zod';
import { defineEntity } from './entity';
import { UnitId } from './unit';

/** All that an invited unit sees before a consent names it: a reference and whom to call (design.md 4). */
export const Frame = z.object({
  reference: z.string(),
  convener: z.string(),
  phone: z.string(),
  conveningUnit: UnitId,
});
export type Frame = z.infer<typeof Frame>;
export const frame = defineEntity('frame', Frame);
