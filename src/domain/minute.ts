import * as z from 'zod';
import { defineEdit } from './define-edit';
import { defineRemoval } from './define-removal';
import { defineEntity } from './entity';
import { FreeTextKind } from './free-text-kind';
import { meeting } from './meeting';
import { author, defineMutation } from './mutation';
import { existing } from './own-record';
import { requirePlanConsent } from './plan-gate';
import { Refusal } from './refusal';
import { Text } from './text';

/** One entry of a meeting's minutes; each has its own kind, so that each travels only where it may. */
export const Minute = z.object({
  meetingId: z.uuid(),
  section: z.enum(['question', 'discussion', 'decision']),
  text: Text,
});
export type Minute = z.infer<typeof Minute>;
export const minute = defineEntity('minute', Minute);

/** Writes an entry of the minutes. Minutes belong to the plan, so they need its consent. */
export const writeMinute = defineMutation({
  name: 'writeMinute',
  args: z.object({ minuteId: z.uuid(), kind: FreeTextKind, minute: Minute }),
  run(dossier, args, ctx) {
    requirePlanConsent(ctx);
    const held = existing(dossier, meeting, args.minute.meetingId);
    if (held.body.status === 'cancelled') throw new Refusal('gone');
    dossier.create(minute, args.minuteId, args.minute, author(ctx), { kind: args.kind });
  },
});

export const editMinute = defineEdit({
  name: 'editMinute',
  id: 'minuteId',
  entity: minute,
  schema: Minute,
  fields: ['section', 'text'],
  before: requirePlanConsent,
});

export const removeMinute = defineRemoval({
  name: 'removeMinute',
  id: 'minuteId',
  entity: minute,
});
