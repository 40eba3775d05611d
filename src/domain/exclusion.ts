import * as z from 'zod';
import { requireCustody } from './custody-ended';
import { defineEntity } from './entity';
import { Giver } from './giver';
import { Kind } from './kind';
import { author, defineMutation } from './mutation';
import { Refusal } from './refusal';
import { requireTakesPart } from './takes-part';
import { UnitId } from './unit';

/**
 * What the family does not want shared: from a unit, to a unit, of some kinds; `null` means any. A wider consent does
 * not override it. Seen by its author and the convener only.
 */
export const Exclusion = z
  .object({
    from: UnitId.nullable(),
    to: UnitId.nullable(),
    kinds: z.array(Kind).max(13).nullable(),
    by: Giver,
    at: z.number(),
    receivedBy: z.string().trim().min(1).max(200),
    ended: z.object({ by: Giver, at: z.number(), receivedBy: z.string() }).nullable().default(null),
  })
  .refine((body) => body.from !== null || body.to !== null || (body.kinds?.length ?? 0) > 0, 'empty');
export type Exclusion = z.infer<typeof Exclusion>;
export const exclusion = defineEntity('exclusion', Exclusion);

/** Records what the family does not want shared. It holds from the moment it is written. */
export const recordExclusion = defineMutation({
  name: 'recordExclusion',
  args: z.object({ exclusionId: z.uuid(), exclusion: Exclusion }),
  run(dossier, args, ctx) {
    requireTakesPart(ctx);
    if (args.exclusion.by !== 'child') requireCustody(ctx, 'by', args.exclusion.at);
    dossier.create(exclusion, args.exclusionId, { ...args.exclusion, ended: null }, author(ctx));
  },
});

/** The family takes an exclusion away; noted by the unit that wrote it. Nothing is shared by this alone. */
export const endExclusion = defineMutation({
  name: 'endExclusion',
  args: z.object({ exclusionId: z.uuid(), by: Giver, at: z.number(), receivedBy: z.string().trim().min(1).max(200) }),
  run(dossier, args, ctx) {
    const found = dossier.get(exclusion, args.exclusionId);
    if (!found) throw new Refusal('not-found');
    if (found.unit !== ctx.actor.unit) throw new Refusal('not-your-unit');
    if (args.by !== 'child') requireCustody(ctx, 'by', args.at);
    const ended = { by: args.by, at: args.at, receivedBy: args.receivedBy };
    dossier.put(exclusion, args.exclusionId, { ...found.body, ended: found.body.ended ?? ended }, author(ctx));
  },
});
