import * as z from 'zod';
import { fingerprint } from './canonical';
import type { Dossier } from './dossier';
import type { Entity } from './entity';
import { author, type Ctx, defineMutation, type Mutation } from './mutation';
import { Refusal } from './refusal';

/**
 * Declares the removal of a record by the unit that wrote it. It carries a mark of what its author saw (the device adds
 * it): where a colleague has written in the record since, it is refused as `edited-since`, so that nobody's words go unread.
 * An outbox of before sends no mark, and removes as it did. `before` may refuse (a gate).
 */
export function defineRemoval<B, Id extends string>(removal: {
  name: string;
  id: Id;
  entity: Entity<B>;
  before?: (ctx: Ctx) => void;
}): Mutation<{ [I in Id]: string }> {
  const { name, id, entity } = removal;
  type Args = { [I in Id]: string };
  const args = z.object({ [id]: z.uuid(), seen: z.string().max(32).optional() }) as unknown as z.ZodType<Args>;
  const markOf = (dossier: Dossier, recordId: string) => {
    const record = dossier.get(entity, recordId);
    return record && fingerprint(record.body);
  };
  return defineMutation({
    name,
    args,
    seeing: (dossier: Dossier, sent: Args) => ({ ...sent, seen: markOf(dossier, sent[id]) }),
    run(dossier, sent, ctx) {
      removal.before?.(ctx);
      const { seen } = sent as { seen?: string };
      const own = dossier.get(entity, sent[id])?.unit === ctx.actor.unit;
      if (own && seen !== undefined && markOf(dossier, sent[id]) !== seen) throw new Refusal('edited-since');
      dossier.remove(entity, sent[id], author(ctx));
    },
  });
}
