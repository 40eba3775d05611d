import * as z from 'zod';
import { caseEntity, requireCase } from './case';
import { CivilDate, civilDate } from './civil-date';
import { CLOSING_REASONS, closing } from './closing';
import { requireCoordinatingUnit } from './coordinatorship';
import { author, defineMutation } from './mutation';
import { Refusal } from './refusal';
import { OptionalText, Text } from './text';

/**
 * Closes the case, with a reason. Needs no consent: a case whose consent was taken back must be closable. A request that
 * is turned down needs its reason written, for that may happen only exceptionally.
 */
export const closeCase = defineMutation({
  name: 'closeCase',
  args: z.object({ closingId: z.uuid(), reason: z.enum(CLOSING_REASONS), on: CivilDate, text: OptionalText }),
  run(dossier, args, ctx) {
    requireCoordinatingUnit(dossier, ctx);
    if (args.on > civilDate(ctx.now)) throw new Refusal('bad-date', { field: 'on' });
    if ((args.reason === 'request-refused' || args.reason === 'other') && !args.text)
      throw new Refusal('needs-reason', { field: 'text' });
    const { closingId, reason, on, text } = args;
    dossier.create(closing, closingId, { reason, on, text, reopenedAt: null, reopenedBecause: '' }, author(ctx));
    const opened = requireCase(dossier);
    if (opened.unit === ctx.actor.unit)
      dossier.put(caseEntity, opened.id, { ...opened.body, status: 'closed' }, author(ctx));
  },
});

/** Opens a closed case again, with a reason. Only the unit that closed it may. */
export const reopenCase = defineMutation({
  name: 'reopenCase',
  onClosed: true,
  args: z.object({ reason: Text }),
  run(dossier, args, ctx) {
    requireCoordinatingUnit(dossier, ctx);
    const opened = requireCase(dossier);
    const closed = dossier.list(closing).filter((record) => record.body.reopenedAt === null);
    if (closed.length === 0 && opened.body.status === 'open') throw new Refusal('already-done');
    for (const record of closed)
      dossier.put(
        closing,
        record.id,
        { ...record.body, reopenedAt: ctx.now, reopenedBecause: args.reason },
        author(ctx),
      );
    if (opened.unit === ctx.actor.unit)
      dossier.put(caseEntity, opened.id, { ...opened.body, status: 'open' }, author(ctx));
  },
});
