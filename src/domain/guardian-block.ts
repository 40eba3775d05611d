import * as z from 'zod';
import { CivilDate } from './civil-date';
import { defineEntity } from './entity';
import { Giver } from './giver';
import { Kind } from './kind';
import { author, defineMutation } from './mutation';
import { Refusal } from './refusal';
import { requireTakesPart } from './takes-part';

/**
 * Something is kept from one reader of the family: whereabouts (B3), what would do the child considerable harm (B4),
 * or a source in danger (B5). It names records, kinds, or both. It holds past its review date, until it is lifted:
 * a forgotten review must not open anything.
 */
export const GuardianBlock = z
  .object({
    rule: z.enum(['B3', 'B4', 'B5']),
    reader: Giver,
    recordIds: z.array(z.uuid()).max(500).default([]),
    kinds: z.array(Kind).max(13).default([]),
    assessment: z.string().trim().max(4_000),
    assessedBy: z.string().trim().max(200),
    assessedOn: CivilDate,
    reviewOn: CivilDate,
    liftedAt: z.number().nullable().default(null),
  })
  .refine((body) => body.recordIds.length + body.kinds.length > 0, 'empty');
export type GuardianBlock = z.infer<typeof GuardianBlock>;
export const guardianBlock = defineEntity('guardianBlock', GuardianBlock);

/** Keeps records or kinds from one reader. Refuses a mark without assessment, name, or a review date to come. */
export const markForReader = defineMutation({
  name: 'markForReader',
  onClosed: true,
  args: z.object({ blockId: z.uuid(), block: GuardianBlock }),
  run(dossier, args, ctx) {
    requireTakesPart(ctx);
    const body = args.block;
    const bad = (remedy: string, field: string) => new Refusal('rule', { rule: body.rule, remedy, field });
    if (body.assessment === '') throw bad('write-assessment', 'assessment');
    if (body.assessedBy === '') throw bad('name-assessor', 'assessedBy');
    if (body.reviewOn <= body.assessedOn) throw bad('mend-dates', 'reviewOn');
    dossier.create(guardianBlock, args.blockId, { ...body, liftedAt: null }, author(ctx));
  },
});

/** Lifts a mark after review; only the unit that assessed it may. */
export const liftReaderMark = defineMutation({
  name: 'liftReaderMark',
  onClosed: true,
  args: z.object({ blockId: z.uuid() }),
  run(dossier, args, ctx) {
    const found = dossier.get(guardianBlock, args.blockId);
    if (!found) throw new Refusal('not-found');
    if (found.unit !== ctx.actor.unit) throw new Refusal('not-your-unit');
    dossier.put(guardianBlock, args.blockId, { ...found.body, liftedAt: found.body.liftedAt ?? ctx.now }, author(ctx));
  },
});
