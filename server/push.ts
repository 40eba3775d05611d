import type { Actor } from '#domain/actor';
import { Refusal } from '#domain/refusal';
import type { MutationAnswer, PushAnswer, PushRequest, QueuedMutation } from '#protocol/push';
import { PROTOCOL_VERSION } from '#protocol/version';
import { audit, whoOf } from './audit';
import { refusedAnswer } from './bench';
import { readClock } from './clock';
import type { Core } from './core';
import { blameFor, logDefect, touchedUnseen } from './defect';
import { firstAnswers, lockDevice, logMutations, type MutationEntry } from './mutation-log';
import { pushRun } from './push-run';
import { recomputeDossier } from './recompute';
import { isStorable, wholeMs } from './storable';

/**
 * So many mutations are judged in one transaction, whatever dossiers they are of: enough that its cost is shared, not so
 * many that others wait long for its locks.
 */
const RUN = 250;

/**
 * Takes a device's outbox in order. Each mutation gets one answer for ever; the effects and the answer commit together.
 * Stops at a gap in the device's numbering: `expected` tells what is wanted next. Pokes after the last commit.
 * `closed`: the actor's account has ended; nothing is applied, the words go to the quarantine of the unit.
 */
export async function push(core: Core, actor: Actor, request: PushRequest, closed = false): Promise<PushAnswer> {
  const answers: MutationAnswer[] = [];
  const poke = new Set<string>();
  const others = new Set<string>();
  let part: Part = { answers: [], expected: 1, now: 0, stopped: false, poke, others };
  try {
    for (const run of runsOf(request.mutations)) {
      part = closed
        ? await attempt(core, actor, request.device, run, CLOSED)
        : await takeRun(core, actor, request.device, run);
      answers.push(...part.answers);
      for (const unit of part.poke) poke.add(unit);
      for (const id of part.others) others.add(id);
      if (part.stopped) break;
    }
  } finally {
    for (const id of others) for (const unit of await recomputeDossier(core, id)) poke.add(unit);
    if (poke.size > 0) core.poke.send([...poke]);
  }
  const { incarnation, restoredTo } = await core.state();
  const life = { incarnation, ...(restoredTo !== undefined && { restoredTo }) };
  return { v: PROTOCOL_VERSION, now: part.now, ...life, expected: part.expected, answers };
}

interface Part {
  answers: MutationAnswer[];
  expected: number;
  now: number;
  stopped: boolean;
  poke: ReadonlySet<string>;
  others: ReadonlySet<string>;
}

function runsOf(mutations: readonly QueuedMutation[]): QueuedMutation[][] {
  const runs: QueuedMutation[][] = [];
  for (let at = 0; at < mutations.length; at += RUN) runs.push(mutations.slice(at, at + RUN));
  return runs;
}

/**
 * A run in one transaction. Where what the mutations wrote ends in the database's own no (the last line) or in a defect,
 * they are taken one by one, so that only the one at fault is refused.
 */
async function takeRun(core: Core, actor: Actor, device: string, run: QueuedMutation[]): Promise<Part> {
  try {
    return await attempt(core, actor, device, run, undefined);
  } catch (error) {
    if (!blameFor(error)) throw error;
    core.log.warn(
      { mutations: run.length, names: run.map((one) => one.name) },
      'a run was undone; each is taken alone',
    );
    const parts: Part[] = [];
    for (const one of run) {
      const alone = await attempt(core, actor, device, [one], undefined).catch((again: unknown) => {
        const blame = blameFor(again);
        if (!blame) throw again;
        logDefect(core.log, one.name, again);
        return attempt(core, actor, device, [one], {
          no: blame,
          by: blame.code === 'defect' ? 'defect' : 'row-security',
        });
      });
      parts.push(alone);
      if (alone.stopped) break;
    }
    const last = parts.at(-1)!;
    return {
      ...last,
      answers: parts.flatMap((part) => part.answers),
      poke: new Set(parts.flatMap((part) => [...part.poke])),
      others: new Set(parts.flatMap((part) => [...part.others])),
    };
  }
}

/** Refuses every one of a run without running it, and says in the audit what decided. */
interface Verdict {
  no: Refusal;
  by: 'row-security' | 'defect' | 'account-closed';
}

/** Why nothing of an account that has ended is applied. */
const CLOSED: Verdict = { no: new Refusal('not-permitted', { remedy: 'account-ended' }), by: 'account-closed' };

async function attempt(
  core: Core,
  actor: Actor,
  device: string,
  run: readonly QueuedMutation[],
  verdict: Verdict | undefined,
): Promise<Part> {
  const { hash } = await core.state();
  const units = await core.units();
  return core.database.withActor(actor, async (tx) => {
    const [asked, locked, known] = await Promise.all([
      readClock(tx.policy, core.clock),
      lockDevice(tx.policy, device, actor),
      firstAnswers(
        tx.policy,
        actor,
        run.map((one) => one.id),
      ),
    ]);
    let expected = locked;
    const fresh: QueuedMutation[] = [];
    let stopped = false;
    const accepted: QueuedMutation[] = [];
    for (const mutation of run) {
      if (!known.has(mutation.id) && !fresh.some((one) => one.id === mutation.id)) {
        expected ??= mutation.seq;
        if (mutation.seq !== expected) {
          stopped = true;
          break;
        }
        fresh.push(mutation);
        expected += 1;
      }
      accepted.push(mutation);
    }
    let now = asked;
    let entries: MutationEntry[] = [];
    let poke: ReadonlySet<string> = new Set();
    let others: ReadonlySet<string> = new Set();
    if (fresh.length > 0) {
      if (verdict) {
        entries = await Promise.all(
          fresh.map(async (mutation) => ({
            mutation,
            answer: refusedAnswer(mutation, verdict.no),
            // What nobody could store, nested too deep for any recursion, is looked into by nobody.
            touched: isStorable(mutation.args) ? await touchedUnseen(mutation) : null,
            quarantined: verdict.by === 'account-closed' && isStorable(mutation.args),
          })),
        );
        await audit(
          tx.app,
          fresh.map((one) => auditOf(actor, device, one, verdict, now)),
        );
      } else {
        const outcome = await pushRun(tx, device, actor, fresh, {
          clock: core.clock,
          units,
          hash,
          log: core.log,
          mails: core.mails,
          region: core.region,
        });
        ({ now, entries, poke, others } = outcome);
      }
      await logMutations(tx.policy, device, actor, entries, now);
    }
    for (const { answer } of entries) known.set(answer.id, answer);
    const answers = accepted.map((mutation) => known.get(mutation.id)!);
    return { answers, expected: expected ?? 1, now, stopped, poke, others };
  });
}

const auditOf = (actor: Actor, device: string, mutation: QueuedMutation, { no, by }: Verdict, at: number) => ({
  at,
  ...whoOf(actor, device),
  dossierId: mutation.dossierId,
  act: mutation.name,
  outcome: 'refused' as const,
  code: no.code,
  deviceAt: wholeMs(mutation.at),
  detail: { mutation: mutation.id, by },
});
