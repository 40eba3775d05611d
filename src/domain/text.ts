import * as z from 'zod';

/** A line that must be there: a name, a place, a short answer. At most 200 characters, trimmed. */
export const Line = z.string().trim().min(1).max(200);

/** A line that may be left empty. */
export const OptionalLine = z.string().trim().max(200);

/** A text of paragraphs that must be there. At most 4,000 characters, trimmed. */
export const Text = z.string().trim().min(1).max(4_000);

/** A text of paragraphs that may be left empty. */
export const OptionalText = z.string().trim().max(4_000);

/** A telephone number as people write it. */
export const Phone = z.string().trim().min(3).max(40);
