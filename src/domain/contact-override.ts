import * as z from 'zod';
import { defineEntity } from './entity';
import { Text } from './text';

/** Why a service without ongoing contact was invited beside the agreement. Seen by the inviting unit alone. */
export const ContactOverride = z.object({ serviceId: z.uuid(), reason: Text });
export type ContactOverride = z.infer<typeof ContactOverride>;
export const contactOverride = defineEntity('contactOverride', ContactOverride);
