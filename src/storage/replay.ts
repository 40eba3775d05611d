import { isProtected } from '#domain/blocks';
import { type Dossier, openDossier } from '#domain/dossier';
import { type Facts, factsOf } from '#domain/facts';
import type { Ctx } from '#domain/mutation';
import type { AnyRec } from '#domain/record';
import { Refusal } from '#domain/refusal';
import { type RunResult, runMutation } from '#domain/run-mutation';
import type { Me } from './device';
import type { DossierView } from './dossier-view';
import type { OutboxEntry } from './outbox-entry';
import { type Base, isOver, visibleRecords } from './visible';

/** What a mutation may know when it runs on this device: only what the device holds. */
export function contextOf(dossier: Dossier, me: Me, now: number): Ctx {
  return { actor: me.actor, now, unit: me.unit, facts: () => factsOf(living(dossier), me.unit) };
}

const living = (dossier: Dossier): AnyRec[] => dossier.all().filter((record) => !record.deleted);

/**
 * Runs one mutation on the dossier as it would stand here; a refusal leaves it untouched. A defect is a refusal too: one
 * change that can not be run must not take the whole case from the screen.
 */
export function runHere(dossier: Dossier, name: string, args: unknown, me: Me, now: number): RunResult {
  try {
    return runMutation(dossier, name, args, contextOf(dossier, me, now));
  } catch {
    return { result: 'refused', refusal: new Refusal('defect') };
  }
}

/**
 * Whether an entry's effects are missing from the base. One that waits again for a restored server may be in the base
 * of before, until that is fetched anew. A refused one is not replayed: its words stay in the outbox. */
const isMissing = (entry: OutboxEntry, base: Base | undefined): boolean =>
  (entry.state === 'waiting' && !(entry.again === 'shown' && base?.scope === '')) ||
  (entry.state === 'sent' && (entry.appliedSeq ?? 0) > (base?.seq ?? 0));

/** The records of a base with the unsent changes on top, and what they came of. */
export interface Replayed {
  base: Base | undefined;
  entries: readonly OutboxEntry[];
  dossier: Dossier;
  /** Ids of the records that unacknowledged changes touched. */
  unsent: ReadonlySet<string>;
}

/**
 * Replays the unsent changes on the base as it may be seen at an instant (ms). Where `before` came of the same base, in
 * the same reach of time, and of the first of the same entries, only what was added runs: a long queue without a network
 * must not make each new word slower.
 */
export function replay(
  id: string,
  base: Base | undefined,
  entries: readonly OutboxEntry[],
  me: Me,
  now: number,
  before?: Replayed,
): Replayed {
  const goesOn = before !== undefined && before.base === base && beginsWith(entries, before.entries);
  if (goesOn && entries.length === before.entries.length) return before;
  const dossier = goesOn
    ? before.dossier.fork()
    : openDossier(id, base ? visibleRecords(base, me.actor.unit, now) : []);
  const unsent = new Set(goesOn ? before.unsent : []);
  for (const entry of entries.slice(goesOn ? before.entries.length : 0)) {
    if (!isMissing(entry, base)) continue;
    const fork = dossier.fork();
    // Refused here only: the server, who sees more, has the say. Until then the change is in the outbox, not in view.
    if (runHere(fork, entry.name, entry.args, me, entry.at).result === 'refused') continue;
    if (entry.state === 'waiting') for (const record of fork.changes()) unsent.add(record.id);
    dossier.absorb(fork);
  }
  return { base, entries, dossier, unsent };
}

/** An entry's place in the line is given once it rests on disk; nothing that it does changes with that. */
const beginsWith = (entries: readonly OutboxEntry[], first: readonly OutboxEntry[]) =>
  first.length <= entries.length &&
  first.every(({ id, state, appliedSeq }, at) => {
    const entry = entries[at];
    return entry?.id === id && entry.state === state && entry.appliedSeq === appliedSeq;
  });

/** The server knows of marks of protected identity that are unseen here: what it says binds every screen and paper. */
const withServersWord = (facts: Facts, byName = false): Facts =>
  byName && !isProtected(facts) ? { ...facts, protection: 'MARKING' } : facts;

/** What a person sees of one dossier at an instant (ms): a pure function of base, outbox and time. */
export function viewOf(id: string, { base, dossier, unsent }: Replayed, me: Me, now: number): DossierView | undefined {
  if (base && isOver(base, now)) return undefined;
  const records = living(dossier);
  if (records.length === 0) return undefined;
  let facts: Facts | undefined;
  return {
    id,
    records,
    dossier,
    get facts() {
      facts ??= withServersWord(factsOf(records, me.unit), base?.byName);
      return facts;
    },
    grants: (base?.grants ?? []).filter((grant) => grant.validTo === null || now < grant.validTo),
    named: new Set(base?.named),
    until: base?.until ?? null,
    opened: base?.opened,
    byName: base?.byName,
    unsent,
    lastSeq: base?.seq ?? 0,
  };
}
