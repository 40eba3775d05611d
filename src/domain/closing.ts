import * as z from 'zod';
import { caseRecord } from './case';
import { CivilDate } from './civil-date';
import { standingClosing } from './deviation-closing';
import type { Dossier } from './dossier';
import { defineEntity } from './entity';
import { OptionalText } from './text';

/** Why a case ended. */
export const CLOSING_REASONS = [
  'need-gone',
  'consent-withdrawn',
  'no-consent',
  'family-stops',
  'turned-18',
  'moved',
  'request-refused',
  'other',
] as const;

/** The closing of a case, and its reopening where that came. Times are ms. */
export const Closing = z.object({
  reason: z.enum(CLOSING_REASONS),
  on: CivilDate,
  text: OptionalText,
  reopenedAt: z.number().nullable(),
  reopenedBecause: OptionalText,
});
export type Closing = z.infer<typeof Closing>;
export const closing = defineEntity('closing', Closing);

/** Whether the case is closed: by its own record, or by the unit that took the coordination over. A deviation: as solved. */
export function isClosed(dossier: Dossier): boolean {
  return (
    caseRecord(dossier)?.body.status === 'closed' ||
    dossier.list(closing).some((record) => record.body.reopenedAt === null) ||
    standingClosing(dossier) !== undefined
  );
}
