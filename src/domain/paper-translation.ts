import * as z from 'zod';
import { CivilDate, civilDate } from './civil-date';
import type { Dossier } from './dossier';
import { defineEntity } from './entity';
import { author, defineMutation } from './mutation';
import { PAPER_LANGUAGES } from './paper-language';
import { Refusal } from './refusal';
import { Line } from './text';

/** What of a paper somebody answers for: what people wrote, or the headings and fixed sentences around it. */
export const TRANSLATED_TEXTS = ['free-text', 'frame'] as const;
export type TranslatedText = (typeof TRANSLATED_TEXTS)[number];

/** What is printed in several languages: an issued plan as its unit has it, a consent to sign, a call by letter. */
const PRINTED: readonly string[] = ['planVersion', 'receivedPlan', 'consent', 'call'];

/**
 * Who translated, or read through, which text of one printed record into a language, and when. It is of that version of
 * the plan, that consent or that call alone: the next one has words that nobody has translated yet.
 */
export const PaperTranslation = z.object({
  recordId: z.uuid(),
  language: z.enum(PAPER_LANGUAGES),
  texts: z.array(z.enum(TRANSLATED_TEXTS)).min(1).max(TRANSLATED_TEXTS.length),
  by: Line,
  on: CivilDate,
});
export type PaperTranslation = z.infer<typeof PaperTranslation>;
export const paperTranslation = defineEntity('paperTranslation', PaperTranslation);

/** Notes who translated, in the unit that prints the paper. Refuses Swedish, which nobody translates, and a day to come. */
export const recordTranslation = defineMutation({
  name: 'recordTranslation',
  onClosed: true,
  args: z.object({ translationId: z.uuid(), translation: PaperTranslation }),
  run(dossier, { translationId, translation }, ctx) {
    const printed = dossier.peek(translation.recordId);
    if (!printed || printed.deleted || !PRINTED.includes(printed.entity))
      throw new Refusal('not-found', { field: 'translation.recordId' });
    if (translation.language.startsWith('sv')) throw new Refusal('invalid-args', { field: 'translation.language' });
    if (translation.on > civilDate(ctx.now)) throw new Refusal('bad-date', { field: 'translation.on' });
    dossier.create(paperTranslation, translationId, translation, author(ctx));
  },
});

/**
 * Who translated each text of a printed record into a language, as it was last noted; a text that nobody did is missing.
 * `since` (ms): when the record got the words that it has now; what was noted before is of other words.
 */
export function translators(
  dossier: Dossier,
  recordId: string | null,
  language: PaperTranslation['language'],
  since = 0,
): Partial<Record<TranslatedText, { by: string; on: CivilDate }>> {
  const told: Partial<Record<TranslatedText, { by: string; on: CivilDate }>> = {};
  const notes = dossier
    .list(paperTranslation)
    .filter(({ at, body }) => body.recordId === recordId && body.language === language && at >= since)
    .sort((a, b) => a.at - b.at);
  for (const { body } of notes) for (const text of body.texts) told[text] = { by: body.by, on: body.on };
  return told;
}
