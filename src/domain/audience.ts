import { mayDisclose } from './consent-policy';
import type { Decision } from './decision';
import type { Facts } from './facts';
import { KINDS, type Kind } from './kind';
import type { UnitId } from './unit';

export interface Seer {
  unit: UnitId;
  decision: Decision;
}

/**
 * Who sees a kind of information now: every participating service, yes or no, and why. `from` is the unit that writes
 * it, the convener where none is given.
 */
export function audience(facts: Facts, kind: Kind, now: number, from = facts.conveningUnit): Seer[] {
  if (!from) return [];
  return participants(facts).map((unit) => ({ unit, decision: mayDisclose(facts, { from, to: unit, kind }, now) }));
}

export interface Seen {
  from: UnitId;
  kind: Kind;
  decision: Decision;
}

/** What one unit sees of each other participant's, kind by kind, and why or why not. */
export function whoSees(facts: Facts, receiver: { unit: UnitId }, now: number): Seen[] {
  return participants(facts)
    .filter((from) => from !== receiver.unit)
    .flatMap((from) =>
      KINDS.map((kind) => ({ from, kind, decision: mayDisclose(facts, { from, to: receiver.unit, kind }, now) })),
    );
}

/** The convening unit first, then the services that still take part, in order of invitation, each once. */
export function participants(facts: Facts): UnitId[] {
  const units = facts.services.filter((service) => !service.ended).map((service) => service.unit);
  return [...new Set(facts.conveningUnit ? [facts.conveningUnit, ...units] : units)];
}
