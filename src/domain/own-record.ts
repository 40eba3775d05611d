import type { Dossier } from './dossier';
import type { Entity } from './entity';
import type { Ctx } from './mutation';
import type { Rec } from './record';
import { Refusal } from './refusal';

/** The living record with that id, or the refusal owed: `gone` where it was removed, else `not-found`. */
export function existing<B>(dossier: Dossier, entity: Entity<B>, id: string): Rec<B> {
  const found = dossier.get(entity, id);
  if (found) return found;
  throw new Refusal(dossier.peek(id)?.entity === entity.name ? 'gone' : 'not-found');
}

/** As `existing`, and refused as `not-your-unit` where another unit wrote it (design.md 3). */
export function ownRecord<B>(dossier: Dossier, entity: Entity<B>, id: string, ctx: Ctx): Rec<B> {
  const found = existing(dossier, entity, id);
  if (found.unit !== ctx.actor.unit) throw new Refusal('not-your-unit');
  return found;
}
