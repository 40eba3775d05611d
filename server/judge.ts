import type { Actor } from '#domain/actor';
import { coordinatorship } from '#domain/coordinatorship';
import type { Dossier } from '#domain/dossier';
import { type Facts, factsOf } from '#domain/facts';
import type { AnyRec } from '#domain/record';
import { Refusal } from '#domain/refusal';
import { runMutation } from '#domain/run-mutation';
import type { Directory } from '#domain/unit';

/** What the judgement rests on: what the actor sees, everything there is, and the facts with authority. */
export interface Bench {
  actor: Actor;
  now: number;
  /** When the device says that it was done (ms). */
  claimed?: number;
  units: Directory;
  /** What the actor may see. Changes of an applied mutation are absorbed into it. */
  view: Dossier;
  facts(): Facts;
  /** A record of the dossier, whoever may see it. */
  hidden(id: string): AnyRec | undefined;
  /** The actor is let in for a time alone. */
  lent?: boolean;
}

/** `told` is what the actor may learn; `why` is the whole reason, for the audit. */
export type Judgement = { result: 'applied'; changes: AnyRec[] } | { result: 'refused'; told: Refusal; why: Refusal };

/**
 * Runs one mutation as the server must: on what the actor sees, with the facts of everything. A refusal that those
 * facts alone explain is told as `not-permitted`. A write that reaches beyond the actor's own unit, or onto an id that
 * is hidden from the actor, is refused whatever the mutation thinks.
 */
export function judge(bench: Bench, name: string, args: unknown): Judgement {
  const { actor, now, claimed, units: unit, view } = bench;
  const fork = view.fork();
  const outcome = runMutation(fork, name, args, { actor, now, claimed, unit, facts: bench.facts });
  if (outcome.result === 'refused') {
    const why = outcome.refusal;
    return { result: 'refused', told: knownToActor(bench, name, args, why) ? why : new Refusal('not-permitted'), why };
  }
  const changes = fork.changes();
  for (const record of changes) {
    const before = bench.hidden(record.id);
    const collides = before !== undefined && view.peek(record.id) === undefined;
    if (collides || record.unit !== actor.unit || record.by !== actor.person) {
      const why = new Refusal(collides ? 'id-taken' : 'not-your-unit');
      return { result: 'refused', told: new Refusal('not-permitted'), why };
    }
  }
  // The coordinator is let in for good: who is in for a time alone gives the role to another, or to nobody.
  const takes = ({ entity, body }: AnyRec) => entity === coordinatorship.name && body.person === actor.person;
  if (bench.lent && changes.some(takes)) {
    const why = new Refusal('not-permitted', { field: 'person' });
    return { result: 'refused', told: why, why };
  }
  view.absorb(fork);
  return { result: 'applied', changes };
}

/** Whether the actor's own device, with the facts that it holds, would have said the same. */
function knownToActor(
  { actor, now, claimed, units: unit, view }: Bench,
  name: string,
  args: unknown,
  why: Refusal,
): boolean {
  const known = () => factsOf(view.all(), unit);
  const preview = runMutation(view.fork(), name, args, { actor, now, claimed, unit, facts: known });
  return (
    preview.result === 'refused' && preview.refusal.code === why.code && preview.refusal.detail.rule === why.detail.rule
  );
}
