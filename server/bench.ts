import type { Actor } from '#domain/actor';
import { openCase } from '#domain/case';
import { type Dossier, openDossier } from '#domain/dossier';
import { Refusal } from '#domain/refusal';
import { mayOpenUnder } from '#domain/region-profile';
import { mutationNamed } from '#domain/run-mutation';
import type { Directory } from '#domain/unit';
import type { MutationAnswer, QueuedMutation } from '#protocol/push';
import { type AuditEntry, whoOf } from './audit';
import type { Transaction } from './database';
import { judgeOrBlame } from './defect';
import { dependsOnRefused, type Present, type Touched, touchedBy } from './dependence';
import { noteLateTexts } from './late-texts';
import type { Log } from './log';
import { isLent, isLiving, type Member, setMember } from './members';
import type { MutationEntry } from './mutation-log';
import type { Sittings } from './sitting';
import { isStorable, wholeMs } from './storable';
import { isFact, type Visible, visibleIn } from './stored-record';

/** Where one actor's mutations of one locked dossier are judged, one after the other. */
export interface Bench {
  /** Judges a mutation and gives its entry of the mutation log and of the audit. */
  hear(mutation: QueuedMutation): Promise<{ entry: MutationEntry; audit: AuditEntry }>;
  /** Puts down for the ledger what has changed since the last time. */
  put(): Promise<void>;
  /** The seq of the last change that the actor's unit can see. */
  seq(): number;
}

interface BenchState {
  id: string;
  /** This run makes the dossier. */
  made: boolean;
  member: Member | undefined;
  visible: Visible;
  /** What earlier refused mutations of this device touched here, oldest first; those of this run are added. */
  refused: Touched[];
  device: string;
  seq: number;
  units: Directory;
  /** The county's profile, under which cases are opened. */
  region: string | undefined;
  log: Log;
}

/** What the args say, whatever they are; the schema judges them afterwards. */
const regionAsked = (args: unknown): string => String((args as { region?: unknown } | null)?.region);

/** Opens the bench of an actor on a dossier that has a sitting. */
export function openBench(tx: Transaction, actor: Actor, sittings: Sittings, state: BenchState): Bench {
  const { id, refused, units, region, log } = state;
  const { now } = sittings;
  const sitting = sittings.on(id);
  let access = accessOf(state, now);
  let view = viewOf(state.visible);
  let stale = false;
  let { seq } = state;

  /** What the actor may see, by row-level security, with what was released to the unit. */
  function viewOf({ ids, released }: Visible): Dossier {
    if (access !== 'open') return openDossier(id, []);
    const seen = sitting.records().filter((record) => ids.has(record.id));
    return openDossier(id, [...released.filter((record) => !ids.has(record.id)), ...seen]);
  }

  async function put() {
    const changes = stale ? [] : view.changes();
    if (changes.length === 0) return;
    if (access === 'new') {
      await setMember(tx.policy, id, actor, { until: null, ground: 'opener' }, now);
      access = 'open';
    }
    const seen = await sitting.write(changes);
    if (seen.has(actor.unit)) seq = sitting.seq();
    stale = true;
  }

  /** After facts changed, what the actor may see may have too; asked for again only where another mutation follows. */
  async function refresh() {
    if (!stale) return;
    await sittings.flush();
    view = viewOf((await visibleIn(tx.app, [id])).get(id)!);
    stale = false;
  }

  const present: Present = {
    exists: (one) => one === id || view.peek(one) !== undefined,
    value: (one, field) => view.peek(one)?.body[field],
  };

  async function decide(mutation: QueuedMutation): Promise<{ told: Refusal; why: Refusal } | null> {
    const no = (told: Refusal, why = told) => ({ told, why });
    if (!isStorable(mutation.args)) return no(new Refusal('invalid-args'));
    if (!mutationNamed(mutation.name)) return no(new Refusal('unknown-mutation'));
    // Which rules a case lives under is the county's to say, and no device's.
    if (mutation.name === openCase.name && !mayOpenUnder(regionAsked(mutation.args), region))
      return no(new Refusal('invalid-args', { field: 'region' }));
    if (access === 'none') return no(new Refusal('unknown-dossier'), new Refusal('not-permitted'));
    if (access === 'ended') {
      // The same for whoever is not named and whoever is not assigned: a protected identity is not told by its absence.
      const remedy = state.member?.ground === 'opening' ? 'opening-ended' : 'access-ended';
      return no(new Refusal('not-permitted', { remedy }));
    }
    if (await dependsOnRefused(mutation.name, mutation.args, present, refused))
      return no(new Refusal('depends-on-refused'));
    const hidden = (one: string) => sitting.records().find((record) => record.id === one);
    const lent = isLent(state.member);
    const court = { actor, now, claimed: mutation.at, units, view, facts: sitting.facts, hidden, lent };
    const judged = judgeOrBlame(court, mutation.name, mutation.args, log);
    if (judged.result === 'refused') return no(judged.told, judged.why);
    const { at, asOf = at } = mutation;
    noteLateTexts(view, judged.changes, { actor, facts: sitting.facts, knew: Math.min(at, asOf), now });
    // What the policy decides by has changed: the next one is judged by it, and on what the actor may see then.
    if (judged.changes.some(isFact)) await put();
    return null;
  }

  return {
    put,
    seq: () => seq,
    async hear(mutation) {
      await refresh();
      const refusal = await decide(mutation);
      const storable = isStorable(mutation.args);
      const touched = refusal && storable ? await touchedBy(mutation.name, mutation.args, present, refused) : null;
      if (touched) refused.push(touched);
      return {
        entry: {
          mutation,
          answer: refusal ? refusedAnswer(mutation, refusal.told) : appliedAnswer(mutation),
          touched,
          quarantined: refusal !== null && access === 'ended' && storable,
        },
        audit: {
          at: now,
          ...whoOf(actor, state.device),
          dossierId: id,
          act: mutationNamed(mutation.name)?.name ?? 'unknown-mutation',
          outcome: refusal ? 'refused' : 'applied',
          code: refusal?.why.code,
          rule: refusal?.why.detail.rule,
          ground: state.member?.ground ?? (state.made ? 'opener' : undefined),
          deviceAt: wholeMs(mutation.at),
          detail: { mutation: mutation.id },
        },
      };
    },
  };
}

function accessOf({ made, member }: BenchState, now: number): 'open' | 'new' | 'ended' | 'none' {
  if (made) return 'new';
  if (isLiving(member, now)) return 'open';
  return member ? 'ended' : 'none';
}

/** `dossierSeq` is filled in once the run is written. */
const appliedAnswer = ({ id, seq }: QueuedMutation): MutationAnswer => ({ id, seq, result: 'applied', dossierSeq: 0 });

/** The answer to a refused mutation. */
export const refusedAnswer = ({ id, seq }: QueuedMutation, { code, detail }: Refusal): MutationAnswer => ({
  id,
  seq,
  result: 'refused',
  code,
  ...detail,
});
