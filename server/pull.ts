import type { Actor } from '#domain/actor';
import { digestLine, type Held, type PullRequest } from '#protocol/pull';
import { PROTOCOL_VERSION } from '#protocol/version';
import { readClock } from './clock';
import type { Core } from './core';
import type { Queries, Transaction } from './database';
import { type Foreign, noteSent, type Sent } from './delivery';
import { unitDevices } from './devices';
import { sha256 } from './digest';
import { ProblemError } from './problem';
import { type Content, contentOf, type Due } from './pull-content';
import { scopeOf } from './scope';
import type { ServerState } from './server-state';
import { type ViewedDossier, viewOf, viewStamp } from './view';

/** An answer is closed after about so many characters, packed an eighth of it; a dossier is never divided. */
const BUDGET = 2_097_152;
/** So many dossiers are read at a time while the answer fills. */
const CHUNK = 100;

interface DueDossier extends Due {
  dossier: ViewedDossier;
  scope: string;
}

/**
 * What the actor may see now against what the device holds: nothing where the digests agree, else per dossier all of
 * it, what is new, or that it may be held no longer. What is delivered, of other units' records and of the own's, is logged
 * before it is sent. A device that does not know what its unit lets it keep is told; one that is too old to know gets
 * nothing where that is less than everything (throws `unsupported-version`). Gives the answer of `#protocol/pull` as JSON
 * text. `budget` in characters.
 */
export async function pull(core: Core, actor: Actor, request: PullRequest, budget = BUDGET): Promise<string> {
  const state = await core.state();
  const { held } = request;
  if (!held) return compare(core, state, actor, request);
  const { now, text, foreign, sent } = await core.database.withSnapshot(actor, async (tx) => {
    const { now, view, scopes, digest, answer } = await look(core, state, actor, tx, request);
    if (digest === request.digest) return { now, text: answer('unchanged'), foreign: [], sent: [] };
    const seen = new Set(view.map((dossier) => dossier.id));
    const purged = held.filter(([id]) => !seen.has(id)).map(([id]) => `{"mode":"purge","id":"${id}"}`);
    const page = await fill(tx, actor, dueOf(view, scopes, held), budget, now);
    const dossiers = [...purged, ...page.dossiers].join(',');
    const text = answer('dossiers', `,"dossiers":[${dossiers}],"more":${page.more}`);
    return { now, text, foreign: page.foreign, sent: page.sent };
  });
  const { unit, person, assignment } = actor;
  if (sent.length > 0) {
    const to = { unit, person, assignment, device: request.device };
    await core.database.withPolicy((policy) => noteSent(policy, to, { foreign, sent }, now));
  }
  return text;
}

/** So many views are remembered by their stamps: what a county's devices ask for within a minute. */
const REMEMBERED = 50_000;
const digests = new WeakMap<ServerState, Map<string, string>>();

/** The answer to a digest alone. Nothing of a view that was looked at before is read again: its stamp says so. */
async function compare(core: Core, state: ServerState, actor: Actor, request: PullRequest): Promise<string> {
  const known = digests.get(state) ?? new Map<string, string>();
  digests.set(state, known);
  const keyOf = (stamp: string) => `${stamp}|${actor.assignment}|${actor.role}`;
  const { stamp, answer } = await core.database.withSnapshotAtOnce(actor, async ({ policy }) => {
    const [begun, stamp] = await Promise.all([begin(core, state, policy, actor, request), viewStamp(policy, actor)]);
    return { ...begun, stamp };
  });
  const seen = known.get(keyOf(stamp));
  if (seen) return answer(seen === request.digest ? 'unchanged' : 'send-vector');
  return core.database.withSnapshot(actor, async (tx) => {
    const [looked, stamp] = await Promise.all([look(core, state, actor, tx, request), viewStamp(tx.policy, actor)]);
    if (known.size >= REMEMBERED) known.clear();
    known.set(keyOf(stamp), looked.digest);
    return looked.answer(looked.digest === request.digest ? 'unchanged' : 'send-vector');
  });
}

/** The time, and the beginning of every answer: all of it is asked at once, and before what depends on the time. */
async function begin(
  core: Core,
  { incarnation, restoredTo }: ServerState,
  policy: Queries,
  actor: Actor,
  request: PullRequest,
) {
  const [now, devices] = await Promise.all([readClock(policy, core.clock), unitDevices(policy, actor.unit)]);
  const { keeps = 'encrypted', lease = devices.leaseHours } = request;
  if (keeps !== devices.policy && !request.keeps) throw new ProblemError('unsupported-version');
  const knows = keeps === devices.policy && lease === devices.leaseHours;
  const told = knows ? '' : `,"devices":${JSON.stringify(devices)}`;
  const life = `"incarnation":${JSON.stringify(incarnation)}${restoredTo === undefined ? '' : `,"restoredTo":${restoredTo}`}`;
  return {
    now,
    answer: (result: string, more = '') =>
      `{"result":"${result}","v":${PROTOCOL_VERSION},"now":${now},${life}${told}${more}}`,
  };
}

/** What the actor may see, with its scopes and its digest. */
async function look(core: Core, state: ServerState, actor: Actor, { policy }: Transaction, request: PullRequest) {
  const [begun, view] = await Promise.all([begin(core, state, policy, actor, request), viewOf(policy, actor)]);
  const scopes = await Promise.all(view.map((dossier) => scopeOf(state.hash, actor, state.incarnation, dossier)));
  return {
    ...begun,
    view,
    scopes,
    digest: await digestOf(view.map((dossier, at): Held => [dossier.id, scopes[at]!, dossier.seq])),
  };
}

/** The digest of what is held: both ends sort by id. */
export const digestOf = (held: readonly Held[]): Promise<string> =>
  sha256(
    [...held]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(digestLine)
      .join('\n'),
  );

function dueOf(view: readonly ViewedDossier[], scopes: readonly string[], held: readonly Held[]): DueDossier[] {
  const holding = new Map(held.map(([id, scope, seq]) => [id, { scope, seq }]));
  return view.flatMap((dossier, at): DueDossier[] => {
    const { id, seq } = dossier;
    const scope = scopes[at]!;
    const has = holding.get(id);
    if (has?.scope !== scope || has.seq > seq) return [{ id, dossier, scope, after: -1 }];
    return has.seq < seq ? [{ id, dossier, scope, after: has.seq }] : [];
  });
}

async function fill(tx: Transaction, actor: Actor, all: readonly DueDossier[], budget: number, now: number) {
  const dossiers: string[] = [];
  const foreign: Foreign[] = [];
  const sent: Sent[] = [];
  let size = 0;
  for (let start = 0; start < all.length; start += CHUNK) {
    const chunk = all.slice(start, start + CHUNK);
    const contents = await contentOf(tx, actor, chunk, now);
    for (const [at, one] of chunk.entries()) {
      const content = contents[at]!;
      const text = textOf(one, content);
      if (dossiers.length > 0 && size + text.length > budget) return { dossiers, foreign, sent, more: true };
      size += text.length;
      dossiers.push(text);
      foreign.push(...content.foreign);
      sent.push({ dossierId: one.id, seq: one.dossier.seq, own: content.own });
    }
  }
  return { dossiers, foreign, sent, more: false };
}

const textOf = (
  { dossier: { id, seq, until, ground, protection }, scope, after }: DueDossier,
  { records, grants, named }: Content,
) =>
  `{"mode":"${after < 0 ? 'reset' : 'delta'}","id":"${id}","scope":"${scope}","seq":${seq},"records":[${records}],"grants":${grants},"named":${named},"until":${until}${ground === 'opening' ? ',"opened":true' : ''}${protection === 'NONE' ? '' : ',"byName":true'}}`;
