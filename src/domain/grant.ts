import * as z from 'zod';
import { RULE_IDS } from './decision';
import { Kind } from './kind';
import { UnitId } from './unit';

/**
 * One standing permission: `to` may see `from`'s shared records of `kind` while validFrom <= now < validTo (ms;
 * validTo null = open-ended, which no consent ever is). `ground` is the rule it rests on.
 */
export const Grant = z.object({
  from: UnitId,
  to: UnitId,
  kind: Kind,
  validFrom: z.number(),
  validTo: z.number().nullable(),
  ground: z.enum(RULE_IDS),
});
export type Grant = z.infer<typeof Grant>;

/** Whether a grant is in force at an instant (ms). */
export const isInForce = ({ validFrom, validTo }: Pick<Grant, 'validFrom' | 'validTo'>, now: number): boolean =>
  validFrom <= now && (validTo === null || now < validTo);
