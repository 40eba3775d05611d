import * as z from 'zod';
import { defineCountyMutation, requireCountyEditor } from './county';
import { DecisionSupport, decisionSupport } from './decision-support';
import { author } from './mutation';
import { Responsibility, responsibility } from './responsibility';

/** What ships with Samplan for an empty catalogue, under ids that are always the same. */
export const ShippedCatalogue = z.object({
  responsibilities: z.array(z.object({ id: z.uuid(), body: Responsibility })).max(100),
  supports: z.array(z.object({ id: z.uuid(), body: DecisionSupport })).max(30),
});
export type ShippedCatalogue = z.infer<typeof ShippedCatalogue>;

/**
 * Reads the shipped entries in. What is there already stays as it is, so that two editors, or one twice, come to the
 * same. Only the county's editor may.
 */
export const readInCatalogue = defineCountyMutation({
  name: 'readInCatalogue',
  args: ShippedCatalogue,
  run(dossier, { responsibilities, supports }, ctx) {
    requireCountyEditor(ctx);
    for (const { id, body } of responsibilities)
      if (!dossier.peek(id)) dossier.create(responsibility, id, body, author(ctx));
    for (const { id, body } of supports) if (!dossier.peek(id)) dossier.create(decisionSupport, id, body, author(ctx));
  },
});
