import type { Actor } from '#domain/actor';
import { mutationNamed } from '#domain/run-mutation';
import type { QueuedMutation } from '#protocol/push';
import { type AuditEntry, audit } from './audit';
import { openBench } from './bench';
import type { Transaction } from './database';
import type { Log } from './log';
import { membersOf } from './members';
import { type MutationEntry, refusedBefore } from './mutation-log';
import { lockDossiers, makeDossier, openSittings, type SittingNeeds } from './sitting';
import { visibleIn } from './stored-record';
import { visibleSeqs } from './visible-seq';

/** What became of one run: an entry of the mutation log for each, in order, and who has something to fetch. */
export interface RunOutcome {
  now: number;
  entries: MutationEntry[];
  poke: Set<string>;
  others: Set<string>;
}

/**
 * Judges a device's mutations in order, in the transaction that is open: locks their dossiers, loads each once, runs in
 * memory, and writes all of it together.
 */
export async function pushRun(
  tx: Transaction,
  device: string,
  actor: Actor,
  run: readonly QueuedMutation[],
  needs: SittingNeeds & { log: Log },
): Promise<RunOutcome> {
  const { locked, made } = await lockAll(tx, run);
  const ids = [...locked.keys()];
  const [sittings, members, visible, seqs, refused] = await Promise.all([
    openSittings(tx, locked, needs),
    membersOf(tx.policy, ids, actor),
    visibleIn(tx.app, ids),
    visibleSeqs(tx.policy, ids, actor.unit),
    refusedBefore(tx.policy, device, actor, ids),
  ]);
  const benches = new Map(
    ids.map((id) => [
      id,
      openBench(tx, actor, sittings, {
        id,
        made: made.has(id),
        member: members.get(id),
        device,
        visible: visible.get(id)!,
        refused: refused.get(id) ?? [],
        seq: seqs.get(id) ?? 0,
        units: needs.units,
        region: needs.region,
        log: needs.log,
      }),
    ]),
  );
  const entries: MutationEntry[] = [];
  const trail: AuditEntry[] = [];
  for (const mutation of run) {
    const heard = await benches.get(mutation.dossierId)!.hear(mutation);
    entries.push(heard.entry);
    trail.push(heard.audit);
  }
  for (const bench of benches.values()) await bench.put();
  await Promise.all([sittings.flush(), audit(tx.app, trail)]);
  const empty = [...made].filter((id) => sittings.on(id).records().length === 0);
  for (const id of empty) await tx.policy.query('delete from dossier where id = $1', [id]);
  for (const { mutation, answer } of entries)
    if (answer.result === 'applied') answer.dossierSeq = benches.get(mutation.dossierId)!.seq();
  return { now: sittings.now, entries, poke: sittings.poke, others: sittings.others };
}

/** Locks the dossiers of a run, and makes those that it opens. */
async function lockAll(tx: Transaction, run: readonly QueuedMutation[]) {
  const ids = [...new Set(run.map((one) => one.dossierId))];
  const opening = new Set(run.filter((one) => mutationNamed(one.name)?.opens).map((one) => one.dossierId));
  let locked = await lockDossiers(tx.policy, ids);
  const made = new Set<string>();
  const missing = ids.filter((id) => !locked.has(id) && opening.has(id)).sort();
  for (const id of missing) if (await makeDossier(tx.policy, id)) made.add(id);
  if (missing.length > 0) locked = await lockDossiers(tx.policy, ids);
  return { made, locked: new Map(ids.map((id) => [id, locked.get(id) ?? 0])) };
}
