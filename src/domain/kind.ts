import * as z from 'zod';

/** Kinds of information (domain.md 3.6, K). A record has exactly one, for ever. */
export const KINDS = [
  'LOGISTICS',
  'IDENTITY',
  'CONTACT',
  'SCHOOL',
  'STUDENT_HEALTH',
  'HEALTH',
  'PSYCH',
  'SOCIAL',
  'FAMILY_OTHER_PERSON',
  'CHILD_VOICE',
  'PLAN_ACTION',
  'SOURCE',
  'COUNSELLING',
] as const;
export const Kind = z.enum(KINDS);
export type Kind = z.infer<typeof Kind>;

/** Kinds that a writer may choose for a free text, so that it travels only where that kind may. */
export const FREE_TEXT_KINDS = [
  'PLAN_ACTION',
  'SCHOOL',
  'STUDENT_HEALTH',
  'HEALTH',
  'PSYCH',
  'SOCIAL',
  'FAMILY_OTHER_PERSON',
  'CHILD_VOICE',
] as const satisfies readonly Kind[];
