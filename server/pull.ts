import type { Actor } from '#domain/actor';
import { digestLine, type Held, type PullRequest } from '#protocol/pull';
import { PROTOCOL_VERSION } from '#protocol/version';
import { readClock } from './clock';
import type { Core } from './core';
import type { Transaction } from './database';
import { type Foreign, noteDeliveries } from './delivery';
import { unitDevices } from './devices';
import { sha256 } from './digest';
import { ProblemError } from './problem';
import { type Content, contentOf, type Due } from './pull-content';
import { scopeOf } from './scope';
import type { ServerState } from './server-state';
import { type ViewedDossier, viewOf } from './view';

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
 * it, what is new, or that it may be held no longer. What is delivered of other units' records is logged before it is
 * sent. A device that does not know what its unit lets it keep is told; one that is too old to know gets nothing where
 * that is less than everything (throws `unsupported-version`). Gives the answer of `#protocol/pull` as JSON text.
 * `budget` in characters.
 */
export async function pull(core: Core, actor: Actor, request: PullRequest, budget = BUDGET): Promise<string> {
  const state = await core.state();
  const { held } = request;
  // For a digest alone nothing but the view is read.
  if (!held)
    return core.database.withSnapshotAtOnce(actor, async (tx) => {
      const { agrees, answer } = await look(core, state, actor, tx, request);
      return answer(agrees ? 'unchanged' : 'send-vector');
    });
  const { now, text, foreign } = await core.database.withSnapshot(actor, async (tx) => {
    const { now, view, scopes, agrees, answer } = await look(core, state, actor, tx, request);
    if (agrees) return { now, text: answer('unchanged'), foreign: [] };
    const seen = new Set(view.map((dossier) => dossier.id));
    const purged = held.filter(([id]) => !seen.has(id)).map(([id]) => `{"mode":"purge","id":"${id}"}`);
    const page = await fill(tx, actor, dueOf(view, scopes, held), budget, now);
    const dossiers = [...purged, ...page.dossiers].join(',');
    return { now, text: answer('dossiers', `,"dossiers":[${dossiers}],"more":${page.more}`), foreign: page.foreign };
  });
  const { unit, person, assignment } = actor;
  if (foreign.length > 0)
    await core.database.withPolicy((policy) =>
      noteDeliveries(policy, { unit, person, assignment, device: request.device }, foreign, now),
    );
  return text;
}

/**
 * What the actor may see, whether that is what the device says it holds, and the beginning of every answer. All is asked
 * at once: the view reads the time set before it.
 */
async function look(core: Core, state: ServerState, actor: Actor, { policy }: Transaction, request: PullRequest) {
  const { hash, incarnation } = state;
  const [now, view, devices] = await Promise.all([
    readClock(policy, core.clock),
    viewOf(policy, actor),
    unitDevices(policy, actor.unit),
  ]);
  const { keeps = 'encrypted', lease = devices.leaseHours } = request;
  if (keeps !== devices.policy && !request.keeps) throw new ProblemError('unsupported-version');
  const knows = keeps === devices.policy && lease === devices.leaseHours;
  const told = knows ? '' : `,"devices":${JSON.stringify(devices)}`;
  const scopes = await Promise.all(view.map((dossier) => scopeOf(hash, actor, incarnation, dossier)));
  const lines = view.map((dossier, at): Held => [dossier.id, scopes[at]!, dossier.seq]);
  return {
    now,
    view,
    scopes,
    agrees: (await digestOf(lines)) === request.digest,
    answer: (result: string, more = '') =>
      `{"result":"${result}","v":${PROTOCOL_VERSION},"now":${now},"incarnation":${JSON.stringify(incarnation)}${told}${more}}`,
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
  let size = 0;
  for (let start = 0; start < all.length; start += CHUNK) {
    const chunk = all.slice(start, start + CHUNK);
    const contents = await contentOf(tx, actor, chunk, now);
    for (const [at, one] of chunk.entries()) {
      const content = contents[at]!;
      const text = textOf(one, content);
      if (dossiers.length > 0 && size + text.length > budget) return { dossiers, foreign, more: true };
      size += text.length;
      dossiers.push(text);
      foreign.push(...content.foreign);
    }
  }
  return { dossiers, foreign, more: false };
}

const textOf = (
  { dossier: { id, seq, until, ground, protection }, scope, after }: DueDossier,
  { records, grants, named }: Content,
) =>
  `{"mode":"${after < 0 ? 'reset' : 'delta'}","id":"${id}","scope":"${scope}","seq":${seq},"records":[${records}],"grants":${grants},"named":${named},"until":${until}${ground === 'opening' ? ',"opened":true' : ''}${protection === 'NONE' ? '' : ',"byName":true'}}`;
