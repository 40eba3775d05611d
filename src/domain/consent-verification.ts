import * as z from 'zod';
import { defineEntity } from './entity';

/**
 * A named person of a releasing unit has checked that the consent (or board decision) covers what the unit will
 * release. The verifying unit is the record's own `unit`.
 */
export const ConsentVerification = z.object({
  consentId: z.uuid(),
  person: z.string(),
  name: z.string(),
  at: z.number(),
  how: z.enum(['read-original', 'spoke-with-giver', 'took-it-myself']).default('read-original'),
});
export type ConsentVerification = z.infer<typeof ConsentVerification>;
export const consentVerification = defineEntity('consentVerification', ConsentVerification);
