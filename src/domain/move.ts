import * as z from 'zod';
import { CivilDate } from './civil-date';
import { requireCoordinatingUnit } from './coordinatorship';
import type { Dossier } from './dossier';
import { defineEntity } from './entity';
import { author, defineMutation } from './mutation';
import type { Rec } from './record';
import { Refusal } from './refusal';
import { refuseUnderProtection } from './refuse-under-protection';
import { Line, OptionalLine, OptionalText } from './text';

/** What of the planning goes along: told to the receiver after a yes, carried by the family itself, or nothing. */
export const PASSED_ON = ['with-consent', 'family-carries', 'nothing'] as const;

/** What the family got to take along. */
export const GIVEN_AT_MOVE = ['plan', 'contacts', 'evaluation'] as const;

/**
 * The child moves to another municipality: when, where, who receives there, what goes along and by whose yes, and what
 * the family got. The author's unit alone sees it, since it tells where the child is to be found.
 */
export const Move = z.object({
  on: CivilDate,
  municipality: Line,
  receiver: OptionalLine,
  receiverPhone: OptionalLine,
  passedOn: z.enum(PASSED_ON),
  /** Who said yes to what, and where that is noted; only where something is told. */
  consentNote: OptionalText,
  given: z.array(z.enum(GIVEN_AT_MOVE)).max(GIVEN_AT_MOVE.length),
});
export type Move = z.infer<typeof Move>;
export const move = defineEntity('move', Move);

/** The move as it was last written down, if any. */
export const latestMove = (dossier: Dossier): Rec<Move> | undefined =>
  dossier
    .list(move)
    .sort((a, b) => a.at - b.at)
    .at(-1);

/**
 * Writes down a move, or writes it anew when something has changed. Telling the receiver something takes a named
 * receiver and a noted yes. Under protected identity it stands nowhere here: it would tell the whereabouts (B1).
 */
export const recordMove = defineMutation({
  name: 'recordMove',
  args: z.object({ moveId: z.uuid(), move: Move }),
  run(dossier, args, ctx) {
    requireCoordinatingUnit(dossier, ctx);
    refuseUnderProtection(ctx, 'child');
    if (args.move.passedOn === 'with-consent') {
      if (!args.move.receiver) throw new Refusal('missing-part', { field: 'move.receiver' });
      if (!args.move.consentNote) throw new Refusal('needs-reason', { field: 'move.consentNote' });
    }
    dossier.create(move, args.moveId, args.move, author(ctx));
  },
});
