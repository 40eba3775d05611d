import type { Actor } from '#domain/actor';
import { type Dossier, openDossier } from '#domain/dossier';
import type { AnyRec } from '#domain/record';
import { Refusal } from '#domain/refusal';
import { mutationNamed } from '#domain/run-mutation';
import type { MutationAnswer, QueuedMutation } from '#protocol/push';
import { type AuditEntry, audit } from './audit';
import type { Transaction } from './database';
import { judgeOrBlame } from './defect';
import { dependsOnRefused, type Present, type Touched, touchedBy } from './dependence';
import type { Log } from './log';
import { isLiving, memberOf, setMember } from './members';
import type { MutationEntry } from './mutation-log';
import { lockDossier, makeDossier, openSitting, type Sitting, type SittingNeeds } from './sitting';
import { isStorable } from './storable';
import { isFact, releasedRecords, visibleIds } from './stored-record';
import { visibleSeq } from './visible-seq';

/** What became of one run: an entry of the mutation log for each, in order, and who has something to fetch. */
export interface RunOutcome {
  now: number;
  entries: MutationEntry[];
  poke: Set<string>;
  others: Set<string>;
}

/**
 * Judges consecutive mutations of one dossier in the transaction that is open: locks the dossier, loads it once, runs
 * in memory, writes. `refused` is what earlier refused mutations of this device touched.
 */
export async function pushRun(
  tx: Transaction,
  actor: Actor,
  run: readonly QueuedMutation[],
  refused: Touched[],
  needs: SittingNeeds,
  log: Log,
): Promise<RunOutcome> {
  const { dossierId } = run[0]!;
  const opening = run.some((one) => mutationNamed(one.name)?.opens);
  let locked = await lockDossier(tx.policy, dossierId);
  const made = !locked && opening && (await makeDossier(tx.policy, dossierId));
  if (!locked && opening) locked = await lockDossier(tx.policy, dossierId);
  const sitting = await openSitting(tx, dossierId, locked ?? { seq: 0 }, needs);
  const bench = await openBench(tx, actor, sitting, made, needs, log);
  for (const mutation of run) await bench.hear(mutation, refused);
  await bench.flush();
  if (made && sitting.records().length === 0) await tx.policy.query('delete from dossier where id = $1', [dossierId]);
  await audit(tx.app, bench.trail);
  const seq = await visibleSeq(tx.policy, dossierId, actor.unit);
  for (const { answer } of bench.entries) if (answer.result === 'applied') answer.dossierSeq = seq;
  return { now: sitting.now, entries: bench.entries, poke: sitting.poke, others: sitting.others };
}

async function openBench(
  tx: Transaction,
  actor: Actor,
  sitting: Sitting,
  made: boolean,
  needs: SittingNeeds,
  log: Log,
) {
  const member = await memberOf(tx.policy, sitting.id, actor);
  let access: 'open' | 'new' | 'ended' | 'none' = made
    ? 'new'
    : isLiving(member, sitting.now)
      ? 'open'
      : member
        ? 'ended'
        : 'none';
  const entries: MutationEntry[] = [];
  const trail: AuditEntry[] = [];
  let view = await viewOf();
  let stale = false;

  /** What the actor may see now, by row-level security, with what was released to the unit. */
  async function viewOf(): Promise<Dossier> {
    if (access !== 'open') return openDossier(sitting.id, []);
    const { ids, released: some } = await visibleIds(tx.app, sitting.id);
    const seen: AnyRec[] = sitting.records().filter((record) => ids.has(record.id));
    const released = some ? await releasedRecords(tx.app, [sitting.id]) : [];
    return openDossier(sitting.id, [...released.filter((record) => !ids.has(record.id)), ...seen]);
  }

  async function flush() {
    const changes = stale ? [] : view.changes();
    if (changes.length === 0) return;
    if (access === 'new') {
      await setMember(tx.policy, sitting.id, actor, { until: null, ground: 'opener' }, sitting.now);
      access = 'open';
    }
    await sitting.write(changes);
    stale = true;
  }

  /** After facts changed, what the actor may see may have too; asked for again only where another mutation follows. */
  async function refresh() {
    if (stale) view = await viewOf();
    stale = false;
  }

  const present: Present = {
    exists: (id) => id === sitting.id || view.peek(id) !== undefined,
    value: (id, field) => view.peek(id)?.body[field],
  };

  async function decide(mutation: QueuedMutation, refused: Touched[]): Promise<{ told: Refusal; why: Refusal } | null> {
    const no = (told: Refusal, why = told) => ({ told, why });
    if (!isStorable(mutation.args)) return no(new Refusal('invalid-args'));
    if (!mutationNamed(mutation.name)) return no(new Refusal('unknown-mutation'));
    if (access === 'none') return no(new Refusal('unknown-dossier'), new Refusal('not-permitted'));
    if (access === 'ended') return no(new Refusal('not-permitted'));
    if (await dependsOnRefused(mutation.name, mutation.args, present, refused))
      return no(new Refusal('depends-on-refused'));
    const judged = judgeOrBlame(
      {
        actor,
        now: sitting.now,
        units: needs.units,
        view,
        facts: sitting.facts,
        hidden: (id) => sitting.records().find((record) => record.id === id),
      },
      mutation.name,
      mutation.args,
      log,
    );
    if (judged.result === 'refused') return no(judged.told, judged.why);
    // What the policy decides by has changed: the next one is judged by it, and on what the actor may see then.
    if (judged.changes.some(isFact)) await flush();
    return null;
  }

  return {
    entries,
    trail,
    flush,
    async hear(mutation: QueuedMutation, refused: Touched[]) {
      await refresh();
      const refusal = await decide(mutation, refused);
      const touched = refusal && isStorable(mutation.args) ? await touch(mutation, refused) : null;
      if (touched) refused.push(touched);
      entries.push({
        mutation,
        answer: refusal ? refusedAnswer(mutation, refusal.told) : appliedAnswer(mutation),
        touched,
        quarantined: refusal !== null && access === 'ended' && isStorable(mutation.args),
      });
      trail.push({
        at: sitting.now,
        person: actor.person,
        unit: actor.unit,
        dossierId: sitting.id,
        act: mutationNamed(mutation.name)?.name ?? 'unknown-mutation',
        outcome: refusal ? 'refused' : 'applied',
        code: refusal?.why.code,
        rule: refusal?.why.detail.rule,
        detail: { mutation: mutation.id },
      });
    },
  };

  function touch(mutation: QueuedMutation, refused: Touched[]): Promise<Touched> {
    return touchedBy(mutation.name, mutation.args, present, refused);
  }
}

/** `dossierSeq` is filled in once the run is written. */
const appliedAnswer = ({ id, seq }: QueuedMutation): MutationAnswer => ({ id, seq, result: 'applied', dossierSeq: 0 });

export const refusedAnswer = ({ id, seq }: QueuedMutation, { code, detail }: Refusal): MutationAnswer => ({
  id,
  seq,
  result: 'refused',
  code,
  ...detail,
});
