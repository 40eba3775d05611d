import * as z from 'zod';
import { defineEntity } from './entity';
import { Kind } from './kind';
import { ReleaseReason } from './statute-release';
import { UnitId } from './unit';

/**
 * Acute protection (ST7): the author's unit opens some kinds of its own records to one unit for a time that ends by
 * itself, and a manager reviews it afterwards. One direction; the other unit opens its own. Times are ms. Written by
 * the server's online command only.
 */
export const AcuteProtection = z.object({
  toUnit: UnitId,
  kinds: z.array(Kind).min(1),
  why: ReleaseReason,
  startedAt: z.number(),
  endsAt: z.number(),
  endedAt: z.number().nullable().default(null),
  review: z
    .object({
      by: z.string(),
      name: z.string(),
      at: z.number(),
      wasNeeded: z.boolean(),
      text: z.string().trim().max(4_000),
    })
    .nullable()
    .default(null),
});
export type AcuteProtection = z.infer<typeof AcuteProtection>;
export const acuteProtection = defineEntity('acuteProtection', AcuteProtection);
