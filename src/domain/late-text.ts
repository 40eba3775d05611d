import * as z from 'zod';
import type { Dossier } from './dossier';
import { defineEntity } from './entity';

/**
 * A text that somebody wrote before he or she could know that weaker secrecy reads it, though it came to the server after
 * that was opened: without a network, say. Written by the server beside the text, and seen by its unit alone. `knew` (ms):
 * how fresh what the writer saw was. `mark`: of the words, so that it says nothing of what they are changed to later.
 */
export const LateText = z.object({
  recordId: z.uuid(),
  mark: z.string().regex(/^[0-9a-z]{1,12}$/),
  knew: z.number(),
});
export type LateText = z.infer<typeof LateText>;
export const lateText = defineEntity('lateText', LateText);

/** By `record mark`, how fresh what the writer of those words saw was (ms), where it was older than they are here. */
export function lateTexts(dossier: Dossier): ReadonlyMap<string, number> {
  return new Map(dossier.list(lateText).map(({ body }) => [`${body.recordId} ${body.mark}`, body.knew]));
}
