import * as z from 'zod';
import { FREE_TEXT_KINDS } from './kind';

/** The kind that a writer chooses for a free text, so that it travels only where that kind may. */
export const FreeTextKind = z.enum(FREE_TEXT_KINDS);
export type FreeTextKind = z.infer<typeof FreeTextKind>;
