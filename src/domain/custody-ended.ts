import { ageAt, birthday, type CivilDate, startOfDay } from './civil-date';
import type { Facts } from './facts';
import type { Ctx } from './mutation';
import { Refusal } from './refusal';

/** Custody has ended at an instant (ms), as far as the facts know the birth date (FB 6 kap. 2 §). */
export const custodyEnded = (facts: Pick<Facts, 'child'>, at: number): boolean =>
  facts.child !== undefined && ageAt(facts.child.birthDate, at) >= 18;

/**
 * When the act was done (ms): as the device that did it says, where that is earlier. What was done before the birthday and
 * lay unsent over it was rightly done; a device's clock gives nobody more than that.
 */
export const doneAt = (ctx: Ctx): number => Math.min(ctx.claimed ?? ctx.now, ctx.now);

/**
 * Refuses an act of a guardian, or towards one, that is done at 18 or later (B9, C11): only the person decides, and nobody
 * else is told in the person's place. `on` is the day or the instant (ms) of which the act itself speaks; without one it
 * is when it was done.
 */
export function requireCustody(ctx: Ctx, field: string, on: CivilDate | number = doneAt(ctx)): void {
  const { child } = ctx.facts();
  if (!child) return;
  const ended =
    typeof on === 'number' ? on >= startOfDay(birthday(child.birthDate, 18)) : on >= birthday(child.birthDate, 18);
  if (ended) throw new Refusal('rule', { rule: 'B9', remedy: 'turn-to-the-person', field });
}
