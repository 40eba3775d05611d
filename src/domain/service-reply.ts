import * as z from 'zod';
import { defineEntity } from './entity';
import { author, defineMutation } from './mutation';
import { existing } from './own-record';
import { Refusal } from './refusal';
import { service } from './service';
import { OptionalLine } from './text';
import { UnitId } from './unit';

/** The invited unit's answer, addressed to the unit that invited it. */
export const ServiceReply = z.object({
  serviceId: z.uuid(),
  toUnit: UnitId,
  answer: z.enum(['joins', 'declines']),
  contactPerson: OptionalLine,
  reason: OptionalLine,
});
export type ServiceReply = z.infer<typeof ServiceReply>;
export const serviceReply = defineEntity('serviceReply', ServiceReply);

/** Answers an invitation. To decline needs a reason: an invited principal is expected to take part. */
export const answerInvitation = defineMutation({
  name: 'answerInvitation',
  args: z.object({ replyId: z.uuid(), reply: ServiceReply.omit({ toUnit: true }) }),
  run(dossier, args, ctx) {
    const invited = existing(dossier, service, args.reply.serviceId);
    if (invited.body.unit !== ctx.actor.unit) throw new Refusal('not-your-unit');
    if (args.reply.answer === 'declines' && !args.reply.reason)
      throw new Refusal('needs-reason', { field: 'reply.reason' });
    dossier.create(serviceReply, args.replyId, { ...args.reply, toUnit: invited.unit }, author(ctx));
  },
});
