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

/** Whether an entry's effects are missing from the base. A refused one is not replayed: its words stay in the outbox. */
const isMissing = (entry: OutboxEntry, base: Base | undefined): boolean =>
  entry.state === 'waiting' || (entry.state === 'sent' && (entry.appliedSeq ?? 0) > (base?.seq ?? 0));

/** The records of the base at an instant with the unsent changes on top, and which records those touched. */
export function replay(
  id: string,
  base: Base | undefined,
  entries: readonly OutboxEntry[],
  me: Me,
  now: number,
): { dossier: Dossier; unsent: Set<string> } {
  const dossier = openDossier(id, base ? visibleRecords(base, me.actor.unit, now) : []);
  const unsent = new Set<string>();
  for (const entry of entries) {
    if (!isMissing(entry, base)) continue;
    const fork = dossier.fork();
    // Refused here only: the server, who sees more, has the say. Until then the change is in the outbox, not in view.
    if (runHere(fork, entry.name, entry.args, me, entry.at).result === 'refused') continue;
    if (entry.state === 'waiting') for (const record of fork.changes()) unsent.add(record.id);
    dossier.absorb(fork);
  }
  return { dossier, unsent };
}

/** What a person sees of one dossier at an instant (ms): a pure function of base, outbox and time. */
export function viewOf(
  id: string,
  base: Base | undefined,
  entries: readonly OutboxEntry[],
  me: Me,
  now: number,
): DossierView | undefined {
  if (base && isOver(base, now)) return undefined;
  const { dossier, unsent } = replay(id, base, entries, me, now);
  const records = living(dossier);
  if (records.length === 0) return undefined;
  let facts: Facts | undefined;
  return {
    id,
    records,
    dossier,
    get facts() {
      facts ??= factsOf(records, me.unit);
      return facts;
    },
    grants: (base?.grants ?? []).filter((grant) => grant.validTo === null || now < grant.validTo),
    named: new Set(base?.named),
    until: base?.until ?? null,
    unsent,
    lastSeq: base?.seq ?? 0,
  };
}
