import * as z from 'zod';
import { conflict } from './conflict';
import { checkDeviation, deviation } from './deviation';
import { applyEdit } from './edit';
import { entityNamed } from './entities';
import type { Entity } from './entity';
import { author, defineMutation } from './mutation';
import { ownRecord } from './own-record';
import { Refusal } from './refusal';

/**
 * Settles two versions, once for everyone in the unit: the one that stands (`current`), the other (`kept`), `both` (for
 * texts, the current first), or a new wording. `seen` is the value that stood on the screen: had it changed meanwhile,
 * the choice is an edit like any other, and may itself be kept beside under `conflictId2`.
 */
export const resolveConflict = defineMutation({
  name: 'resolveConflict',
  args: z
    .object({
      conflictId: z.uuid(),
      choice: z.enum(['current', 'kept', 'both', 'new']),
      seen: z.unknown(),
      wording: z.string().trim().min(1).max(4_000).nullable(),
      conflictId2: z.uuid(),
    })
    .refine((args) => (args.choice === 'new') === (args.wording !== null), { path: ['wording'], message: 'required' }),
  run(dossier, args, ctx) {
    const open = ownRecord(dossier, conflict, args.conflictId, ctx);
    const { recordId, entity: name, field, kept } = open.body;
    const entity = entityNamed(name) as unknown as Entity<Record<string, unknown>> | undefined;
    if (!entity) throw new Refusal('not-found');
    dossier.remove(conflict, open.id, author(ctx));
    if (args.choice === 'current') return;
    const both = () => {
      if (typeof args.seen !== 'string' || typeof kept !== 'string')
        throw new Refusal('invalid-args', { field: 'choice' });
      return `${args.seen}\n${kept}`;
    };
    const to = args.choice === 'kept' ? kept : args.choice === 'both' ? both() : args.wording;
    const from = args.seen ?? null;
    applyEdit(dossier, entity, recordId, { [field]: { from, to } }, ctx, { [field]: args.conflictId2 });
    // What was kept beside a report was never held to what a report may say: others read it from now on.
    const report = dossier.get(deviation, recordId);
    if (report) checkDeviation(report.body, ctx);
  },
});
