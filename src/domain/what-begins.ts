import type { Dossier } from './dossier';
import { type Facts, factsOf } from './facts';
import { grantsFor } from './grants-for';
import { KINDS, type Kind } from './kind';
import type { Ctx } from './mutation';
import { isWeaker } from './receiver-conditions';
import { runMutation } from './run-mutation';
import type { UnitId } from './unit';
import { hasWeakerSecrecy } from './weaker-secrecy';

/** What begins to flow to one receiver by a change. */
export interface Begins {
  to: UnitId;
  /** Which kinds, by the unit that has written them. */
  parts: { from: UnitId; kinds: Kind[] }[];
  /** The first instant (ms) at which any of it flows: now, or the day on which a consent begins. */
  since: number;
  /** Nothing at all reached the receiver before, and nothing was going to. */
  isNew: boolean;
  /** The receiver's secrecy is weaker than that of those who write. */
  isWeaker: boolean;
  /** Kinds beyond the short list that a public school's ordinary staff gets: the family was asked about each. */
  warns: boolean;
}

/**
 * What flows after a change, at any instant from `now` (ms) on, that would not have flowed at any such instant before
 * it: the difference between the grants of both. A flow that only goes on longer (a renewal) does not begin.
 */
export function whatBegins(before: Facts, after: Facts, now: number): Begins[] {
  const old = upcoming(before, now);
  const known = new Set(old.map(keyOf));
  const reached = new Set(old.map((grant) => grant.to));
  const receivers = new Map<UnitId, { since: number; parts: Map<UnitId, Set<Kind>> }>();
  for (const grant of upcoming(after, now)) {
    if (known.has(keyOf(grant))) continue;
    const since = Math.max(now, grant.validFrom);
    const found = receivers.get(grant.to) ?? { since, parts: new Map() };
    found.since = Math.min(found.since, since);
    found.parts.set(grant.from, (found.parts.get(grant.from) ?? new Set()).add(grant.kind));
    receivers.set(grant.to, found);
  }
  return [...receivers].map(([to, { since, parts }]) => ({
    to,
    parts: [...parts].map(([from, kinds]) => ({ from, kinds: KINDS.filter((kind) => kinds.has(kind)) })),
    since,
    isNew: !reached.has(to),
    isWeaker: hasWeakerSecrecy(after, to),
    warns: [...parts].some(([from, kinds]) => [...kinds].some((kind) => isWeaker(after, { from, to, kind }))),
  }));
}

/** Those before whom one stops: somebody new, or somebody whose secrecy is weaker. */
export const toStopBefore = (begins: readonly Begins[]): Begins[] => begins.filter((one) => one.isNew || one.isWeaker);

/** A change as it would be made. */
export interface Change {
  name: string;
  args: unknown;
}

/** What several changes in a row would let begin, on a fork of the dossier. One that is refused changes nothing. */
export function beginsBy(dossier: Dossier, changes: readonly Change[], ctx: Omit<Ctx, 'facts'>): Begins[] {
  const fork = dossier.fork();
  const facts = () => factsOf(fork.all(), ctx.unit);
  const before = facts();
  for (const { name, args } of changes) runMutation(fork, name, args, { ...ctx, facts });
  return whatBegins(before, facts(), ctx.now);
}

const upcoming = (facts: Facts, now: number) =>
  grantsFor(facts).filter(({ validTo }) => validTo === null || validTo > now);

const keyOf = (grant: { from: UnitId; to: UnitId; kind: Kind }) => `${grant.from} ${grant.to} ${grant.kind}`;
