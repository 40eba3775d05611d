import * as z from 'zod';
import { defineEntity } from './entity';
import { UnitId } from './unit';

/**
 * Which exact words were read, and who may read them by it. `mark` is the fingerprint of the words as they stood, by
 * which every reader of the text, and the server's history of it, can tell whether these are they.
 */
const ConfirmedText = z.object({
  recordId: z.uuid(),
  mark: z.string().regex(/^[0-9a-z]{1,12}$/),
  receivers: z.array(UnitId).min(1).max(50),
});
export type ConfirmedText = z.infer<typeof ConfirmedText>;

/** The most texts that one confirmation holds, and the most units that have written them: no case comes near. */
export const MOST_TEXTS = 500;

/**
 * A named person has read texts of one unit, `toUnit`, and confirmed that each may be given out to units with weaker
 * secrecy: `before` it could be read there, or `afterwards`, where it was opened by another's change. Seen by the unit
 * of that person and by the unit that wrote the texts, never by the receivers; a mark of words that one may not read
 * goes to nobody.
 */
export const TextConfirmation = z.object({
  toUnit: UnitId,
  texts: z.array(ConfirmedText).min(1).max(MOST_TEXTS),
  when: z.enum(['before', 'afterwards']),
  person: z.string(),
  name: z.string(),
  at: z.number(),
});
export type TextConfirmation = z.infer<typeof TextConfirmation>;
export const textConfirmation = defineEntity('textConfirmation', TextConfirmation);
