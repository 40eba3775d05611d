import type { Ctx } from './mutation';
import { Refusal } from './refusal';

/** The unit takes part in the case: it convenes it or was invited. Throws `not-permitted`. */
export function requireTakesPart(ctx: Ctx): void {
  const facts = ctx.facts();
  const takesPart =
    facts.conveningUnit === ctx.actor.unit || facts.services.some((service) => service.unit === ctx.actor.unit);
  if (!takesPart) throw new Refusal('not-permitted');
}
