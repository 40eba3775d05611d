import * as z from 'zod';
import { defineEntity } from './entity';
import { Kind } from './kind';
import { author, defineMutation } from './mutation';
import { ownRecord } from './own-record';
import { ReleaseReason } from './statute-release';
import { UnitId } from './unit';

/**
 * Acute protection (ST7): the author's unit opens some kinds of its own records to one unit for a time that ends by
 * itself, and a manager reviews it afterwards (`acute-review.ts`). One direction; the other unit opens its own. Times
 * are ms. Opened by the server's online command only.
 */
export const AcuteProtection = z.object({
  toUnit: UnitId,
  kinds: z.array(Kind).min(1),
  why: ReleaseReason,
  startedAt: z.number(),
  endsAt: z.number(),
  endedAt: z.number().nullable().default(null),
});
export type AcuteProtection = z.infer<typeof AcuteProtection>;
export const acuteProtection = defineEntity('acuteProtection', AcuteProtection);

/**
 * Ends an acute protection before its hours are over, by the unit that opened it: nothing flows by it from then on.
 * A change and no command, for it grants nothing: what narrows is done at once, also without a network. No undo.
 */
export const endAcuteProtection = defineMutation({
  name: 'endAcuteProtection',
  onClosed: true,
  args: z.object({ acuteId: z.uuid() }),
  run(dossier, args, ctx) {
    const found = ownRecord(dossier, acuteProtection, args.acuteId, ctx);
    if (found.body.endedAt !== null || ctx.now >= found.body.endsAt) return;
    dossier.put(acuteProtection, args.acuteId, { ...found.body, endedAt: ctx.now }, author(ctx));
  },
});
