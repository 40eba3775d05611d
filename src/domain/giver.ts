import * as z from 'zod';

/** Who answers for a consent: a guardian by record id, or the child. */
export const Giver = z.union([z.literal('child'), z.uuid()]);
export type Giver = z.infer<typeof Giver>;

/** How an answer was given. No form is required in law; an oral one must be noted in the author's own record system. */
export const AnswerForm = z.enum(['written', 'oral']);
