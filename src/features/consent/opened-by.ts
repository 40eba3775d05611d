import { participants } from '#domain/audience';
import { mayDisclose } from '#domain/consent-policy';
import type { RuleId } from '#domain/decision';
import type { Dossier } from '#domain/dossier';
import { type Facts, factsOf } from '#domain/facts';
import { KINDS, type Kind } from '#domain/kind';
import type { Ctx } from '#domain/mutation';
import { runMutation } from '#domain/run-mutation';
import type { UnitId } from '#domain/unit';

/** What one service comes to see by a change: which kinds, of whom, and what must be known beside it. */
export interface Opened {
  to: UnitId;
  from: UnitId[];
  kinds: Kind[];
  warns: RuleId | undefined;
}

/**
 * What a change would let flow that does not flow now, by the policy itself on a fork of the dossier. `to` narrows the
 * question to one receiver. Empty also where the change would be refused.
 */
export function openedBy(
  dossier: Dossier,
  change: { name: string; args: unknown; to?: UnitId },
  ctx: Omit<Ctx, 'facts'>,
): Opened[] {
  const fork = dossier.fork();
  const facts = () => factsOf(fork.all(), ctx.unit);
  const before = facts();
  runMutation(fork, change.name, change.args, { ...ctx, facts });
  const after = facts();
  const units = [...new Set([...participants(after), ...after.bases.flatMap((basis) => basis.releasing)])];
  const receivers = change.to ? [change.to] : units;
  return receivers.map((to) => openedTo(before, after, units, to, ctx.now)).filter((one) => one.kinds.length > 0);
}

function openedTo(before: Facts, after: Facts, units: readonly UnitId[], to: UnitId, now: number): Opened {
  const opened: Opened = { to, from: [], kinds: [], warns: undefined };
  for (const kind of KINDS)
    for (const from of units) {
      const flow = { from, to, kind };
      const then = mayDisclose(after, flow, now);
      if (from === to || !then.ok || mayDisclose(before, flow, now).ok) continue;
      if (!opened.from.includes(from)) opened.from.push(from);
      if (!opened.kinds.includes(kind)) opened.kinds.push(kind);
      opened.warns ??= then.warns;
    }
  return opened;
}
